import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countAttempts, type CountingRule, countingRules, countingRuleSchema, type FinishedAttempt } from "./counting";

const attempt = (id: string, submittedAt: number, share: number): FinishedAttempt => ({ id, submittedAt, share });
const weak = attempt("weak", 10, 0.25);
const strong = attempt("strong", 20, 0.75);
const middling = attempt("middling", 30, 0.5);

describe("which attempt counts", () => {
  it.each<[what: string, finished: FinishedAttempt[], counts: Record<CountingRule, [share: number, attemptId: string]>]>([
    ["the only one", [weak], { best: [0.25, "weak"], latest: [0.25, "weak"], first: [0.25, "weak"], average: [0.25, "weak"] }],
    ["three", [weak, strong, middling], { best: [0.75, "strong"], latest: [0.5, "middling"], first: [0.25, "weak"], average: [0.5, "middling"] }],
    ["three in any order", [middling, weak, strong], { best: [0.75, "strong"], latest: [0.5, "middling"], first: [0.25, "weak"], average: [0.5, "middling"] }],
    [
      "two equally good: the earlier is best",
      [attempt("again", 40, 0.75), strong],
      { best: [0.75, "strong"], latest: [0.75, "again"], first: [0.75, "strong"], average: [0.75, "again"] },
    ],
    [
      "two of one millisecond: their ids decide",
      [attempt("b", 10, 0.5), attempt("a", 10, 0.5)],
      { best: [0.5, "a"], latest: [0.5, "b"], first: [0.5, "a"], average: [0.5, "b"] },
    ],
    ["nothing earned", [attempt("zero", 10, 0)], { best: [0, "zero"], latest: [0, "zero"], first: [0, "zero"], average: [0, "zero"] }],
  ])("of %s", (_what, finished, counts) => {
    for (const rule of countingRules) {
      const [share, attemptId] = counts[rule];
      expect(countAttempts(rule, finished), rule).toEqual({ share, attemptId });
    }
  });

  it.each(countingRules)("is none, by %s, when none is finished", (rule) => expect(countAttempts(rule, [])).toBeNull());

  const someFinished = fc.uniqueArray(
    fc.record({ id: fc.uuid(), submittedAt: fc.nat(5), share: fc.oneof(fc.constantFrom(0, 0.5, 1), fc.double({ min: 0, max: 1, noNaN: true })) }),
    { minLength: 1, maxLength: 8, selector: ({ id }) => id },
  );

  it("does not depend on their order, is one of them, and no share beats the best", () => {
    fc.assert(
      fc.property(someFinished, (finished) => {
        const before = structuredClone(finished);
        for (const rule of countingRules) {
          const counted = countAttempts(rule, finished);
          expect(countAttempts(rule, [...finished].reverse())).toEqual(counted);
          expect(finished.map(({ id }) => id)).toContain(counted?.attemptId);
          expect(counted?.share).toBeGreaterThanOrEqual(0);
          expect(counted?.share).toBeLessThanOrEqual((countAttempts("best", finished)?.share ?? NaN) + 1e-12);
        }
        expect(finished).toEqual(before);
      }),
    );
  });
});

it("a counting rule that is stored or sent is one of four", () => {
  for (const rule of countingRules) expect(countingRuleSchema.parse(rule)).toBe(rule);
  for (const wrong of ["worst", "", null]) expect(countingRuleSchema.safeParse(wrong).success).toBe(false);
});
