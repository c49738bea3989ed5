import { describe, expect, it } from "vitest";
import { gradeMatching } from "./grade";
import { type MatchingKey, type MatchingPrompt, matchingResponse } from "./schema";

const words = (text: string) => ({ en: text, ar: text });
const entries = (ids: string[]) => ids.map((id) => ({ id, text: words(id) }));

const prompt: MatchingPrompt = { stem: words("stem"), rows: entries(["r1", "r2", "r3", "r4"]), choices: entries(["x", "y", "z"]) };
const key: MatchingKey = {
  pairs: { r1: "x", r2: "y", r3: "x", r4: "z" },
  feedback: { r1: words("1"), r2: words("2"), r3: words("3"), r4: words("4") },
};
const grade = (pairs: Record<string, string>) => gradeMatching({ prompt, key, response: { pairs } });

describe("grading", () => {
  it.each([
    ["every row right", { r1: "x", r2: "y", r3: "x", r4: "z" }, 1],
    ["half the rows right", { r1: "x", r2: "y", r3: "z", r4: "x" }, 0.5],
    ["the same choice in every row", { r1: "x", r2: "x", r3: "x", r4: "x" }, 0.5],
    ["no row right", { r1: "y", r2: "z", r3: "y", r4: "x" }, 0],
    ["one right row, the rest empty", { r4: "z" }, 0.25],
    ["one wrong row, the rest empty", { r4: "x" }, 0],
    ["a right row beside unknown rows", { r1: "x", ghost: "x", constructor: "x" }, 0.25],
    ["a right row beside an unknown choice", { r1: "x", r2: "ghost" }, 0.25],
    ["a right row beside an empty choice", { r1: "x", r2: "" }, 0.25],
  ])("gives %s its share", (_what, pairs, fraction) => {
    expect(grade(pairs)).toMatchObject({ outcome: "graded", fraction });
  });

  it.each([
    ["nothing", {}],
    ["empty choices", { r1: "", r2: "" }],
    ["unknown rows alone", { ghost: "x", toString: "y" }],
    ["unknown choices alone", { r1: "ghost", r2: "__proto__", r3: "constructor" }],
  ])("takes %s for a blank", (_what, pairs: Record<string, string>) => {
    expect(grade(pairs)).toEqual({ outcome: "ungradable", problem: "blank" });
  });

  it("names the rows that are right", () => {
    expect(grade({ r1: "x", r2: "x" })).toMatchObject({
      parts: [
        { id: "r1", fraction: 1 },
        { id: "r2", fraction: 0 },
        { id: "r3", fraction: 0 },
        { id: "r4", fraction: 0 },
      ],
    });
  });
});

describe("ids named like parts of an object", () => {
  const odd: MatchingPrompt = { ...prompt, rows: entries(["constructor", "toString"]), choices: entries(["x", "__proto__"]) };
  const oddKey: MatchingKey = { pairs: { constructor: "x", toString: "__proto__" }, feedback: {} };

  it("are blank where the learner gave nothing", () => {
    expect(gradeMatching({ prompt: odd, key: oddKey, response: { pairs: {} } })).toEqual({ outcome: "ungradable", problem: "blank" });
  });

  it("are graded as plain ids where the learner did", () => {
    const response = { pairs: { constructor: "x", toString: "__proto__" } };
    expect(gradeMatching({ prompt: odd, key: oddKey, response })).toMatchObject({ fraction: 1 });
  });

  it("earn nothing in a row the key forgot", () => {
    const forgetful = { pairs: { constructor: "x" }, feedback: {} };
    const response = { pairs: { toString: "x" } };
    expect(gradeMatching({ prompt: odd, key: forgetful, response })).toMatchObject({ outcome: "graded", fraction: 0 });
  });

  it("do no harm when sent as JSON", () => {
    const sent: unknown = JSON.parse('{"pairs":{"__proto__":"x","r1":"x"}}');
    expect(grade(matchingResponse.parse(sent).pairs)).toMatchObject({ outcome: "graded", fraction: 0.25 });
  });
});
