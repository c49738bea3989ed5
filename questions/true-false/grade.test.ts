import { describe, expect, it } from "vitest";
import { gradeTrueFalse } from "./grade";
import { trueFalse } from "./type";

const words = (text: string) => ({ en: text, ar: text });
const prompt = { stem: words("stem") };
const keyFor = (answer: boolean) => ({ answer, feedback: { true: words("why true"), false: words("why false") } });

describe("grading", () => {
  it.each([
    [true, true, 1],
    [false, false, 1],
    [true, false, 0],
    [false, true, 0],
  ])("key %s, answer %s earns %d", (right, answer, fraction) => {
    expect(gradeTrueFalse({ key: keyFor(right), response: { answer } })).toEqual({
      outcome: "graded",
      fraction,
      parts: [{ id: "answer", fraction }],
    });
  });

  it.each([true, false])("does not take a blank for a wrong answer (key %s)", (right) => {
    expect(gradeTrueFalse({ key: keyFor(right), response: { answer: null } })).toEqual({
      outcome: "ungradable",
      problem: "blank",
    });
  });
});

describe("reading a form", () => {
  it.each([
    [["true"], true],
    [["false"], false],
    [["false", "true"], false],
    [[], null],
    [[""], null],
    [["TRUE"], null],
    [["__proto__"], null],
    [["constructor"], null],
  ])("reads %j as %s", (sent, answer) => {
    expect(trueFalse.fromForm(() => sent, prompt)).toEqual({ answer });
  });
});

describe("explaining", () => {
  it.each([
    ["the wrong pick and the missed answer", { answer: false }, ["missed", "wrong"]],
    ["the right pick", { answer: true }, ["right", "passed-over"]],
    ["a blank", { answer: null }, ["missed", "passed-over"]],
    ["a question never opened", null, ["missed", "passed-over"]],
  ])("tells why for both answers after %s", (_what, response, verdicts) => {
    const rows = trueFalse.explain({ prompt, key: keyFor(true), response, locale: "en" });
    expect(rows.map((row) => row.verdict)).toEqual(verdicts);
    // The verdict already says what was picked: an option has no "you put" line.
    expect(rows.map((row) => row.given)).toEqual([null, null]);
    expect(rows.map((row) => row.why)).toEqual(["why true", "why false"]);
  });
});

describe("finding an author's mistakes", () => {
  it("reports one explanation used for both answers", () => {
    const key = { answer: true, feedback: { true: words("same"), false: { en: "same", ar: "other" } } };
    expect(trueFalse.findProblems(prompt, key)).toEqual(['"true" and "false" have the same explanation (en)']);
    expect(trueFalse.findProblems(prompt, keyFor(true))).toEqual([]);
  });
});
