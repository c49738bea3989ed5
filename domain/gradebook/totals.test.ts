import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Cell, type CellState, countedShare, type MissingRule, missingRules } from "./cells";
import { type Category, type GradedAssignment, totalOf } from "./totals";

const done = (assignmentId: string, share: number | null): Cell => ({ assignmentId, state: "done", share });
const without = (assignmentId: string, state: CellState): Cell => ({ assignmentId, state, share: null });
const graded = (id: string, weight: number, categoryId: string | null = null, possible = 10): GradedAssignment => ({ id, weight, categoryId, possible });

describe("a total", () => {
  it("without categories is one weighted mean", () => {
    const assignments = [graded("a", 1), graded("b", 2), graded("c", 1)];
    const total = totalOf([done("a", 0.5), done("b", 0.8), done("c", 1)], assignments, [], "as-zero");
    // (1 x 0.5 + 2 x 0.8 + 1 x 1) / (1 + 2 + 1) = 3.1 / 4
    expect(total.share).toBeCloseTo(0.775, 10);
    expect(total.lines).toEqual([
      {
        categoryId: null,
        weight: 1,
        share: total.share,
        counted: [
          { assignmentId: "a", weight: 1, share: 0.5 },
          { assignmentId: "b", weight: 2, share: 0.8 },
          { assignmentId: "c", weight: 1, share: 1 },
        ],
      },
    ]);
  });

  const quizzesAndEssays: Category[] = [{ id: "quizzes", weight: 60 }, { id: "essays", weight: 40 }];

  it("with categories is the weighted mean of their means", () => {
    const assignments = [graded("q1", 1, "quizzes"), graded("q2", 3, "quizzes"), graded("e1", 1, "essays")];
    const total = totalOf([done("q1", 1), done("q2", 0.6), done("e1", 0.5)], assignments, quizzesAndEssays, "as-zero");
    // quizzes (1 x 1 + 3 x 0.6) / 4 = 0.7; essays 0.5; (60 x 0.7 + 40 x 0.5) / 100 = 62 / 100
    expect(total.share).toBeCloseTo(0.62, 10);
    expect(total.lines.map(({ categoryId, weight, share }) => [categoryId, weight, share])).toEqual([
      ["quizzes", 60, expect.closeTo(0.7, 10)],
      ["essays", 40, 0.5],
    ]);
  });

  it("does not count a category in which nothing counts yet, and says so", () => {
    const assignments = [graded("q1", 1, "quizzes"), graded("e1", 1, "essays")];
    const total = totalOf([done("q1", 0.7), without("e1", "not-due")], assignments, quizzesAndEssays, "as-zero");
    expect(total.share).toBe(0.7);
    expect(total.lines[1]).toEqual({ categoryId: "essays", weight: 40, share: null, counted: [] });
  });

  it("gives assignments of no category, or of one that is gone, the weight that the class set for the rest", () => {
    const assignments = [graded("q1", 1, "quizzes"), graded("x", 1), graded("y", 1, "gone")];
    const cells = [done("q1", 1), done("x", 0.2), done("y", 0.4)];
    // the rest: (0.2 + 0.4) / 2 = 0.3; (60 x 1 + 20 x 0.3) / 80 = 66 / 80
    expect(totalOf(cells, assignments, [{ id: "quizzes", weight: 60 }], "as-zero", 20).share).toBeCloseTo(0.825, 10);
    // (1 x 1 + 1 x 0.3) / 2
    expect(totalOf(cells, assignments, [{ id: "quizzes", weight: 1 }], "as-zero").share).toBeCloseTo(0.65, 10);
    // (1 + 0.2 + 0.4) / 3, whatever the rest weighs, for there are no categories
    expect(totalOf(cells, assignments, [], "as-zero", 0).share).toBeCloseTo(1.6 / 3, 10);
    // the rest weighs nothing
    expect(totalOf(cells, assignments, [{ id: "quizzes", weight: 1 }], "as-zero", 0).share).toBe(1);
  });

  it.each<[MissingRule, number | null, number]>([
    // (0.9 + 0 + 0.6) / 3
    ["as-zero", 0.5, 3],
    // (0.9 + 0.6) / 2
    ["left-out", 0.75, 2],
  ])("takes missing work %s", (rule, share, counted) => {
    const assignments = [graded("a", 1), graded("b", 1), graded("c", 1), graded("d", 1)];
    const cells = [done("a", 0.9), without("b", "missing"), done("c", 0.6), without("d", "excused")];
    const total = totalOf(cells, assignments, [], rule);
    expect(total.share).toBeCloseTo(share ?? 0, 10);
    expect(total.lines[0]?.counted).toHaveLength(counted);
  });

  it("leaves out what weighs nothing, what has no marks to earn, and what waits to be marked", () => {
    const assignments = [graded("a", 1), graded("b", 0), graded("lesson", 1, null, 0), graded("essay", 1)];
    const cells = [done("a", 0.5), done("b", 1), without("lesson", "missing"), done("essay", null)];
    expect(totalOf(cells, assignments, [], "as-zero")).toMatchObject({ share: 0.5, lines: [{ counted: [{ assignmentId: "a" }] }] });
  });

  it.each<[string, Cell[]]>([
    ["nothing is assigned", []],
    ["nothing is due", [without("a", "not-due"), without("b", "in-progress")]],
    ["all is excused", [without("a", "excused"), without("b", "excused")]],
  ])("is unknown, not zero, while %s", (_what, cells) => {
    expect(totalOf(cells, [graded("a", 1), graded("b", 1)], [], "as-zero").share).toBeNull();
    expect(totalOf(cells, [graded("a", 1, "quizzes"), graded("b", 1)], quizzesAndEssays, "as-zero").share).toBeNull();
    expect(totalOf(cells, [], [], "as-zero").share).toBeNull();
  });
});

describe("every total", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const states = fc.constantFrom<CellState>("done", "done", "done", "late", "missing", "excused", "not-due", "in-progress");
  const weight = fc.constantFrom(0, 0.1, 1, 2, 3.5, 100);
  const categoryId = fc.constantFrom(null, "x", "y", "z");
  const work = fc.record({ state: states, share: fc.option(share), weight, categoryId, possible: fc.constantFrom(0, 1, 10) });
  const book = fc
    .record({ works: fc.array(work, { maxLength: 12 }), x: weight, y: weight, plain: fc.boolean(), rule: fc.constantFrom(...missingRules) })
    .map(({ works, x, y, plain, rule }) => ({
      cells: works.map((each, index): Cell => ({ assignmentId: `a${index}`, state: each.state, share: each.share })),
      assignments: works.map((each, index): GradedAssignment => ({ id: `a${index}`, ...each })),
      categories: plain ? [] : [{ id: "x", weight: x }, { id: "y", weight: y }],
      rule,
    }));

  it("lies between the smallest and the largest share that counts, and is known exactly when something counts", () => {
    fc.assert(
      fc.property(book, ({ cells, assignments, categories, rule }) => {
        const total = totalOf(cells, assignments, categories, rule);
        const counted = total.lines.filter(({ weight }) => weight > 0).flatMap((line) => line.counted.map((each) => each.share));
        if (counted.length === 0) expect(total.share).toBeNull();
        else {
          expect(total.share).toBeGreaterThanOrEqual(Math.min(...counted));
          expect(total.share).toBeLessThanOrEqual(Math.max(...counted));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("follows from its working by hand: every line and the sum", () => {
    fc.assert(
      fc.property(book, ({ cells, assignments, categories, rule }) => {
        const { share, lines } = totalOf(cells, assignments, categories, rule);
        let [sum, weights] = [0, 0];
        for (const line of lines) {
          const marks = line.counted.reduce((total, each) => total + each.weight * each.share, 0);
          const most = line.counted.reduce((total, each) => total + each.weight, 0);
          if (most === 0) expect(line.share).toBeNull();
          else {
            expect(line.share).toBeCloseTo(marks / most, 9);
            sum += line.weight * (marks / most);
            weights += line.weight;
          }
        }
        if (weights === 0) expect(share).toBeNull();
        else expect(share).toBeCloseTo(sum / weights, 9);
      }),
    );
  });

  it("counts each assignment at most once, and all that count", () => {
    fc.assert(
      fc.property(book, ({ cells, assignments, categories, rule }) => {
        const counted = totalOf(cells, assignments, categories, rule).lines.flatMap((line) => line.counted.map(({ assignmentId }) => assignmentId));
        const shared = new Set(cells.filter((cell) => countedShare(cell, rule) !== null).map(({ assignmentId }) => assignmentId));
        const counting = assignments.filter(({ id, weight, possible }) => weight > 0 && possible > 0 && shared.has(id));
        expect(counted.sort()).toEqual(counting.map(({ id }) => id).sort());
      }),
    );
  });

  it("does not depend on the order of the cells", () => {
    fc.assert(
      fc.property(book, ({ cells, assignments, categories, rule }) => {
        expect(totalOf(cells.toReversed(), assignments, categories, rule)).toEqual(totalOf(cells, assignments, categories, rule));
      }),
    );
  });

  it("stays the same when something excused or not yet due is added", () => {
    const idle = fc.constantFrom<CellState>("excused", "not-due", "in-progress");
    fc.assert(
      fc.property(book, idle, fc.option(share), ({ cells, assignments, categories, rule }, state, ofIt) => {
        const more = totalOf([...cells, { assignmentId: "new", state, share: ofIt }], [...assignments, graded("new", 5, "x")], categories, rule);
        expect(more.share).toBe(totalOf(cells, assignments, categories, rule).share);
      }),
    );
  });
});
