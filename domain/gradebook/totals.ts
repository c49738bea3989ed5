import { type Cell, countedShare, type MissingRule } from "./cells";

/** `weight`: what it counts beside the others of its category. `possible`: the marks to be had, 0 for a lesson without a quiz. */
export type GradedAssignment = { id: string; weight: number; categoryId: string | null; possible: number };
export type Category = { id: string; weight: number };

/** One category's part of a total: what counted, and with which weight. `share` is null while nothing counts. */
export type TotalLine = {
  categoryId: string | null;
  weight: number;
  share: number | null;
  counted: { assignmentId: string; weight: number; share: number }[];
};

export type Total = { share: number | null; lines: TotalLine[] };

/**
 * A learner's total, 0..1, with its working: the weighted mean of the categories, each the weighted mean of its assignments.
 * Excused and not yet due are left out, and so is a category in which nothing counts; null when nothing counts at all.
 * Assignments of no (known) category form one of their own, of `restWeight`; without categories it is one plain weighted mean.
 */
export function totalOf(
  cells: readonly Cell[],
  assignments: readonly GradedAssignment[],
  categories: readonly Category[],
  rule: MissingRule,
  restWeight = 1,
): Total {
  const cellOf = new Map(cells.map((cell) => [cell.assignmentId, cell]));
  const known = new Set(categories.map(({ id }) => id));
  const homeOf = ({ categoryId }: GradedAssignment) => (categoryId !== null && known.has(categoryId) ? categoryId : null);

  const lineOf = (categoryId: string | null, weight: number): TotalLine => {
    const counted = assignments.flatMap((assignment) => {
      if (homeOf(assignment) !== categoryId || assignment.weight <= 0 || assignment.possible <= 0) return [];
      const cell = cellOf.get(assignment.id);
      const share = cell ? countedShare(cell, rule) : null;
      return share === null ? [] : [{ assignmentId: assignment.id, weight: assignment.weight, share }];
    });
    return { categoryId, weight, share: weightedMean(counted), counted };
  };

  const hasRest = categories.length === 0 || assignments.some((assignment) => homeOf(assignment) === null);
  const lines = categories.map(({ id, weight }) => lineOf(id, weight));
  if (hasRest) lines.push(lineOf(null, categories.length === 0 ? 1 : restWeight));
  const parts = lines.flatMap(({ weight, share }) => (share === null || weight <= 0 ? [] : [{ weight, share }]));
  return { share: weightedMean(parts), lines };
}

/** null of nothing. Kept between the smallest and the largest share, which the last bit of a division may overstep. */
function weightedMean(parts: readonly { weight: number; share: number }[]): number | null {
  if (parts.length === 0) return null;
  const shares = parts.map(({ share }) => share);
  const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
  const mean = parts.reduce((sum, { weight, share }) => sum + weight * share, 0) / weights;
  return Math.min(Math.max(...shares), Math.max(Math.min(...shares), mean));
}
