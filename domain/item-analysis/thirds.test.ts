import { describe, expect, it } from "vitest";
import type { QuizTable } from "./table";
import { thirdsOf } from "./thirds";

const table = (shares: Record<string, number>, weight = 1): QuizTable => ({
  items: [{ itemId: "q", weight, guessFraction: null }],
  attempts: Object.entries(shares).map(([id, share]) => ({ id, fractions: { q: share } })),
});
const thirds = (quiz: QuizTable) => {
  const { top, bottom } = thirdsOf(quiz);
  return [[...top].sort().join(""), [...bottom].sort().join("")];
};

describe("the top and the bottom third", () => {
  it.each([
    [{}, "", ""],
    [{ a: 1, b: 0 }, "", ""],
    [{ a: 0, b: 1, c: 0.5 }, "b", "a"],
    [{ a: 0, b: 1, c: 0.5, d: 0.2, e: 0.1 }, "b", "a"],
    [{ a: 0, b: 1, c: 0.5, d: 0.2, e: 0.1, f: 0.9 }, "bf", "ae"],
  ])("of %o are %j and %j: equal groups, a third rounded down", (shares, top, bottom) => {
    expect(thirds(table(shares))).toEqual([top, bottom]);
  });

  it("stand by id where shares are equal, whatever order the attempts come in", () => {
    expect(thirds(table({ d: 1, b: 1, c: 1, a: 1, f: 1, e: 1 }))).toEqual(["ab", "ef"]);
    expect(thirds(table({ a: 1, b: 1, c: 1, d: 1, e: 1, f: 1 }))).toEqual(["ab", "ef"]);
    expect(thirds(table({ c: 0, b: 0, a: 0 }, 0))).toEqual(["a", "c"]);
  });

  it("take sums that binary fractions part for equal", () => {
    const items = ["p", "q"].map((itemId) => ({ itemId, weight: 1, guessFraction: null }));
    const attempts = [{ id: "b", fractions: { p: 0.1, q: 0.2 } }, { id: "a", fractions: { p: 0.3, q: 0 } }, { id: "c", fractions: { p: 0, q: 0 } }];
    expect(0.1 + 0.2).toBeGreaterThan(0.3);
    expect(thirds({ items, attempts })).toEqual(["a", "c"]);
  });
});
