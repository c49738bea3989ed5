/** A question of the quiz. `weight`: the marks it carries; `guessFraction`: the share a blind guess earns, null for free text. */
export type AnalysedItem = { itemId: string; weight: number; guessFraction: number | null };

/**
 * One attempt that was handed in and marked: the share of each item's marks, 0..1. An item without one was left blank and earned 0.
 * One attempt a learner, the first: later ones build on what the first one taught (Moodle, "Quiz statistics calculations").
 */
export type ScoredAttempt = { id: string; fractions: Readonly<Record<string, number>> };

/** All that the figures of a quiz are made from. */
export type QuizTable = { items: readonly AnalysedItem[]; attempts: readonly ScoredAttempt[] };

/** Each attempt's share of one item's marks, in the order of the attempts. */
export const fractionsOf = (itemId: string, attempts: readonly ScoredAttempt[]): number[] =>
  attempts.map(({ fractions }) => (Object.hasOwn(fractions, itemId) ? (fractions[itemId] ?? 0) : 0));

/** Each attempt's marks for one item. */
export const marksOf = ({ itemId, weight }: AnalysedItem, attempts: readonly ScoredAttempt[]): number[] =>
  fractionsOf(itemId, attempts).map((fraction) => fraction * weight);

/** Each attempt's marks for all items together. */
export function totalsOf({ items, attempts }: QuizTable): number[] {
  const columns = items.map((item) => marksOf(item, attempts));
  return attempts.map((_attempt, at) => columns.reduce((total, marks) => total + (marks[at] ?? 0), 0));
}

/** The marks that the quiz carries in all. */
export const possibleMarks = (items: readonly AnalysedItem[]): number => items.reduce((sum, { weight }) => sum + weight, 0);
