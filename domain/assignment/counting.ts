import { z } from "zod";

/** Which of a learner's attempts counts. */
export const countingRules = ["best", "latest", "first", "average"] as const;
export type CountingRule = (typeof countingRules)[number];
export const countingRuleSchema = z.enum(countingRules);

/** `share`: 0..1, after lateness. `submittedAt`: UTC ms. */
export type FinishedAttempt = { id: string; submittedAt: number; share: number };

/**
 * The share that counts, 0..1, and the attempt to show for it (for "average" the latest); null when none is finished.
 * Of two equally good the earlier counts; attempts of the same millisecond are ordered by their ids.
 */
export function countAttempts(rule: CountingRule, finished: readonly FinishedAttempt[]): { share: number; attemptId: string } | null {
  const inOrder = [...finished].sort((a, b) => a.submittedAt - b.submittedAt || (a.id < b.id ? -1 : 1));
  const first = inOrder[0];
  const latest = inOrder.at(-1);
  if (!first || !latest) return null;

  const counted = ({ share, id }: FinishedAttempt) => ({ share, attemptId: id });
  switch (rule) {
    case "best":
      return counted(inOrder.reduce((best, attempt) => (attempt.share > best.share ? attempt : best)));
    case "latest":
      return counted(latest);
    case "first":
      return counted(first);
    case "average":
      return counted({ ...latest, share: inOrder.reduce((sum, { share }) => sum + share, 0) / inOrder.length });
    default:
      return rule satisfies never;
  }
}
