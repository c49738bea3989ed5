import type { KeyPermit } from "@/domain/grading/sealed-key";
import type { AttemptPlan, AttemptState, ItemState } from "./attempt";
import { behaviours } from "./behaviours/registry";
import type { ItemDisclosure } from "./view";

/** What the review rules show of an attempt now: own answers, right or wrong, marks, explanations, the right answer. */
export type Shown = Record<"attempt" | "verdict" | "marks" | "feedback" | "answer", boolean>;

/**
 * May the learner see verdict, explanation or right answer of this question now? Gives the permit to open its key,
 * or null. After handing in: always, unless the review rules (`shown`) hold all three back. While open: as the behaviour says.
 */
export function permitDisclosure(plan: AttemptPlan, state: AttemptState, item: ItemState, shown?: Shown): KeyPermit | null {
  const isDue = state.status === "submitted" || behaviours[plan.behaviour].showsWhileOpen(item);
  const mayShow = isDue && (!shown || shown.verdict || shown.feedback || shown.answer);
  // The brand exists in types only; this is the second of the three places that make it.
  return mayShow ? ({} as KeyPermit) : null;
}

/**
 * Takes out what the review rules hold back, and what would give it away. A mark tells the verdict, and so do rows and
 * right answer: without the verdict all go. Feedback is the author's own words, shown whole or not at all.
 */
export function withholdAnswers(disclosure: ItemDisclosure, shown: Shown): ItemDisclosure {
  const { verdict, feedback } = shown;
  const marks = verdict && shown.marks;
  const answer = verdict && shown.answer;
  return {
    ...disclosure,
    verdict: verdict ? disclosure.verdict : null,
    fraction: marks ? disclosure.fraction : null,
    explanations: shown.attempt && verdict && (feedback || answer) ? rowsOf(disclosure, feedback, answer) : [],
    // What the key rests on states the right answer.
    claims: answer ? disclosure.claims : [],
    correction: feedback ? disclosure.correction : null,
    comment: feedback ? disclosure.comment : null,
    override: marks ? disclosure.override : null,
  };
}

/**
 * Without the right answer only the rows of what the learner put are left: the others are right or wrong by the key
 * alone. They stand by the alphabet: things to put in order are explained in the right one.
 */
function rowsOf({ explanations }: ItemDisclosure, feedback: boolean, answer: boolean): ItemDisclosure["explanations"] {
  const rows = explanations.map((row) => ({ ...row, answer: answer ? row.answer : null, why: feedback ? row.why : "" }));
  if (answer) return rows;
  return rows
    .filter(({ verdict }) => verdict !== "missed" && verdict !== "passed-over")
    .sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
}
