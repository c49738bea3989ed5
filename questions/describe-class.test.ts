import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Locale } from "@/domain/locale";
import { fullResponsesTo, inBothLanguages, responsesTo, samples } from "@/questions/contract-cases";
import type { QuestionKind } from "@/questions/kinds";
import { questionTypeOf } from "@/questions/registry";

describe.each(inBothLanguages)("%s", (_title, kind, { prompt, key }, locale) => {
  const type = questionTypeOf(kind);

  it("has words for every class of every answer, other words for another class, and no id among them", () => {
    const byWords = new Map<string, string>();
    fc.assert(
      fc.property(fc.oneof(responsesTo(kind, prompt, key), fullResponsesTo(kind, prompt, key)), (response) => {
        for (const { part, answer } of type.classify({ prompt, key, response, locale })) {
          const words = type.describeClass({ prompt, locale, part, answer });
          expect(words.trim()).not.toBe("");
          const id = JSON.stringify([part, answer]);
          expect(byWords.get(words) ?? id).toBe(id);
          byWords.set(words, id);
          if (locale === "ar" && kind !== "short-text") expect(words).not.toMatch(/[a-z]/i);
        }
      }),
    );
    expect(byWords.size).toBeGreaterThan(0);
  });

  it("falls back on the id of what the question no longer has", () => {
    expect(type.describeClass({ prompt, locale, part: "gone", answer: kind === "true-false" ? "false" : "gone-too" })).not.toBe("");
  });
});

describe("in words", () => {
  it.each<[QuestionKind, string, string, Locale, string]>([
    ["choice", "choice", "village", "en", "A single village"],
    ["true-false", "answer", "true", "ar", "صواب"],
    ["short-text", "text", "white helmets", "en", "white helmets"],
    ["matching", "turkey", "opposition", "en", "Turkey — Supports the opposition"],
    ["ordering", "campaign", "ceasefire", "en", "Three-month campaign to take Idlib — Just before “Ceasefire agreed in Moscow”"],
    ["ordering", "ceasefire", "(end)", "ar", "الاتفاق في موسكو على وقف إطلاق النار — في النهاية"],
    ["attribution", "one-killed.claimant", "russia", "en", "At least one civilian was killed. — Russian Defence Ministry"],
    ["attribution", "one-killed.way", "counted", "ar", "قُتل مدني واحد على الأقل. — إحصاء"],
    ["corroboration", "two-died.agency", "contradict", "en", "Two civilians died. — News agency, June 2020: Contradicts"],
  ])("says of a %s: %s, %s (%s)", (kind, part, answer, locale, words) => {
    expect(questionTypeOf(kind).describeClass({ prompt: samples[kind][0]?.prompt, locale, part, answer })).toBe(words);
  });
});
