import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ItemFigures, itemFiguresOf } from "./item-figures";
import { quizFiguresOf } from "./quiz-figures";
import type { QuizTable } from "./table";
import { thirdsOf } from "./thirds";

/** Quizzes of up to `most` questions; a row of `fractions` an attempt. */
const tables = (fraction: fc.Arbitrary<number>, weight: fc.Arbitrary<number>, most = 6): fc.Arbitrary<QuizTable> =>
  fc.array(weight, { maxLength: most }).chain((weights) =>
    fc
      .array(fc.array(fraction, { minLength: weights.length, maxLength: weights.length }), { maxLength: 12 })
      .map((rows) => ({
        items: weights.map((each, at) => ({ itemId: `q${at}`, weight: each, guessFraction: null })),
        attempts: rows.map((row, at) => ({ id: `a${at}`, fractions: Object.fromEntries(row.map((share, column) => [`q${column}`, share])) })),
      })),
  );

const anyTable = tables(
  fc.oneof(fc.constantFrom(0, 1, 1 / 3, 0.1, 5e-324, 1 - 1e-12), fc.double({ min: 0, max: 1, noNaN: true })),
  fc.oneof(fc.constantFrom(0, 1, 2, 0.1, 1000), fc.double({ min: 0, max: 100, noNaN: true })),
);

/** Quarters and whole weights: four times every mark is a whole number, so the reference below is exact. */
const quarters = tables(fc.integer({ min: 0, max: 4 }).map((n) => n / 4), fc.integer({ min: 1, max: 4 }));

const expectClose = (found: number | null | undefined, expected: number | null | undefined, places = 6) =>
  typeof expected === "number" ? expect(found).toBeCloseTo(expected, places) : expect(found).toBe(expected);

describe("the figures, against the textbook's formulas from plain sums", () => {
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  // n x sum(xy) - sum(x) x sum(y), which is n(n - 1) times the sample covariance; whole numbers, hence without rounding.
  const s = (xs: number[], ys: number[]) => xs.length * sum(xs.map((x, at) => x * (ys[at] ?? NaN))) - sum(xs) * sum(ys);
  const sorted = (xs: number[]) => xs.toSorted((a, b) => a - b);

  const columnsOf = ({ items, attempts }: QuizTable) =>
    items.map(({ itemId, weight }) => attempts.map(({ fractions }) => 4 * weight * (fractions[itemId] ?? NaN)));
  const totalsOf = (columns: number[][], attempts: number) =>
    Array.from({ length: attempts }, (_, at) => sum(columns.map((column) => column[at] ?? NaN)));

  it("agree for every question", () => {
    fc.assert(
      fc.property(quarters, (table) => {
        const n = table.attempts.length;
        const columns = columnsOf(table);
        const totals = totalsOf(columns, n);
        const roots = columns.map((marks) => (n < 2 || s(marks, totals) < 0 ? null : Math.sqrt(s(marks, totals))));
        const allRoots = sum(roots.map((root) => root ?? 0));
        const found = itemFiguresOf(table);
        expect(found.length).toBe(columns.length);
        columns.forEach((marks, at) => {
          const [figures, root] = [found[at], roots[at] ?? null];
          const full = 4 * (table.items[at]?.weight ?? NaN);
          const rest = totals.map((total, attempt) => total - (marks[attempt] ?? NaN));
          const vary = n > 1 && s(marks, marks) > 0 && s(rest, rest) > 0;
          expectClose(figures?.facility, n === 0 ? null : sum(marks) / (n * full));
          expectClose(figures?.standardDeviation, n < 2 ? null : Math.sqrt(s(marks, marks) / (n * (n - 1))) / full);
          expectClose(figures?.discrimination, vary ? (100 * s(marks, rest)) / Math.sqrt(s(marks, marks) * s(rest, rest)) : null);
          expectClose(figures?.efficiency, vary ? (100 * s(marks, rest)) / s(sorted(marks), sorted(rest)) : null);
          expectClose(figures?.effectiveWeight, root === null || allRoots === 0 ? null : (100 * root) / allRoots);
        });
      }),
      { numRuns: 300 },
    );
  });

  it("agree for the quiz", () => {
    fc.assert(
      fc.property(quarters, (table) => {
        const [n, p] = [table.attempts.length, table.items.length];
        const columns = columnsOf(table);
        const totals = totalsOf(columns, n);
        const ofItems = sum(columns.map((marks) => s(marks, marks)));
        const alpha = n < 2 || p < 2 || s(totals, totals) === 0 ? null : (p / (p - 1)) * (1 - ofItems / s(totals, totals));
        const spread = n < 2 ? null : Math.sqrt(s(totals, totals) / (n * (n - 1))) / 4;
        const error = alpha === null ? null : Math.sqrt(Math.max(0, 1 - alpha));
        const figures = quizFiguresOf(table);
        expectClose(figures.standardDeviation, spread);
        expectClose(figures.alpha, alpha === null ? null : 100 * alpha);
        // To four places: where alpha is all but 1, the root makes a rounding of 1e-16 one of 1e-8.
        expectClose(figures.errorRatio, error === null ? null : 100 * error, 4);
        expectClose(figures.standardError, error === null || spread === null ? null : error * spread, 4);
      }),
      { numRuns: 500 },
    );
  });
});

describe("the figures, whatever the marks", () => {
  const ranges: Record<string, [least: number, most: number]> = {
    facility: [0, 1],
    standardDeviation: [0, Math.SQRT1_2 + 1e-9],
    intendedWeight: [0, 100],
    effectiveWeight: [0, 100],
    discrimination: [-100, 100],
    efficiency: [-Infinity, 100],
  };
  const ofQuiz: typeof ranges = { alpha: [-Infinity, 100 + 1e-6], errorRatio: [0, Infinity], standardError: [0, Infinity] };
  const outside = (figures: object, allowed: typeof ranges) =>
    Object.entries(figures).filter(([name, figure]) => {
      const [least, most] = allowed[name] ?? [-Infinity, Infinity];
      return typeof figure === "number" && !(Number.isFinite(figure) && figure >= least && figure <= most);
    });

  it("are null or a number within its range, never NaN and never without end", () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        expect([...outside(quizFiguresOf(table), ofQuiz), ...itemFiguresOf(table).flatMap((figures) => outside(figures, ranges))]).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("share out the whole effective weight, or none", () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const weights = itemFiguresOf(table).flatMap(({ effectiveWeight }) => (effectiveWeight === null ? [] : [effectiveWeight]));
        if (weights.length > 0) expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(100, 6);
      }),
    );
  });

  it("do not depend on the order of the attempts, nor the thirds", () => {
    fc.assert(
      fc.property(quarters, (table) => {
        const turned = { ...table, attempts: table.attempts.toReversed() };
        const roughly = (figures: ItemFigures) =>
          Object.values(figures).map((value) => (typeof value === "number" ? expect.closeTo(value, 6) : value));
        expect(itemFiguresOf(turned).map((figures) => Object.values(figures))).toEqual(itemFiguresOf(table).map(roughly));
        expect(thirdsOf(turned)).toEqual(thirdsOf(table));
      }),
    );
  });

  it("stay as they are for the other questions when one is added that all answer alike; alpha only by the number of questions", () => {
    fc.assert(
      fc.property(quarters, fc.constantFrom(0, 0.25, 1), (table, share) => {
        const more: QuizTable = {
          items: [...table.items, { itemId: "alike", weight: 2, guessFraction: null }],
          attempts: table.attempts.map(({ id, fractions }) => ({ id, fractions: { ...fractions, alike: share } })),
        };
        const added = itemFiguresOf(more);
        itemFiguresOf(table).forEach((figures, at) => {
          for (const name of ["facility", "standardDeviation", "effectiveWeight", "discrimination", "efficiency"] as const) {
            expectClose(added[at]?.[name], figures[name]);
          }
        });
        expect(added.at(-1)).toMatchObject({ discrimination: null, efficiency: null });
        const [before, after, p] = [quizFiguresOf(table), quizFiguresOf(more), table.items.length];
        expectClose(after.standardDeviation, before.standardDeviation);
        if (p > 1) expectClose(after.alpha, before.alpha === null ? null : (before.alpha * (p - 1) * (p + 1)) / (p * p));
      }),
    );
  });
});
