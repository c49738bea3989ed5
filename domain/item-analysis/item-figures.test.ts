import { describe, expect, it } from "vitest";
import { type ItemFigures, itemFiguresOf } from "./item-figures";
import type { QuizTable } from "./table";

/** One row of marks an attempt; `weights` are the marks each question carries. */
function tableOf(weights: number[], rows: number[][]): QuizTable {
  const items = weights.map((weight, at) => ({ itemId: `q${at + 1}`, weight, guessFraction: null }));
  const attempts = rows.map((marks, row) => ({
    id: `a${row}`,
    fractions: Object.fromEntries(items.map(({ itemId, weight }, at) => [itemId, weight === 0 ? 0 : (marks[at] ?? 0) / weight])),
  }));
  return { items, attempts };
}

const column = (figure: keyof ItemFigures, weights: number[], rows: number[][]) =>
  itemFiguresOf(tableOf(weights, rows)).map((figures) => figures[figure]);

/*
 * Four attempts at three questions worth 1, 2 and 1:
 *
 *            q1   q2   q3   total      deviations from the mean:  q1    q2    q3   total
 *   first     1    2    0     3                                   .5     1   -.5     1
 *   second    1    1    1     3                                   .5     0    .5     1
 *   third     0    1    1     2                                  -.5     0    .5     0
 *   fourth    0    0    0     0                                  -.5    -1   -.5    -2
 *   mean     .5    1   .5     2
 *   variance (sum of squares / 3): q1 1/3, q2 2/3, q3 1/3, total 2
 */
const weights = [1, 2, 1];
const rows = [
  [1, 2, 0],
  [1, 1, 1],
  [0, 1, 1],
  [0, 0, 0],
];

const expectFigures = (figures: unknown[], expected: (number | null)[]) => {
  expect(figures.length).toBe(expected.length);
  expected.forEach((value, at) => (value === null ? expect(figures[at]).toBeNull() : expect(figures[at]).toBeCloseTo(value, 4)));
};

describe("the figures of a question, worked out by hand", () => {
  it("are its mean share and the spread of that share", () => {
    // q2: 1 of 2 marks on average; shares 1, .5, .5, 0 deviate by .5, 0, 0, -.5: sqrt((.25 + .25) / 3).
    expectFigures(column("facility", weights, rows), [0.5, 0.5, 0.5]);
    expectFigures(column("standardDeviation", weights, rows), [Math.sqrt(1 / 3), Math.sqrt(1 / 6), Math.sqrt(1 / 3)]);
    expectFigures(column("standardDeviation", weights, rows), [0.5774, 0.4082, 0.5774]);
  });

  it("are its correlation with the rest of the quiz", () => {
    // q1, rest 2 2 2 0, mean 1.5, deviations .5 .5 .5 -1.5, variance 3/3 = 1.
    //   covariance (.25 + .25 - .25 + .75) / 3 = 1/3; divided by sqrt(1/3) x sqrt(1): .577350.
    // q2, rest 1 2 1 0, mean 1, deviations 0 1 0 -1, variance 2/3.
    //   covariance (0 + 0 + 0 + 1) / 3 = 1/3; divided by sqrt(2/3) x sqrt(2/3): 1/2.
    // q3, rest 3 2 1 0, mean 1.5, deviations 1.5 .5 -.5 -1.5.
    //   covariance (-.75 + .25 - .25 + .75) / 3 = 0.
    expectFigures(column("discrimination", weights, rows), [57.735, 50, 0]);
  });

  it("are its covariance as a share of the most there could be", () => {
    // q1 sorted 0 0 1 1 and rest sorted 0 2 2 2: (.75 - .25 + .25 + .25) / 3 = 1/3, which q1 reaches.
    // q2 sorted 0 1 1 2 and rest sorted 0 1 1 2: (1 + 0 + 0 + 1) / 3 = 2/3; 1/3 is half of it.
    // q3: 0 of (.75 + .25 + .25 + .75) / 3 = 2/3.
    expectFigures(column("efficiency", weights, rows), [100, 50, 0]);
  });

  it("are the weight meant and the weight it has", () => {
    expectFigures(column("intendedWeight", weights, rows), [25, 50, 25]);
    // Covariance with the total: q1 (.5 + .5 + 0 + 1) / 3 = 2/3; q2 (1 + 0 + 0 + 2) / 3 = 1; q3 (-.5 + .5 + 0 + 1) / 3 = 1/3.
    // Roots .8164966, 1, .5773503; sum 2.3938469.
    expectFigures(column("effectiveWeight", weights, rows), [34.1081, 41.7738, 24.1181]);
  });

  it("pass on what a guess earns", () => {
    const table = tableOf(weights, rows);
    const guessed = { ...table, items: table.items.map((item, at) => ({ ...item, guessFraction: at === 0 ? 0.25 : null })) };
    expect(itemFiguresOf(guessed).map(({ guessFraction }) => guessFraction)).toEqual([0.25, null, null]);
  });
});

describe("a question that works against the quiz", () => {
  /*
   *            q1   q2   q3   total      deviations:  q1     q2     q3    total
   *   first     1    1    0     2                     1/3    1/3   -1/3    1/3
   *   second    1    1    0     2                     1/3    1/3   -1/3    1/3
   *   third     0    0    1     1                    -2/3   -2/3    2/3   -2/3
   */
  const against = [
    [1, 1, 0],
    [1, 1, 0],
    [0, 0, 1],
  ];

  it("has no effective weight, and the others share all of it", () => {
    // Covariance with the total: q1 and q2 (1/9 + 1/9 + 4/9) / 2 = 1/3 each; q3 the same below 0, which has no root.
    expectFigures(column("effectiveWeight", [1, 1, 1], against), [50, 50, null]);
  });

  it("discriminates below 0, and its efficiency may fall below -100", () => {
    // q3, rest 2 2 0, deviations 2/3 2/3 -4/3: covariance (-2/9 - 2/9 - 8/9) / 2 = -2/3; standard deviations sqrt(1/3), sqrt(4/3): -1.
    // Sorted, 0 0 1 against 0 2 2: (4/9 - 2/9 + 4/9) / 2 = 1/3; -2/3 is -200 % of it.
    // q1, rest 1 1 1: does not vary.
    expectFigures(column("discrimination", [1, 1, 1], against), [null, null, -100]);
    expectFigures(column("efficiency", [1, 1, 1], against), [null, null, -200]);
  });
});

describe("what is not computable", () => {
  const nothing = { standardDeviation: null, effectiveWeight: null, discrimination: null, efficiency: null };

  it.each([
    ["without an attempt", [], { ...nothing, facility: null }],
    ["of one attempt", [[1, 0]], { ...nothing, facility: 1, intendedWeight: 50 }],
    ["where all got the same", [[1, 1], [1, 1], [1, 1]], { ...nothing, facility: 1, standardDeviation: 0 }],
    ["for one who earned all of a question that did not vary", [[1, 0], [1, 1]], { discrimination: null, efficiency: null, effectiveWeight: 0 }],
  ])("%s is null, not a number made up", (_what, marks, expected) => {
    expect(itemFiguresOf(tableOf([1, 1], marks))[0]).toMatchObject(expected);
  });

  it("is a question's relation to the rest when there is no rest", () => {
    expect(itemFiguresOf(tableOf([2], [[2], [1], [0]]))[0]).toMatchObject({
      facility: 0.5, standardDeviation: 0.5, intendedWeight: 100, effectiveWeight: 100, discrimination: null, efficiency: null,
    });
  });

  it("is everything about marks where a question or the quiz carries none, but not how many got it right", () => {
    const table = tableOf([1], [[1], [0]]);
    const weightless = { ...table, items: table.items.map((item) => ({ ...item, weight: 0 })) };
    expect(itemFiguresOf(weightless)).toEqual([
      { ...nothing, itemId: "q1", guessFraction: null, intendedWeight: null, facility: 0.5, standardDeviation: Math.sqrt(0.5) },
    ]);
  });

  it("is nothing for a quiz without questions", () => {
    expect(itemFiguresOf({ items: [], attempts: [{ id: "a", fractions: {} }] })).toEqual([]);
  });
});

describe("binary fractions", () => {
  it("are not taken for spread: totals of 0.1 + 0.2 and of 0.3 are the same", () => {
    const table = tableOf([0.3, 0.3, 1], [[0.1, 0.2, 1], [0.3, 0, 0], [0, 0.3, 0.5]]);
    expect(itemFiguresOf(table)[2]).toMatchObject({ discrimination: null, efficiency: null });
  });

  it("do not make a question that everyone got a third of look as if it worked against the rest", () => {
    const table = tableOf([1, 1], [[1 / 3, 1], [1 / 3, 0], [1 / 3, 0.7], [1 / 3, 0.1], [1 / 3, 0.2]]);
    expect(itemFiguresOf(table)[0]).toMatchObject({ standardDeviation: 0, effectiveWeight: 0, discrimination: null });
  });
});

it("counts a question left blank as nothing earned, also under a name that every object inherits", () => {
  const items = ["constructor", "q2"].map((itemId) => ({ itemId, weight: 1, guessFraction: null }));
  const attempts: QuizTable["attempts"] = [{ id: "a", fractions: { q2: 1 } }, { id: "b", fractions: {} }];
  expect(itemFiguresOf({ items, attempts }).map(({ facility }) => facility)).toEqual([0, 0.5]);
});
