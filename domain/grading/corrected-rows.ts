import type { Explanation } from "./explanation";

const isRight = ({ verdict }: Explanation) => verdict === "right" || verdict === "missed";

/**
 * The explanations of a corrected question. Where the correction turns a row from right to wrong or back, its author's
 * words explain the old key and would contradict the mark: the correction's note takes their place.
 */
export function correctedRows(rows: readonly Explanation[], before: readonly Explanation[], note: string): Explanation[] {
  const old = new Map(before.map((row) => [row.id, row]));
  return rows.map((row) => {
    const was = old.get(row.id);
    const turned = was !== undefined && (row.answer !== was.answer || (row.answer === null && isRight(row) !== isRight(was)));
    return turned && note ? { ...row, why: note } : row;
  });
}

/** The explanations of an answer that was ruled right as well: where the author's words call it wrong, the note speaks. */
export const acceptedRows = (rows: readonly Explanation[], note: string): Explanation[] =>
  rows.map((row) => (row.verdict === "wrong" || row.verdict === "partly" ? { ...row, verdict: "right", why: note || row.why } : row));
