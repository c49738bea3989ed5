import type { Grade } from "./grade";

/** Marks out of a weight. `pending`: a person still has to mark it. Unanswered counts 0 once the attempt is handed in. */
export type Score = { earned: number; possible: number; pending: number };

/** Marks are kept to a hundredth; adding hundredths in floating point needs the rounding at the end. */
const toHundredth = (value: number) => Math.round((value + Number.EPSILON) * 100) / 100;

export const fractionOf = (grade: Grade | null): number => (grade?.outcome === "graded" ? grade.fraction : 0);

export function scoreOf(items: readonly { weight: number; grade: Grade | null }[]): Score {
  let earned = 0;
  let possible = 0;
  let pending = 0;
  for (const { weight, grade } of items) {
    possible += weight;
    earned += weight * fractionOf(grade);
    if (grade?.outcome === "needs-marking") pending += weight;
  }
  return { earned: toHundredth(earned), possible: toHundredth(possible), pending: toHundredth(pending) };
}

/** Share of the marks, 0..1; null when there is nothing to earn, so that nobody divides by it. */
export const shareOf = (score: Pick<Score, "earned" | "possible">): number | null =>
  score.possible > 0 ? Math.min(1, Math.max(0, score.earned / score.possible)) : null;

export type Verdict = "right" | "partly" | "wrong" | "unanswered" | "unmarked";

/** The word that stands beside a question after grading. */
export function verdictOf(grade: Grade): Verdict {
  switch (grade.outcome) {
    case "ungradable":
      return "unanswered";
    case "needs-marking":
      return "unmarked";
    case "graded":
      return grade.fraction >= 1 ? "right" : grade.fraction > 0 ? "partly" : "wrong";
    default:
      return grade satisfies never;
  }
}
