import { z } from "zod";
import type { Schedule } from "./schedule";

/** When a learner looks at an attempt; "just-after": within two minutes of handing in. The phases are those of Moodle's quiz module. */
export const reviewPhases = ["during", "just-after", "while-open", "after-close"] as const;
export type ReviewPhase = (typeof reviewPhases)[number];

/**
 * What there is to see: one's own answers; right, partly or wrong; marks; the explanations of what one put; the right answer
 * with the explanations of everything else.
 */
export const reviewAspects = ["attempt", "verdict", "marks", "feedback", "answer"] as const;
export type ReviewAspect = (typeof reviewAspects)[number];

/** For each aspect the phases in which it is shown. */
export type ReviewRules = Record<ReviewAspect, readonly ReviewPhase[]>;

const phases = z.array(z.enum(reviewPhases)).refine((given) => new Set(given).size === given.length, "each phase once");
export const reviewRulesSchema = z.strictObject({ attempt: phases, verdict: phases, marks: phases, feedback: phases, answer: phases });

const always = reviewPhases;
const handedIn = ["just-after", "while-open", "after-close"] as const;
const closed = ["after-close"] as const;

/** "during" matters only where questions can be checked one by one. */
export const reviewPresets: Record<"at-once" | "answers-after-close" | "all-after-close", ReviewRules> = {
  "at-once": { attempt: always, verdict: always, marks: handedIn, feedback: always, answer: always },
  "answers-after-close": { attempt: always, verdict: handedIn, marks: handedIn, feedback: handedIn, answer: closed },
  "all-after-close": { attempt: always, verdict: closed, marks: closed, feedback: closed, answer: closed },
};

const justAfterMs = 2 * 60 * 1000;

/**
 * The phase that an attempt is in. Once the assignment is closed it is "after-close" at once, even just after handing in;
 * an attempt still open is "during", whatever the hour. All times UTC ms; `closesAt` null: it never closes.
 */
export function reviewPhaseOf(call: { submittedAt: number | null; closesAt: number | null; now: number }): ReviewPhase {
  const { submittedAt, closesAt, now } = call;
  if (submittedAt === null) return "during";
  if (closesAt !== null && now >= closesAt) return "after-close";
  return now < submittedAt + justAfterMs ? "just-after" : "while-open";
}

/**
 * What a learner may see now. `duringShown`: the behaviour shows this question while the attempt is open (it was checked);
 * where it does not, nothing but one's own answers is shown during the attempt, whatever the rules say.
 */
export function mayReview(rules: ReviewRules, phase: ReviewPhase, duringShown = true): Record<ReviewAspect, boolean> {
  const may = (aspect: ReviewAspect) =>
    rules[aspect].includes(phase) && (phase !== "during" || aspect === "attempt" || duringShown);
  return { attempt: may("attempt"), verdict: may("verdict"), marks: may("marks"), feedback: may("feedback"), answer: may("answer") };
}

export type ReviewProblem = `${Exclude<ReviewAspect, "attempt">}-without-attempt` | "never-shown-without-closing";

/**
 * What is wrong with review rules: something about an answer shown when the answer itself is not, or kept for after a
 * closing that never comes. Shown in no phase at all is a choice, and fine.
 */
export function findReviewProblems(rules: ReviewRules, { closesAt }: Pick<Schedule, "closesAt">): ReviewProblem[] {
  const problems: ReviewProblem[] = [];
  for (const aspect of reviewAspects) {
    if (aspect !== "attempt" && rules[aspect].some((phase) => !rules.attempt.includes(phase))) problems.push(`${aspect}-without-attempt`);
  }
  const waitsForClosing = (shown: readonly ReviewPhase[]) => shown.length > 0 && shown.every((phase) => phase === "after-close");
  if (closesAt === null && reviewAspects.some((aspect) => waitsForClosing(rules[aspect]))) problems.push("never-shown-without-closing");
  return problems;
}
