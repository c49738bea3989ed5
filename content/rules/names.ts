import type { CapitalLists } from "@/content/content";

/** English words with their possessive ending off; hyphens and strokes part words ("Hama-Idlib", "A/HRC"). */
export const englishWords = (text: string): string[] => [...text.matchAll(wordPattern)].map(([word]) => withoutPossessive(word));

const wordPattern = /[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu;
const withoutPossessive = (word: string) => word.replace(/['’]s$/u, "");
const isCapitalised = (word: string) => /^\p{Lu}/u.test(word);

export type KnownWords = {
  /** Words that occur in lower case somewhere in the content: capital only because they open a sentence. */
  ordinary: ReadonlySet<string>;
  capitals: CapitalLists;
};

/**
 * Words of an English text that name somebody or something: capitalised inside a sentence, or opening one
 * and not an everyday word. Months are left to `monthsIn`.
 */
export function namesIn(text: string, { ordinary, capitals }: KnownWords): string[] {
  const anywhere = new Set(capitals.anywhere);
  const openers = new Set(capitals.sentenceStart);
  return [...text.matchAll(wordPattern)].flatMap((match) => {
    const word = withoutPossessive(match[0]);
    if (!isCapitalised(word) || anywhere.has(word)) return [];
    if (!opensSentence(text.slice(0, match.index))) return [word];
    return openers.has(word) || ordinary.has(word.toLowerCase()) ? [] : [word];
  });
}

/** True at the start, after a full stop, question mark or colon, and right after an opening quotation mark. */
const opensSentence = (before: string) => /^[^\p{L}\p{N}]*$|[.!?…:]["”’')\]»]*\s+["“‘'([«]*$|(?:^|[\s([])["“‘«]$/u.test(before);

/** The same name, or a form of it: Russia and Russian, Turkey and Turkish, Syrian and Syrians. */
export function isFormOf(word: string, known: string): boolean {
  const a = word.toLowerCase();
  const b = known.toLowerCase();
  if (a === b) return true;
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared += 1;
  return shared >= 4 && a.length - shared <= 3 && b.length - shared <= 3;
}
