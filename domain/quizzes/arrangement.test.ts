import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrange, changeQuiz, type QuizLine } from "./arrangement";

const lines = (...positions: number[]): QuizLine[] => positions.map((position, index) => ({ questionId: "abcdefgh"[index] ?? "", position, weight: "1" }));
const order = (arranged: readonly QuizLine[]) => arranged.map(({ questionId }) => questionId).join("");

describe("the order by typed numbers", () => {
  it.each([
    ["leaves as it is what was not renumbered", [1, 2, 3, 4], "abcd"],
    ["sends the fourth to the second place", [1, 2, 3, 2], "adbc"],
    ["sends the first to the third place", [3, 2, 3, 4], "bcad"],
    ["sends one to the very top with 0", [1, 2, 0], "cab"],
    ["sends one to the end with a large number", [99, 2, 3], "bca"],
    ["leaves where it is what holds no number", [1, Number.NaN, 3], "abc"],
  ])("%s", (_what, positions, expected) => {
    expect(order(arrange(lines(...positions)))).toBe(expected);
  });

  it("numbers the lines from 1 on, and arranging again changes nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3, max: 20 }), { maxLength: 8 }), (positions) => {
        const arranged = arrange(lines(...positions));
        expect(arranged.map(({ position }) => position)).toEqual(positions.map((_, index) => index + 1));
        expect(arrange(arranged)).toEqual(arranged);
      }),
    );
  });
});

describe("one step of building", () => {
  const three = lines(1, 2, 3);

  it.each([
    ["moves up", { kind: "up", questionId: "c" }, "acb"],
    ["moves down", { kind: "down", questionId: "a" }, "bac"],
    ["stays at the top", { kind: "up", questionId: "a" }, "abc"],
    ["stays at the end", { kind: "down", questionId: "c" }, "abc"],
    ["takes out", { kind: "remove", questionId: "b" }, "ac"],
    ["adds at the end", { kind: "add", questionId: "x" }, "abcx"],
    ["adds nothing twice", { kind: "add", questionId: "b" }, "abc"],
    ["swaps in place", { kind: "swap", questionId: "b", other: "x" }, "axc"],
    ["does not swap for what is there already", { kind: "swap", questionId: "b", other: "c" }, "abc"],
    ["ignores a question that is not there", { kind: "up", questionId: "x" }, "abc"],
  ] as const)("%s", (_what, change, expected) => {
    const changed = changeQuiz(three, change);
    expect(order(changed)).toBe(expected);
    expect(changed.map(({ position }) => position)).toEqual(changed.map((_, index) => index + 1));
  });

  it("keeps the weight of the question it swaps", () => {
    const [line] = changeQuiz([{ questionId: "a", position: 1, weight: "2.5" }], { kind: "swap", questionId: "a", other: "b" });
    expect(line).toEqual({ questionId: "b", position: 1, weight: "2.5" });
  });
});
