import { describe, expect, it } from "vitest";
import { quizFiguresOf } from "./quiz-figures";
import type { QuizTable } from "./table";

/** One row of marks an attempt; questions worth 1 unless `weights` says otherwise. */
function tableOf(rows: number[][], weights = (rows[0] ?? []).map(() => 1)): QuizTable {
  const items = weights.map((weight, at) => ({ itemId: `q${at + 1}`, weight, guessFraction: null }));
  const fractionsIn = (marks: number[]) => Object.fromEntries(items.map(({ itemId, weight }, at) => [itemId, (marks[at] ?? 0) / (weight || 1)]));
  return { items, attempts: rows.map((marks, row) => ({ id: `a${row}`, fractions: fractionsIn(marks) })) };
}

describe("the figures of a quiz, worked out by hand", () => {
  it("hold together: alpha, error ratio and standard error", () => {
    // Questions worth 1, 2, 1. Totals 3 3 2 0, mean 2, deviations 1 1 0 -2: variance 6/3 = 2.
    // Variances of the questions 1/3 + 2/3 + 1/3 = 4/3 (see item-figures.test.ts).
    // alpha 3/2 x (1 - (4/3)/2) = 3/2 x 1/3 = .5; error ratio sqrt(1 - .5) = .707107; standard error 1.414214 x .707107 = 1.
    const figures = quizFiguresOf(tableOf([[1, 2, 0], [1, 1, 1], [0, 1, 1], [0, 0, 0]], [1, 2, 1]));
    expect(figures).toMatchObject({ attempts: 4, possible: 4 });
    expect(figures.mean).toBeCloseTo(2, 4);
    expect(figures.standardDeviation).toBeCloseTo(1.4142, 4);
    expect(figures.alpha).toBeCloseTo(50, 4);
    expect(figures.errorRatio).toBeCloseTo(70.7107, 4);
    expect(figures.standardError).toBeCloseTo(1, 4);
  });

  it("give a negative alpha where questions pull against each other, and more error than spread", () => {
    // q1 1 0 1 0, variance 1/3; q2 0 1 0 0, variance (3 x .0625 + .5625) / 3 = 1/4.
    // Totals 1 1 1 0, mean .75: variance (3 x .0625 + .5625) / 3 = 1/4, deviation 1/2.
    // alpha 2 x (1 - (1/3 + 1/4) / (1/4)) = 2 x (1 - 7/3) = -8/3; error ratio sqrt(11/3) = 1.914854; standard error half of it.
    const figures = quizFiguresOf(tableOf([[1, 0], [0, 1], [1, 0], [0, 0]]));
    expect(figures.alpha).toBeCloseTo(-266.6667, 4);
    expect(figures.errorRatio).toBeCloseTo(191.4854, 4);
    expect(figures.standardError).toBeCloseTo(0.9574, 4);
  });

  it("give an alpha of 100 and no error where every question says the same", () => {
    const figures = quizFiguresOf(tableOf([[1, 1, 1], [0, 0, 0], [1, 1, 1], [0, 0, 0], [0.3, 0.3, 0.3]]));
    expect(figures.alpha).toBeCloseTo(100, 4);
    expect(figures.errorRatio).toBeCloseTo(0, 4);
    expect(figures.standardError).toBeCloseTo(0, 4);
  });

  it("leave questions that carry no marks out of alpha", () => {
    const marked = quizFiguresOf(tableOf([[1, 1], [0, 1], [1, 1], [0, 0]]));
    const withOneMore = quizFiguresOf(tableOf([[1, 1, 1], [0, 1, 0], [1, 1, 1], [0, 0, 1]], [1, 1, 0]));
    // Variances 1/3 and 1/4, totals 2 1 2 0 with 11/12: 2 x (1 - (7/12) / (11/12)) = 8/11.
    expect(marked.alpha).toBeCloseTo(72.7273, 4);
    expect(withOneMore).toEqual(marked);
  });
});

describe("what is not computable", () => {
  const unknown = { alpha: null, errorRatio: null, standardError: null };
  it.each([
    ["without an attempt", tableOf([], [1, 1]), { attempts: 0, possible: 2, mean: null, standardDeviation: null, ...unknown }],
    ["of one attempt", tableOf([[1, 0]]), { attempts: 1, possible: 2, mean: 1, standardDeviation: null, ...unknown }],
    ["of one question", tableOf([[1], [0]]), { attempts: 2, possible: 1, mean: 0.5, standardDeviation: Math.sqrt(0.5), ...unknown }],
    ["where all totals are the same", tableOf([[1, 0], [0, 1]]), { attempts: 2, possible: 2, mean: 1, standardDeviation: 0, ...unknown }],
    ["without questions", tableOf([[], []], []), { attempts: 2, possible: 0, mean: 0, standardDeviation: 0, ...unknown }],
  ])("%s is null", (_what, table, expected) => {
    expect(quizFiguresOf(table)).toEqual(expected);
  });

  it("is not mistaken for a spread that only rounding makes", () => {
    expect(quizFiguresOf(tableOf([[0.1, 0.2], [0.3, 0], [0, 0.3]], [0.3, 0.3]))).toMatchObject({ standardDeviation: 0, ...unknown });
  });
});
