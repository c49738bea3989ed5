import { describe, expect, it } from "vitest";
import { orderingSamples } from "./samples";
import type { OrderingKey, OrderingPrompt } from "./schema";
import { ordering } from "./type";

const [sample] = orderingSamples;
if (!sample) throw new Error("ordering has a sample");
const { prompt, key } = sample;

describe("explaining", () => {
  it("speaks of what follows what, which is what is marked", () => {
    const response = { places: { strikes: 1, memorandum: 2, campaign: 3, ceasefire: 4 } };
    expect(ordering.explain({ prompt, key, response, locale: "en" })).toMatchObject([
      { id: "memorandum", verdict: "right", given: "Just before “Three-month campaign to take Idlib”" },
      { id: "campaign", verdict: "right", given: "Just before “Ceasefire agreed in Moscow”" },
      { id: "ceasefire", verdict: "wrong", given: "At the end", answer: "Just before “Air strikes on villages in southern Idlib”" },
      { id: "strikes", verdict: "wrong", given: "Just before “Memorandum of Sochi”", answer: "At the end" },
    ]);
  });

  it("shows the places given where the order is not whole, and the items left out as missed", () => {
    const rows = ordering.explain({ prompt, key, response: { places: { memorandum: 1, strikes: 4 } }, locale: "ar" });
    expect(rows.map((row) => row.given)).toEqual(["الموضع 1", null, null, "الموضع 4"]);
    expect(rows.map((row) => row.verdict)).toEqual(["wrong", "missed", "missed", "wrong"]);
    expect(rows.every((row) => row.why !== "")).toBe(true);
  });

  it("explains every item of a question left blank", () => {
    const rows = ordering.explain({ prompt, key, response: null, locale: "en" });
    expect(rows.map((row) => [row.given, row.verdict])).toEqual(Array(4).fill([null, "missed"]));
  });
});

it("is described in the order given", () => {
  const response = { places: { campaign: 3, memorandum: 1 } };
  expect(ordering.describe({ prompt, response, locale: "en" })).toBe("1. Memorandum of Sochi; 3. Three-month campaign to take Idlib");
  expect(ordering.describe({ prompt, response: { places: { ghost: 1 } }, locale: "en" })).toBe("");
});

it("reads places from a form and drops what is no place", () => {
  const sent: Record<string, string[]> = { strikes: ["4"], memorandum: [""], ceasefire: ["1e0"], campaign: ["99"], ghost: ["1"] };
  expect(ordering.fromForm((name) => sent[name] ?? [], prompt)).toEqual({ places: { strikes: 4 } });
});

describe("item analysis", () => {
  it("counts what was put after each item, worth one link", () => {
    const response = { places: { strikes: 1, memorandum: 2, campaign: 3, ceasefire: 4 } };
    expect(ordering.classify({ prompt, key, response, locale: "en" })).toEqual([
      { part: "memorandum", answer: "campaign", fraction: 1 / 3 },
      { part: "campaign", answer: "ceasefire", fraction: 1 / 3 },
      { part: "ceasefire", answer: "(end)", fraction: 0 },
    ]);
  });

  it("leaves out orders that could not be graded", () => {
    expect(ordering.classify({ prompt, key, response: { places: { strikes: 1 } }, locale: "en" })).toEqual([]);
  });
});

describe("finding an author's mistakes", () => {
  const shownRight: OrderingPrompt = { ...prompt, items: key.order.flatMap((id) => prompt.items.filter((item) => item.id === id)) };
  const unexplained = Object.fromEntries(Object.entries(key.feedback).filter(([id]) => id !== "campaign"));
  it.each<[string, OrderingPrompt, OrderingKey, string[]]>([
    ["nothing in a sound key", prompt, key, []],
    ["items shown in the right order", shownRight, key, ["the items are shown in the right order already"]],
    ["an item without an explanation", prompt, { ...key, feedback: unexplained }, ['item "campaign" has no explanation']],
    ["an item the key forgot", prompt, { ...key, order: key.order.slice(1) }, ['item "memorandum" has no place in the key']],
    [
      "an unknown item and one named twice",
      prompt,
      { ...key, order: [...key.order, "ghost", "strikes"] },
      ["the key names an item twice", `the key's item "ghost" is not among the items`],
    ],
    ["a stray explanation", prompt, { ...key, feedback: { ...key.feedback, ghost: { en: "x", ar: "x" } } }, ['explanation "ghost" belongs to no item']],
  ])("reports %s", (_what, asked, answered, problems) => {
    expect(ordering.findProblems(asked, answered)).toEqual(problems);
  });
});
