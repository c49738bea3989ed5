import { describe, expect, it } from "vitest";
import { countSyllables, readingGrade } from "./readability";

describe("the reading grade", () => {
  it("agrees with published examples", () => {
    expect(readingGrade(["The cat sat on the mat."]).grade).toBeCloseTo(-1.45, 2);
    const platypus = "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.";
    expect(readingGrade([platypus])).toMatchObject({ words: 13, sentences: 1, syllables: 24 });
    expect(readingGrade([platypus]).grade).toBeCloseTo(11.3, 1);
  });

  it.each([
    ["strike", 1],
    ["strikes", 1],
    ["places", 2],
    ["agreed", 2],
    ["killed", 1],
    ["reported", 3],
    ["people", 2],
    ["table", 2],
    ["villages", 3],
    ["search-and-rescue", 4],
    ["the", 1],
    ["2020", 1],
  ])("hears %s as %i syllables", (word, count) => {
    expect(countSyllables(word)).toBe(count);
  });

  it("does not end a sentence at the point of a number", () => {
    expect(readingGrade(["It took 2.5 months. Then it ended."]).sentences).toBe(2);
  });

  it("ends a sentence at the end of a paragraph, and after a closing quotation mark", () => {
    expect(readingGrade(["He said “no.” They left", "The next day"]).sentences).toBe(3);
  });

  it("finds longer sentences harder than the same words in short ones", () => {
    const short = readingGrade(["Rescuers came. They found two people."]).grade;
    expect(readingGrade(["Rescuers came they found two people."]).grade).toBeGreaterThan(short);
  });

  it("gives a text without words grade 0", () => {
    expect(readingGrade(["", "…"]).grade).toBe(0);
  });
});
