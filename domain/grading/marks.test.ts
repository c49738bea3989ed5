import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gradedByParts, type Grade, ungradable } from "./grade";
import { fractionOf, scoreOf, shareOf, type Verdict, verdictOf } from "./marks";

const graded = (fraction: number): Grade => ({ outcome: "graded", fraction, parts: [] });
const needsMarking: Grade = { outcome: "needs-marking" };
const blank = ungradable("blank");

describe("a score", () => {
  it.each<[string, [weight: number, grade: Grade | null][], { earned: number; possible: number; pending: number }]>([
    ["nothing for no questions", [], { earned: 0, possible: 0, pending: 0 }],
    ["full marks for everything right", [[1, graded(1)], [2, graded(1)]], { earned: 3, possible: 3, pending: 0 }],
    ["nothing for blank and for ungraded", [[1, blank], [2, null]], { earned: 0, possible: 3, pending: 0 }],
    ["a half of a weight", [[3, graded(0.5)]], { earned: 1.5, possible: 3, pending: 0 }],
    ["thirds, to a hundredth", [[1, graded(1 / 3)], [1, graded(2 / 3)]], { earned: 1, possible: 2, pending: 0 }],
    ["one third, rounded down", [[1, graded(1 / 3)]], { earned: 0.33, possible: 1, pending: 0 }],
    ["two thirds, rounded up", [[1, graded(2 / 3)]], { earned: 0.67, possible: 1, pending: 0 }],
    ["an eighth, half a hundredth rounded up", [[1, graded(1 / 8)]], { earned: 0.13, possible: 1, pending: 0 }],
    ["tenths without a floating tail", [[0.1, graded(1)], [0.2, graded(1)]], { earned: 0.3, possible: 0.3, pending: 0 }],
    ["ten tenths as one", Array.from({ length: 10 }, () => [0.1, graded(1)]), { earned: 1, possible: 1, pending: 0 }],
    ["a hundredth and a half, though 1.005 is stored as less", [[1.005, graded(1)]], { earned: 1.01, possible: 1.01, pending: 0 }],
    ["what a person has to mark as pending, not as lost or earned", [[1, graded(1)], [2, needsMarking]], { earned: 1, possible: 3, pending: 2 }],
    ["nothing for a question without weight", [[0, graded(1)]], { earned: 0, possible: 0, pending: 0 }],
  ])("gives %s", (_what, rows, score) => {
    expect(scoreOf(rows.map(([weight, grade]) => ({ weight, grade })))).toEqual(score);
  });

  const grade: fc.Arbitrary<Grade | null> = fc.oneof(
    fc.double({ min: 0, max: 1, noNaN: true }).map(graded),
    fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 }).map((fractions) =>
      gradedByParts(fractions.map((fraction, index) => ({ id: String(index), fraction }))),
    ),
    fc.constantFrom(blank, needsMarking, null),
  );
  const rows = fc.array(fc.record({ weight: fc.integer({ min: 0, max: 1000 }).map((n) => n / 100), grade }), { maxLength: 30 });

  it("stays between nothing and what can be earned, in whole hundredths, with earned and pending together within it", () => {
    fc.assert(
      fc.property(rows, (items) => {
        const { earned, possible, pending } = scoreOf(items);
        for (const marks of [earned, possible, pending]) {
          expect(Number.isFinite(marks)).toBe(true);
          expect(marks).toBe(Number(marks.toFixed(2)));
        }
        expect(earned).toBeGreaterThanOrEqual(0);
        expect(earned).toBeLessThanOrEqual(possible);
        expect(pending).toBeLessThanOrEqual(possible);
        expect(Math.round((earned + pending) * 100)).toBeLessThanOrEqual(Math.round(possible * 100));
      }),
      { numRuns: 2_000 },
    );
  });

  it("is the same in whatever order the questions stand", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ weight: fc.integer({ min: 0, max: 9 }), grade: fc.constantFrom(graded(0), graded(0.25), graded(1), blank) })), (items) => {
        expect(scoreOf(items.toReversed())).toEqual(scoreOf(items));
      }),
    );
  });
});

describe("the share of the marks", () => {
  it.each([
    [{ earned: 1, possible: 4 }, 0.25],
    [{ earned: 0, possible: 4 }, 0],
    [{ earned: 4, possible: 4 }, 1],
    [{ earned: 4.01, possible: 4 }, 1],
    [{ earned: -1, possible: 4 }, 0],
    [{ earned: 0, possible: 0 }, null],
  ])("of %o is %s", (score, share) => {
    expect(shareOf(score)).toBe(share);
  });

  it("is never NaN and never above 1", () => {
    const marks = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(marks, marks, (earned, possible) => {
        const share = shareOf({ earned, possible });
        expect(share === null ? possible : share).toBeGreaterThanOrEqual(0);
        expect(share ?? 0).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("the word beside a question", () => {
  it.each<[Grade, Verdict, number]>([
    [graded(1), "right", 1],
    [graded(0.99), "partly", 0.99],
    [graded(0.01), "partly", 0.01],
    [graded(0), "wrong", 0],
    [blank, "unanswered", 0],
    [ungradable("incomplete"), "unanswered", 0],
    [needsMarking, "unmarked", 0],
    [gradedByParts([{ id: "a", fraction: 1 }, { id: "b", fraction: 0 }]), "partly", 0.5],
    [gradedByParts([]), "wrong", 0],
  ])("for %o is %s", (grade, verdict, fraction) => {
    expect(verdictOf(grade)).toBe(verdict);
    expect(fractionOf(grade)).toBe(fraction);
  });

  it("is right only when every single part is", () => {
    const parts = Array.from({ length: 10 }, (_, index) => ({ id: String(index), fraction: 1 }));
    expect(verdictOf(gradedByParts(parts))).toBe("right");
    expect(verdictOf(gradedByParts([...parts.slice(1), { id: "last", fraction: 0.99 }]))).toBe("partly");
  });
});
