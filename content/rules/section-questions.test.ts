import { describe, expect, it } from "vitest";
import { sampleContent, type SampleChanges } from "@/content/sample-content";
import { sectionQuestions } from "./section-questions";

const messages = (changes: SampleChanges) => sectionQuestions(sampleContent(changes)).map(({ where, message }) => `${where}: ${message}`);
const sections = (...questions: string[][]) => ["raid", "ceasefire", "doubts"].map((id, index) => ({ id, questions: questions[index] ?? [] }));
const quiz = (...ids: string[]) => ({ behaviour: "deferred" as const, questions: ids.map((id) => ({ id, weight: 1 })) });

describe("the questions of a lesson", () => {
  it("passes one question to a section and others in the quiz", () => {
    expect(messages({})).toEqual([]);
  });

  it("finds a section without a question", () => {
    expect(messages({ lesson: { sections: sections(["q1"], ["q2"], []) } })).toContain("doubts: has 0 questions; a section has one or two");
  });

  it("finds a section question in the quiz", () => {
    expect(messages({ lesson: { quiz: quiz("q4", "q1") } })).toEqual(["q1: is a section question and in the quiz"]);
  });

  it("finds a question that is used twice, or not at all", () => {
    expect(messages({ lesson: { quiz: quiz("q4", "q4") } })).toEqual(["q4: is in the quiz twice"]);
    expect(messages({ lesson: { quiz: quiz() } })).toEqual(["q4: is used in no section and not in the quiz"]);
  });

  it("finds a question that stands in another section than it names", () => {
    expect(messages({ question: { section: "doubts" } })).toEqual(['q1: stands at the end of "raid" but names section "doubts"']);
  });

  it("finds two questions that ask the same", () => {
    expect(messages({ question: { prompt: { stem: { en: "question Q2", ar: "سؤال آخر" } } } })).toEqual(["q1, q2: have the same stem in en"]);
  });
});
