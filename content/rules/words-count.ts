import { type Content, lessonFile } from "@/content/content";
import { type LessonText, passagesOf, plainText } from "@/domain/text/lesson-text";
import { wordsOf } from "@/domain/text/readability";
import type { Problem } from "./problem";

const english = { least: 500, most: 900 };
/** Arabic writes articles and conjunctions onto the word, so it needs fewer words for the same text. */
const arabicShare = { least: 0.6, most: 1.4 };

export const countWords = (text: LessonText): number =>
  passagesOf(text).reduce((sum, { inlines }) => sum + wordsOf(plainText(inlines)).length, 0);

/** A lesson is short, and neither language is a summary of the other. */
export const wordsCount = ({ lessons }: Content): Problem[] =>
  [...lessons.values()].flatMap(({ lesson, text }) => {
    const en = countWords(text.en);
    const ar = countWords(text.ar);
    const share = Math.round((100 * ar) / Math.max(1, en));
    return [
      ...(en < english.least || en > english.most
        ? [problem(lessonFile(lesson, "en.md"), `${en} words; a lesson has ${english.least} to ${english.most}`)]
        : []),
      ...(ar < en * arabicShare.least || ar > en * arabicShare.most
        ? [problem(lessonFile(lesson, "ar.md"), `${ar} words, ${share} % of the English; 60 to 140 % is normal`)]
        : []),
    ];
  });

const problem = (file: string, message: string): Problem => ({ rule: "words-count", file, where: "", message });
