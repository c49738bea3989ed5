import { describe, expect, it } from "vitest";
import { matchingSamples } from "./samples";
import type { MatchingKey } from "./schema";
import { matching } from "./type";

const [sample] = matchingSamples;
if (!sample) throw new Error("matching has a sample");
const { prompt, key } = sample;

describe("explaining", () => {
  it("tells right, wrong and empty rows apart and says why for each", () => {
    const response = { pairs: { russia: "government", turkey: "report" } };
    expect(matching.explain({ prompt, key, response, locale: "en" })).toMatchObject([
      { id: "russia", verdict: "right", given: "Supports the Syrian government", why: expect.stringContaining("aircraft") },
      { id: "turkey", verdict: "wrong", given: "Wrote a report on war crimes", answer: "Supports the opposition" },
      { id: "helmets", verdict: "missed", given: null, why: expect.stringContaining("volunteers") },
    ]);
  });
});

describe("in words", () => {
  it("names the rows left empty", () => {
    const response = { pairs: { turkey: "opposition" } };
    expect(matching.describe({ prompt, response, locale: "ar" })).toBe(
      "روسيا: بلا إجابة؛ تركيا: يدعم المعارضة؛ الخوذ البيضاء: بلا إجابة",
    );
  });

  it("says nothing of a response the question does not know", () => {
    expect(matching.describe({ prompt, response: { pairs: { ghost: "x" } }, locale: "en" })).toBe("");
  });
});

it("counts as answered only when every row has a match", () => {
  expect(matching.isComplete({ pairs: { russia: "report", turkey: "report" } }, prompt)).toBe(false);
  expect(matching.isComplete({ pairs: { russia: "report", turkey: "report", helmets: "ghost" } }, prompt)).toBe(false);
  expect(matching.isComplete(sample.wrong, prompt)).toBe(true);
});

it("takes the same pairs in another order for the same response", () => {
  expect(matching.isSame({ pairs: { a: "x", b: "y" } }, { pairs: { b: "y", a: "x" } })).toBe(true);
  expect(matching.isSame({ pairs: { a: "x" } }, { pairs: { a: "x", b: "y" } })).toBe(false);
});

it("reads answered rows from a form and leaves empty ones out", () => {
  const sent: Record<string, string[]> = { russia: ["government", "report"], turkey: [""], ghost: ["report"] };
  expect(matching.fromForm((name) => sent[name] ?? [], prompt)).toEqual({ pairs: { russia: "government" } });
});

describe("item analysis", () => {
  it("shares the question's worth among the rows", () => {
    const response = { pairs: { russia: "government", turkey: "report" } };
    expect(matching.classify({ prompt, key, response, locale: "en" })).toEqual([
      { part: "russia", answer: "government", fraction: 1 / 3 },
      { part: "turkey", answer: "report", fraction: 0 },
    ]);
  });
});

describe("finding an author's mistakes", () => {
  const others = Object.fromEntries(Object.entries(key.feedback).filter(([id]) => id !== "helmets"));
  it.each<[string, Partial<MatchingKey>, string[]]>([
    ["nothing in a sound key", {}, []],
    ["a pair to an unknown choice", { pairs: { ...key.pairs, russia: "ghost" } }, ['the right choice "ghost" of row "russia" is not among the choices']],
    ["a pair of an unknown row", { pairs: { ...key.pairs, ghost: "report" } }, [`the key's row "ghost" is not among the rows`]],
    ["a row without a pair", { pairs: { russia: "government", turkey: "opposition" } }, ['row "helmets" has no right choice']],
    ["a row without an explanation", { feedback: others }, ['row "helmets" has no explanation']],
    ["a stray explanation", { feedback: { ...key.feedback, ghost: { en: "x", ar: "x" } } }, ['explanation "ghost" belongs to no row']],
  ])("reports %s", (_what, change, problems) => {
    expect(matching.findProblems(prompt, { ...key, ...change })).toEqual(problems);
  });

  it("reports ids used twice", () => {
    const doubled = { ...prompt, rows: [...prompt.rows, ...prompt.rows.slice(0, 1)], choices: [...prompt.choices, ...prompt.choices.slice(0, 1)] };
    expect(matching.findProblems(doubled, key)).toEqual(["two rows have the same id", "two choices have the same id"]);
  });
});
