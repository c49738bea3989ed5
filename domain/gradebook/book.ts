import type { TimeFactor } from "@/domain/assignment/schedule";
import { type Cell, countedShare, type MissingRule } from "./cells";
import { type Statistics, statisticsOf } from "./statistics";
import { type Category, type GradedAssignment, type Total, totalOf } from "./totals";

/** `isReading`: a lesson without a quiz, which earns no marks. `dueAt`: for the class, UTC ms. */
export type BookColumn = GradedAssignment & { title: string; dueAt: number | null; isReading: boolean };
export type BookCategory = Category & { name: string };

/** `attemptId`: the attempt to look at, the open one or the one that counts. `lateMs`: how late that was. */
export type BookCell = Cell & { lateMs: number; attemptId: string | null };

/** A student with a cell for each column, in their order; null: the work is not set for them. */
export type BookLearner = {
  membershipId: string;
  name: string;
  group: string | null;
  externalId: string | null;
  timeFactor: TimeFactor;
  removedAt: number | null;
  cells: (BookCell | null)[];
};

export type BookRow = BookLearner & { total: Total };

/** A class's gradebook with its totals. `statistics` are over the students who are there now. */
export type Book = {
  columns: (BookColumn & { statistics: Statistics })[];
  categories: BookCategory[];
  missingRule: MissingRule;
  rows: BookRow[];
  /** Of the totals. */
  statistics: Statistics;
};

type Entries = { columns: readonly BookColumn[]; categories: readonly BookCategory[]; learners: readonly BookLearner[]; missingRule: MissingRule };

/** Adds up each student's total, and mean and median of every column. */
export function bookOf({ columns, categories, learners, missingRule }: Entries): Book {
  const rows = learners.map((learner) => ({
    ...learner,
    total: totalOf(learner.cells.filter((cell) => cell !== null), columns, categories, missingRule),
  }));
  const present = rows.filter(({ removedAt }) => removedAt === null);
  const sharesIn = (at: number) => present.map(({ cells }) => shareIn(cells[at], missingRule));
  return {
    columns: columns.map((column, at) => ({ ...column, statistics: statisticsOf(column.possible > 0 ? sharesIn(at) : []) })),
    categories: [...categories],
    missingRule,
    rows,
    statistics: statisticsOf(present.map(({ total }) => total.share)),
  };
}

const shareIn = (cell: BookCell | null | undefined, rule: MissingRule): number | null => (cell ? countedShare(cell, rule) : null);

/** `by`: "name", "total" or a column's id. */
export type BookOrder = { by: string; descending: boolean };

/** Rows in another order; whoever has no figure comes last either way, equals by name. An unknown column sorts by name. */
export function sortRows({ rows, columns, missingRule }: Book, { by, descending }: BookOrder, compareNames: (a: string, b: string) => number): BookRow[] {
  const at = columns.findIndex(({ id }) => id === by);
  const figureOf = (row: BookRow) => (by === "total" ? row.total.share : at < 0 ? null : shareIn(row.cells[at], missingRule));
  const byName = (a: BookRow, b: BookRow) => compareNames(a.name, b.name) || (a.membershipId < b.membershipId ? -1 : 1);
  const turn = descending ? -1 : 1;
  if (by !== "total" && at < 0) return [...rows].sort((a, b) => turn * byName(a, b));
  return [...rows].sort((a, b) => {
    const [first, second] = [figureOf(a), figureOf(b)];
    if (first === null || second === null) return Number(first === null) - Number(second === null) || byName(a, b);
    return turn * (first - second) || byName(a, b);
  });
}
