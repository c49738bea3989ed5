import { describe, expect, it } from "vitest";
import { gradeOrdering } from "./grade";
import { type OrderingKey, type OrderingPrompt, orderingResponse } from "./schema";

const words = (text: string) => ({ en: text, ar: text });

function question(order: string[]) {
  const prompt: OrderingPrompt = { stem: words("stem"), items: order.toReversed().map((id) => ({ id, text: words(id) })) };
  const key: OrderingKey = { order, feedback: Object.fromEntries(order.map((id) => [id, words(`why ${id}`)])) };
  return { prompt, key };
}
const five = question(["a", "b", "c", "d", "e"]);
const inOrder = (ids: string) => ({ places: Object.fromEntries([...ids].map((id, index) => [id, index + 1])) });

describe("grading", () => {
  it.each([
    ["abcde", 1],
    ["eabcd", 3 / 4], // the last put first breaks one link
    ["bcdea", 3 / 4],
    ["acbde", 1 / 4],
    ["acdbe", 1 / 4],
    ["deabc", 3 / 4],
    ["cabde", 2 / 4],
    ["acebd", 0],
    ["edcba", 0], // every neighbour is there, none the right way round
  ])("%s earns %d", (ids, fraction) => {
    expect(gradeOrdering({ ...five, response: inOrder(ids) })).toMatchObject({ outcome: "graded", fraction });
  });

  it("names the items that are followed by the right one", () => {
    expect(gradeOrdering({ ...five, response: inOrder("cabde") })).toMatchObject({
      parts: [
        { id: "a", fraction: 1 },
        { id: "b", fraction: 0 },
        { id: "c", fraction: 0 },
        { id: "d", fraction: 1 },
      ],
    });
  });

  it.each([
    ["nothing", {}, "blank"],
    ["unknown ids alone", { ghost: 1, constructor: 2, toString: 3 }, "blank"],
    ["places that do not exist", { a: 0, b: 6, c: 1.5, d: Number.NaN, e: -1 }, "blank"],
    ["one item", { a: 1 }, "incomplete"],
    ["all but one item", { a: 1, b: 2, c: 3, d: 4 }, "incomplete"],
    ["all but one, the gap in the middle", { a: 1, b: 2, d: 4, e: 5 }, "incomplete"],
    ["one place beyond the last", { a: 1, b: 2, c: 3, d: 4, e: 8 }, "incomplete"],
    ["two items in one place", { a: 1, b: 2, c: 3, d: 4, e: 4 }, "same-place-twice"],
    ["two items in one place, others missing", { a: 1, b: 1 }, "same-place-twice"],
  ])("does not grade %s", (_what, places: Record<string, number>, problem) => {
    expect(gradeOrdering({ ...five, response: { places } })).toEqual({ outcome: "ungradable", problem });
  });

  it("overlooks unknown ids beside a whole order", () => {
    const { places } = inOrder("abcde");
    expect(gradeOrdering({ ...five, response: { places: { ...places, ghost: 1, constructor: 2 } } })).toMatchObject({ fraction: 1 });
  });
});

describe("ids named like parts of an object", () => {
  const odd = question(["constructor", "toString", "__proto__"]);

  it("are blank where the learner gave nothing", () => {
    expect(gradeOrdering({ ...odd, response: { places: {} } })).toEqual({ outcome: "ungradable", problem: "blank" });
  });

  it("are graded as plain ids where the learner did", () => {
    const places = { constructor: 1, toString: 2, ["__proto__"]: 3 };
    expect(gradeOrdering({ ...odd, response: { places } })).toMatchObject({ outcome: "graded", fraction: 1 });
  });

  it("do no harm when sent as JSON", () => {
    const sent: unknown = JSON.parse('{"places":{"__proto__":1,"a":1,"b":2,"c":3,"d":4,"e":5}}');
    expect(gradeOrdering({ ...five, response: orderingResponse.parse(sent) })).toMatchObject({ fraction: 1 });
  });
});
