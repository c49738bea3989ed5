import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ObjectiveResult, strengthOf } from "./strength";

const day = 24 * 3600 * 1000;
const now = 1000 * day;
const result = (questionId: string, fraction: number, daysAgo: number): ObjectiveResult => ({ questionId, fraction, at: now - daysAgo * day });

describe("how well an objective is held", () => {
  it("is unknown, not zero, before the first answer", () => {
    expect(strengthOf([], now)).toEqual({ best: null, latest: null, current: null, answered: 0 });
  });

  it.each([
    { what: "one right answer", results: [result("a", 1, 0)], best: 1, latest: 1, current: 1 },
    { what: "one wrong answer", results: [result("a", 0, 0)], best: 0, latest: 0, current: 0 },
    { what: "a sitting half right", results: [result("a", 1, 0), result("b", 0, 0)], best: 0.5, latest: 0.5, current: 0.5 },
    { what: "wrong first, right now", results: [result("a", 0, 5), result("a", 1, 0)], best: 1, latest: 1, current: 1 },
    { what: "right first, wrong now", results: [result("a", 1, 5), result("a", 0, 0)], best: 1, latest: 0, current: 0 },
    { what: "one right a month ago, another wrong today", results: [result("a", 1, 30), result("b", 0, 0)], best: 1, latest: 0, current: 1 / 3 },
    { what: "one wrong a month ago, another right today", results: [result("a", 0, 30), result("b", 1, 0)], best: 1, latest: 1, current: 2 / 3 },
    { what: "a clock set back since", results: [result("a", 1, -3)], best: 1, latest: 1, current: 1 },
    { what: "answers older than any clock", results: [result("a", 1, 900_000)], best: 1, latest: 1, current: 1 },
  ])("after $what: best $best, latest $latest, now $current", ({ results, best, latest, current }) => {
    const strength = strengthOf(results, now);
    expect(strength).toMatchObject({ best, latest, answered: results.length });
    expect(strength.current).toBeCloseTo(current, 10);
  });

  it("rises with a right answer and falls with a wrong one, and best stays", () => {
    const before = [result("a", 1, 2), result("b", 0, 2)];
    const held = strengthOf(before, now);
    const better = strengthOf([...before, result("b", 1, 0)], now);
    const worse = strengthOf([...before, result("a", 0, 0)], now);
    expect(better.current).toBeGreaterThan(held.current ?? 1);
    expect(worse.current).toBeLessThan(held.current ?? 0);
    expect(worse.best).toBe(held.best);
  });

  const results = fc.array(
    fc.record({
      questionId: fc.constantFrom("a", "b", "c", "__proto__"),
      fraction: fc.oneof(fc.constantFrom(0, 1, 1 / 3), fc.double({ min: 0, max: 1, noNaN: true })),
      at: fc.oneof(fc.constantFrom(0, now, now + day), fc.integer({ min: 0, max: 2 * now })),
    }),
    { maxLength: 30 },
  );

  it("is never NaN, below 0 or above 1, and known exactly when something was answered", () => {
    fc.assert(
      fc.property(results, fc.integer({ min: 0, max: 8.64e15 }), (given, at) => {
        const { best, latest, current, answered } = strengthOf(given, at);
        expect(answered).toBe(given.length);
        for (const share of [best, latest, current]) {
          if (given.length === 0) expect(share).toBeNull();
          else {
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });

  it("does not depend on the order the answers come in", () => {
    const answers = [result("a", 1, 9), result("b", 0, 4), result("a", 0.5, 1), result("c", 1, 4)];
    expect(strengthOf([...answers].reverse(), now)).toEqual(strengthOf(answers, now));
  });
});
