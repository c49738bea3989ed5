import { describe, expect, it } from "vitest";
import type { Locale } from "@/domain/locale";
import type { ShortTextKey } from "./schema";
import { shortText } from "./type";

const words = (text: string) => ({ en: text, ar: `${text} (ar)` });
const prompt = { stem: words("stem"), expects: words("expects") };
const key: ShortTextKey = {
  accepted: [
    { texts: ["rescuers"], fraction: 0.5, feedback: words("near") },
    { texts: ["White Helmets", "الخوذ البيضاء"], fraction: 1, feedback: words("right") },
  ],
  otherwise: words("otherwise"),
};

describe("explaining", () => {
  it.each([
    ["white helmets", "en", { given: "white helmets", answer: "White Helmets", verdict: "right", why: "right" }],
    ["الخوذ البيضاء", "en", { given: "الخوذ البيضاء", answer: "White Helmets", verdict: "right", why: "right" }],
    ["Rescuers", "ar", { given: "Rescuers", answer: "الخوذ البيضاء", verdict: "partly", why: "near (ar)" }],
    ["Turkey", "en", { given: "Turkey", answer: "White Helmets", verdict: "wrong", why: "otherwise" }],
    [" ", "en", { given: null, answer: "White Helmets", verdict: "missed", why: "otherwise" }],
  ] satisfies [string, Locale, object][])("answers %j in %s with the feedback of what it matched", (text, locale, row) => {
    expect(shortText.explain({ prompt, key, response: { text }, locale })).toMatchObject([row]);
  });

  it.each([
    [["٥٬٨٠٠", "5,800"], "en", "5,800"],
    [["5,800", "٥٬٨٠٠"], "ar", "٥٬٨٠٠"],
    [["twelve", "12"], "ar", "12"],
    [["إدلب"], "en", "إدلب"],
  ] satisfies [string[], Locale, string][])("of %j shows a reader of %s %s", (texts, locale, answer) => {
    const numbers = { ...key, accepted: [{ texts, fraction: 1, feedback: words("right") }] };
    expect(shortText.explain({ prompt, key: numbers, response: null, locale })).toMatchObject([{ answer, given: null }]);
  });
});

describe("item analysis", () => {
  it.each(["The White Helmets", "white helmets!"])("counts %s as one answer", (text) => {
    expect(shortText.classify({ prompt, key, response: { text }, locale: "en" })).toEqual([
      { part: "text", answer: "white helmets", fraction: 1 },
    ]);
  });

  it("leaves blanks out", () => {
    expect(shortText.classify({ prompt, key, response: { text: "?" }, locale: "en" })).toEqual([]);
  });
});

describe("finding an author's mistakes", () => {
  const entry = (texts: string[], fraction = 1) => ({ texts, fraction, feedback: words("why") });

  it.each([
    ["nothing in a sound key", key.accepted, []],
    ["nothing in two spellings of one entry", [entry(["5,800", "5800"])], []],
    ["a key without a full mark", [entry(["a1"], 0.5)], ["no accepted answer is worth the full mark"]],
    ["a text of signs alone", [entry(["?!", "x"])], ['accepted text "?!" has neither letter nor digit']],
    ["one text in two entries", [entry(["إدلب"]), entry(["ادلب"], 0.5)], ['two accepted answers both take "ادلب"']],
  ])("reports %s", (_what, accepted, problems) => {
    expect(shortText.findProblems(prompt, { ...key, accepted })).toEqual(problems);
  });
});

it("reads the first text a form sends, and a blank where it sends none", () => {
  expect(shortText.fromForm((name) => (name === "text" ? ["one", "two"] : []), prompt)).toEqual({ text: "one" });
  expect(shortText.fromForm(() => [], prompt)).toEqual({ text: "" });
});
