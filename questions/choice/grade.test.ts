import { describe, expect, it } from "vitest";
import { gradeChoice } from "./grade";
import type { ChoiceKey, ChoicePrompt } from "./schema";

const words = (text: string) => ({ en: text, ar: text });

function question(right: string[], { multiple, ids = ["a", "b", "c", "d"] }: { multiple: boolean; ids?: string[] }) {
  const prompt: ChoicePrompt = { stem: words("stem"), multiple, options: ids.map((id) => ({ id, text: words(id) })) };
  const key: ChoiceKey = { right, feedback: Object.fromEntries(ids.map((id) => [id, words(`why ${id}`)])) };
  return { prompt, key };
}

describe("one right option", () => {
  const single = question(["b"], { multiple: false });

  it.each([
    ["the right option", ["b"], 1],
    ["a wrong option", ["a"], 0],
    ["the right option sent twice", ["b", "b"], 1],
    ["the right option beside an unknown one", ["b", "ghost"], 1],
  ])("grades %s", (_what, chosen, fraction) => {
    expect(gradeChoice({ ...single, response: { chosen } })).toMatchObject({ outcome: "graded", fraction });
  });

  it.each([
    ["nothing", [], "blank"],
    ["an empty id", [""], "blank"],
    ["unknown ids alone", ["ghost", "__proto__", "constructor"], "blank"],
    ["two options", ["a", "b"], "incomplete"],
  ])("does not grade %s", (_what, chosen, problem) => {
    expect(gradeChoice({ ...single, response: { chosen } })).toEqual({ outcome: "ungradable", problem });
  });
});

describe("several right options", () => {
  const several = question(["a", "b"], { multiple: true });

  it.each([
    ["both right ones", ["a", "b"], 1],
    ["both right ones, in another order and twice", ["b", "a", "b"], 1],
    ["one right one", ["a"], 0.5],
    ["both right ones and a wrong one", ["a", "b", "c"], 0.5],
    ["one right one and one wrong one", ["a", "c"], 0],
    ["only wrong ones", ["c", "d"], 0],
    ["everything", ["a", "b", "c", "d"], 0],
  ])("gives %s its share", (_what, chosen, fraction) => {
    expect(gradeChoice({ ...several, response: { chosen } })).toMatchObject({ outcome: "graded", fraction });
  });

  it("marks each option by whether it was rightly picked or rightly left", () => {
    expect(gradeChoice({ ...several, response: { chosen: ["a", "c"] } })).toMatchObject({
      parts: [
        { id: "a", fraction: 1 },
        { id: "b", fraction: 0 },
        { id: "c", fraction: 0 },
        { id: "d", fraction: 1 },
      ],
    });
  });

  it("takes ids named like parts of an object for plain ids", () => {
    const odd = question(["__proto__"], { multiple: true, ids: ["__proto__", "constructor", "toString"] });
    expect(gradeChoice({ ...odd, response: { chosen: ["__proto__"] } })).toMatchObject({ fraction: 1 });
    expect(gradeChoice({ ...odd, response: { chosen: ["constructor"] } })).toMatchObject({ fraction: 0 });
  });
});
