export type Reading = { words: number; sentences: number; syllables: number; grade: number };

/**
 * How many years of English-language school a text asks for: the Flesch-Kincaid grade of its paragraphs.
 * Formula: Kincaid, Fishburne, Rogers and Chissom, "Derivation of New Readability Formulas for Navy Enlisted
 * Personnel", Research Branch Report 8-75, 1975. English only; a text without words has grade 0.
 */
export function readingGrade(paragraphs: readonly string[]): Reading {
  const words = paragraphs.flatMap(wordsOf);
  const sentences = paragraphs.reduce((sum, paragraph) => sum + countSentences(paragraph), 0);
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  if (words.length === 0) return { words: 0, sentences: 0, syllables: 0, grade: 0 };
  const grade = 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
  return { words: words.length, sentences, syllables, grade };
}

/** Runs between spaces that hold a letter or a digit: "5,800" and "search-and-rescue" are one word each. */
export const wordsOf = (text: string): string[] => text.split(/\s+/u).filter((run) => /[\p{L}\p{N}]/u.test(run));

/** Vowel groups without a silent ending; a word of digits counts as one syllable. Parts joined by hyphens add up. */
export function countSyllables(word: string): number {
  const parts = word.toLowerCase().split(/[-–—/]/u).map((part) => part.replace(/[^a-z]/gu, "")).filter(Boolean);
  return Math.max(1, parts.reduce((sum, part) => sum + syllablesOfPart(part), 0));
}

function syllablesOfPart(part: string): number {
  if (part.length <= 3) return 1;
  const sounded = part.replace(/(?:[^laeiouycgsxz]es|[^dtaeiouy]ed|[^laeiouy]e)$/u, (ending) => ending.charAt(0));
  return Math.max(1, sounded.match(/[aeiouy]+/gu)?.length ?? 0);
}

/** A full stop inside a number or a name ends no sentence; what is left after the last stop counts as one. */
function countSentences(paragraph: string): number {
  const runs = paragraph.split(/[.!?]+[”"’')\]]*(?=\s|$)/u).filter((run) => /[\p{L}\p{N}]/u.test(run));
  return runs.length;
}
