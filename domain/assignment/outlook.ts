import { type ReviewAspect, reviewAspects, type ReviewRules } from "./review-rules";

/** When something of a handed-in attempt is to be seen, as a learner would say it. */
export const outlookTimes = ["at-once", "until-close", "briefly-and-after-close", "briefly", "later", "later-until-close", "after-close", "never"] as const;
export type OutlookTime = (typeof outlookTimes)[number];

/** One line a time: what is shown then. In the order in which it comes. */
export type Outlook = { time: OutlookTime; aspects: ReviewAspect[] }[];

/**
 * What a learner will see of their work and when, from the review rules. Without a closing time nothing waits for it
 * and nothing ends by it. "briefly" is two minutes, as in `reviewPhaseOf`.
 */
export function outlookOf(rules: ReviewRules, closesAt: number | null): Outlook {
  const times = reviewAspects.map((aspect) => ({ aspect, time: timeOf(rules, aspect, closesAt !== null) }));
  return outlookTimes.flatMap((time) => {
    const aspects = times.filter((one) => one.time === time).map(({ aspect }) => aspect);
    return aspects.length > 0 ? [{ time, aspects }] : [];
  });
}

function timeOf(rules: ReviewRules, aspect: ReviewAspect, closes: boolean): OutlookTime {
  const [first, then, closed] = (["just-after", "while-open", "after-close"] as const).map((phase) => rules[aspect].includes(phase));
  const ends = closes && !closed;
  if (first && then) return ends ? "until-close" : "at-once";
  if (first) return closes && closed ? "briefly-and-after-close" : "briefly";
  if (then) return ends ? "later-until-close" : "later";
  return closes && closed ? "after-close" : "never";
}
