import { describe, expect, it } from "vitest";
import { sampleContent } from "@/content/sample-content";
import { wordsCount } from "./words-count";

const words = (count: number, word: string) => Array(count).fill(word).join(" ");
const messages = (changes: { en?: string; ar?: string }) => wordsCount(sampleContent(changes)).map(({ message }) => message);

describe("the length of a lesson", () => {
  it("passes a short lesson whose languages are about as long", () => {
    expect(messages({ en: words(200, "word"), ar: words(100, "كلمة") })).toEqual([]);
  });

  it("finds a lesson that is too long", () => {
    expect(messages({ en: words(500, "word"), ar: words(300, "كلمة") })).toMatchObject([expect.stringMatching(/^10\d\d words; a lesson has 500 to 900$/)]);
  });

  it("finds an Arabic text much longer or shorter than the English", () => {
    expect(messages({ ar: words(400, "كلمة") })).toMatchObject([expect.stringMatching(/16\d % of the English/)]);
    expect(messages({ en: words(340, "word") })).toMatchObject([expect.stringMatching(/5\d % of the English/)]);
  });
});
