import { describe, expect, it } from "vitest";
import { type BookCell, type BookLearner, bookOf, sortRows } from "./book";
import { whyLeftOut, percentOff } from "./working";

const cell = (assignmentId: string, state: BookCell["state"], share: number | null): BookCell => ({ assignmentId, state, share, lateMs: 0, attemptId: null });
const column = (id: string, more = {}) => ({ id, title: id, dueAt: null, weight: 1, categoryId: null, possible: 10, isReading: false, ...more });
const learner = (name: string, cells: (BookCell | null)[], removedAt: number | null = null): BookLearner => ({
  ...{ membershipId: name, name, group: null, externalId: null, timeFactor: "1", removedAt, cells },
});

const book = bookOf({
  columns: [column("a"), column("b", { weight: 3 })],
  categories: [],
  learners: [
    learner("Sara", [cell("a", "done", 1), cell("b", "done", 0.4)]),
    learner("Omar", [cell("a", "missing", null), cell("b", "late", 0.8)]),
    learner("Huda", [cell("a", "excused", null), cell("b", "not-due", null)]),
    learner("Gone", [cell("a", "done", 0), cell("b", "done", 0)], 5),
    learner("Ziad", [null, cell("b", "done", 0.4)]),
  ],
  missingRule: "as-zero",
});

describe("a gradebook", () => {
  it("adds up each student, present or not, and takes means over those who are there", () => {
    // Sara (1 x 1 + 3 x 0.4) / 4, Omar (0 + 3 x 0.8) / 4, Ziad 0.4 alone
    expect(book.rows.map(({ name, total }) => [name, total.share])).toEqual([["Sara", expect.closeTo(0.55, 10)], ["Omar", expect.closeTo(0.6, 10)], ["Huda", null], ["Gone", 0], ["Ziad", 0.4]]);
    expect(book.columns.map(({ statistics }) => [statistics.count, statistics.mean, statistics.median])).toEqual([[2, 0.5, 0.5], [3, expect.closeTo(1.6 / 3, 10), 0.4]]);
    expect(book.statistics.count).toBe(3);
  });

  it.each([
    ["name", false, ["Gone", "Huda", "Omar", "Sara", "Ziad"]],
    ["name", true, ["Ziad", "Sara", "Omar", "Huda", "Gone"]],
    ["total", false, ["Gone", "Ziad", "Sara", "Omar", "Huda"]],
    ["total", true, ["Omar", "Sara", "Ziad", "Gone", "Huda"]],
    // Omar's missing work counts zero; Huda and Ziad have no figure there and come last either way
    ["a", false, ["Gone", "Omar", "Sara", "Huda", "Ziad"]],
    ["a", true, ["Sara", "Gone", "Omar", "Huda", "Ziad"]],
    ["no such column", false, ["Gone", "Huda", "Omar", "Sara", "Ziad"]],
  ])("sorts by %s (downwards: %s)", (by, descending, names) => {
    expect(sortRows(book, { by, descending }, (a, b) => (a < b ? -1 : 1)).map(({ name }) => name)).toEqual(names);
  });
});

describe("why a cell is left out of the total", () => {
  it.each([
    ["not-set", column("a"), null],
    ["no-marks", column("a", { possible: 0 }), cell("a", "done", null)],
    ["excused", column("a"), cell("a", "excused", 1)],
    ["in-progress", column("a"), cell("a", "in-progress", null)],
    ["not-due", column("a"), cell("a", "not-due", null)],
    ["no-weight", column("a", { weight: 0 }), cell("a", "done", 1)],
    [null, column("a"), cell("a", "done", 1)],
    [null, column("a"), cell("a", "missing", null)],
  ])("%s", (reason, ofColumn, ofCell) => {
    expect(whyLeftOut(ofColumn, ofCell, "as-zero")).toBe(reason);
  });

  it("is that it is missing, where the class leaves missing work out", () => {
    expect(whyLeftOut(column("a"), cell("a", "missing", null), "left-out")).toBe("missing");
  });

  it("agrees with what the total counts, cell by cell", () => {
    for (const row of book.rows) {
      const counted = new Set(row.total.lines.flatMap((line) => line.counted.map(({ assignmentId }) => assignmentId)));
      book.columns.forEach((each, at) => expect(whyLeftOut(each, row.cells[at] ?? null, book.missingRule) === null).toBe(counted.has(each.id)));
    }
  });
});

describe("what lateness takes", () => {
  it.each([[0, 0], [1, 10], [86_400_000, 10], [86_400_001, 20], [10 * 86_400_000, 50]])("of work %d ms late: %d %%", (lateMs, percent) => {
    expect(percentOff({ lateMs }, { kind: "mark-down", percentPerDay: 10, mostPercent: 50 })).toBe(percent);
  });

  it("is nothing where late work is taken in full", () => {
    expect(percentOff({ lateMs: 86_400_000 }, { kind: "accept" })).toBe(0);
  });
});
