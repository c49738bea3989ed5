import type { CountingRule } from "@/domain/assignment/counting";
import { type LatePolicy, markAfterLateness } from "@/domain/assignment/lateness";
import type { Book, BookCell, BookColumn, BookRow } from "./book";
import { countedShare, type MissingRule } from "./cells";

/** One attempt with its marks, for whoever checks a total by hand. `countedShare`: 0..1, after lateness. Null while open. */
export type WorkedAttempt = {
  id: string;
  number: number;
  openedAt: number;
  submittedAt: number | null;
  earned: number | null;
  possible: number | null;
  lateMs: number;
  countedShare: number | null;
};

/** An assignment on a student's page. Due and closing as they hold for this student. */
export type LearnerWork = {
  column: BookColumn;
  cell: BookCell | null;
  counting: CountingRule;
  latePolicy: LatePolicy;
  dueAt: number | null;
  closesAt: number | null;
  attempts: WorkedAttempt[];
};

/** A student's gradebook: the row of the class's book, and what each of its cells rests on. */
export type LearnerBook = { row: BookRow; works: LearnerWork[]; categories: Book["categories"]; missingRule: MissingRule };

/** Why a cell is left out of the total; null when it counts. */
export type LeftOut = "not-set" | "excused" | "in-progress" | "not-due" | "missing" | "no-marks" | "no-weight";

/** Mirrors what `totalOf` counts, with the reason where it does not. */
export function whyLeftOut(column: Pick<BookColumn, "possible" | "weight">, cell: BookCell | null, rule: MissingRule): LeftOut | null {
  if (!cell) return "not-set";
  if (column.possible <= 0) return "no-marks";
  if (cell.state === "excused" || cell.state === "in-progress" || cell.state === "not-due") return cell.state;
  if (countedShare(cell, rule) === null) return cell.state === "missing" ? "missing" : "no-marks";
  return column.weight <= 0 ? "no-weight" : null;
}

/** How many percent of an attempt's marks lateness took, 0..100. */
export const percentOff = ({ lateMs }: Pick<WorkedAttempt, "lateMs">, policy: LatePolicy): number =>
  Math.round((1 - markAfterLateness(1, lateMs, policy)) * 100 * 1e6) / 1e6;
