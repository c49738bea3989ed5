import { describe, expect, it } from "vitest";
import { sampleContent, type SampleChanges } from "@/content/sample-content";
import { loadedWords } from "./loaded-words";

const messages = (changes: SampleChanges) => loadedWords(sampleContent(changes)).map(({ where, message }) => `${where}: ${message}`);

describe("loaded words", () => {
  it("finds one in our own voice and says what to write", () => {
    expect(messages({ en: "The Regime replied." })).toEqual(['raid-2: "regime" takes a side; write: government']);
  });

  it.each([
    ["quotation marks", 'It wrote "Assad regime" once.'],
    ["curly quotation marks that hold a mark", "It wrote “the :claim[regime]{#S-005}” once."],
    ["emphasis", "The word *regime* judges."],
    ["a longer word", "Regimental matters."],
  ])("lets it stand in %s", (_where, en) => {
    expect(messages({ en })).toEqual([]);
  });

  it("knows an Arabic phrase with its prefixes and vowel signs, and lets it stand in quotation marks", () => {
    expect(messages({ ar: "وقوّات النظام قصفت." })).toEqual(['raid-2: "قوات النظام" takes a side; write: القوات الحكومية']);
    expect(messages({ ar: "كتب المقال «قوات النظام»." })).toEqual([]);
  });

  it("reads questions, claims and what stands in lesson.json too", () => {
    expect(messages({ lesson: { title: { en: "The regime", ar: "الحكومة" } } })).toEqual(['title: "regime" takes a side; write: government']);
    expect(messages({ claim: { text: { en: "The regime", ar: "الحكومة" } } })).toHaveLength(1);
    expect(messages({ question: { prompt: { stem: { en: "Which regime?", ar: "أي حكومة؟" } } } })).toEqual([
      'q1.prompt.stem: "regime" takes a side; write: government',
    ]);
  });
});
