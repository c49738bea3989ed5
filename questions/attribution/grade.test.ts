import { describe, expect, it } from "vitest";
import { gradeAttribution } from "./grade";
import { attributionSamples } from "./samples";
import type { AttributionResponse } from "./schema";
import { attribution } from "./type";

const { prompt, key } = attributionSamples[0]!;
const right = attribution.modelAnswer(prompt, key).answers;
const grade = (answers: AttributionResponse["answers"]) => gradeAttribution({ prompt, key, response: { answers } });
const explain = (answers: AttributionResponse["answers"]) => attribution.explain({ prompt, key, response: { answers }, locale: "en" });

describe("gradeAttribution", () => {
  it.each([
    ["every part right", right, 1],
    ["the right claimant with the wrong way", { ...right, "two-killed": { claimant: "white-helmets", way: "seen" as const } }, 5 / 6],
    ["one half of one statement", { "two-killed": { way: "counted" as const } }, 1 / 6],
    ["one statement of three", { "one-killed": { claimant: "sohr", way: "counted" as const } }, 2 / 6],
    ["everything answered, nothing right", { "two-killed": { claimant: "russia", way: "denied" as const } }, 0],
  ])("gives the share of right parts: %s", (_title, answers, fraction) => {
    expect(grade(answers)).toMatchObject({ outcome: "graded", fraction: expect.closeTo(fraction, 10) });
  });

  it("names both parts of every statement, the unanswered ones too", () => {
    const graded = grade({ "two-killed": { claimant: "white-helmets" } });
    expect(graded.outcome === "graded" && graded.parts.map(({ id, fraction }) => `${id} ${fraction}`)).toEqual([
      "two-killed.claimant 1",
      "two-killed.way 0",
      "one-killed.claimant 0",
      "one-killed.way 0",
      "civilian-targets.claimant 0",
      "civilian-targets.way 0",
    ]);
  });

  it("asks to finish when nothing is answered, or only things the question does not know", () => {
    const blank = { outcome: "ungradable", problem: "blank" };
    expect(grade({})).toEqual(blank);
    expect(grade({ "two-killed": {} })).toEqual(blank);
    expect(grade({ "two-killed": { claimant: "constructor" }, toString: { way: "seen" as const } })).toEqual(blank);
    expect(grade(Object.fromEntries([["__proto__", { claimant: "sohr", way: "seen" as const }]]))).toEqual(blank);
  });
});

describe("attribution", () => {
  it("is complete only when both parts of every statement are answered", () => {
    expect(attribution.isComplete({ answers: right }, prompt)).toBe(true);
    expect(attribution.isComplete({ answers: { ...right, "two-killed": { claimant: "sohr" } } }, prompt)).toBe(false);
    expect(attribution.isComplete({ answers: { ...right, "two-killed": { claimant: "nobody", way: "seen" } } }, prompt)).toBe(false);
  });

  it("takes an empty answer for no answer", () => {
    expect(attribution.isBlank({ answers: { "two-killed": {} } })).toBe(true);
    expect(attribution.isSame({ answers: { "two-killed": {} } }, { answers: {} })).toBe(true);
    expect(attribution.isSame({ answers: { "two-killed": { way: "seen" } } }, { answers: {} })).toBe(false);
  });

  it("drops what a form sends that the question never offered", () => {
    const sent: Record<string, string[]> = {
      "two-killed.claimant": ["constructor"],
      "two-killed.way": ["invented"],
      "one-killed.claimant": ["sohr"],
      "one-killed.way": [""],
    };
    expect(attribution.fromForm((name) => sent[name] ?? [], prompt)).toEqual({ answers: { "one-killed": { claimant: "sohr" } } });
  });

  it("explains each statement with both answers in words and says how far it is right", () => {
    const rows = explain({ ...right, "two-killed": { claimant: "sohr", way: "counted" }, "one-killed": { way: "seen" } });
    expect(rows.map(({ given, answer, verdict }) => ({ given, answer, verdict }))).toEqual([
      { given: "Syrian Observatory for Human Rights, counted", answer: "White Helmets, counted", verdict: "partly" },
      { given: "seen", answer: "Syrian Observatory for Human Rights, counted", verdict: "wrong" },
      { given: "Russian Defence Ministry, denied", answer: "Russian Defence Ministry, denied", verdict: "right" },
    ]);
  });

  it("calls a statement left blank missed, not wrong", () => {
    const missed = { given: null, verdict: "missed" };
    expect(explain({}).map(({ given, verdict }) => ({ given, verdict }))).toEqual([missed, missed, missed]);
  });

  it("reports a key that does not fit its prompt", () => {
    const broken = { answers: { ...right, "two-killed": { claimant: "nobody", way: "seen" as const } }, feedback: {} };
    expect(attribution.findProblems(prompt, broken)).toEqual([
      'statement "two-killed" has no explanation',
      'statement "one-killed" has no explanation',
      'statement "civilian-targets" has no explanation',
      'right claimant "nobody" of statement "two-killed" is not among the claimants',
    ]);
  });
});
