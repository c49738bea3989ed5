import { type Content, lessonFile } from "@/content/content";
import { type Locale, locales } from "@/domain/locale";
import { type Passage, passagesOf, plainText } from "@/domain/text/lesson-text";
import { claimCoverage, type Coverage, knownNames, passageCoverage } from "./coverage";
import { monthName, monthsIn, numbersIn, spelledNumbersIn } from "./mentions";
import { englishWords, isFormOf, type KnownWords, namesIn } from "./names";
import type { Problem } from "./problem";

/**
 * Every number, date and proper name of a paragraph is in the record of a claim cited in that paragraph, or is a term
 * or a place. Names are looked for in English only (Arabic has no capitals), numbers and months in both languages.
 * English number words count from eleven up: smaller ones are too ordinary ("two sides", "one of them").
 */
export function uncovered(content: Content): Problem[] {
  const known = knownWords(content);
  const everywhere = knownNames(content);
  const coverages = new Map([...content.claims].map(([id, claim]) => [id, claimCoverage(claim, content)]));
  const ofClaim = (id: string) => coverages.get(id) ?? { numbers: new Set<string>(), months: new Set<number>(), names: new Set<string>() };

  return [...content.lessons.values()].flatMap(({ lesson, text }) =>
    locales.flatMap((locale) =>
      passagesOf(text[locale]).flatMap((passage) => {
        const coverage = passageCoverage(passage, content, ofClaim);
        const names = new Set([...coverage.names, ...everywhere]);
        return uncoveredIn(passage, locale, { ...coverage, names }, known).map(({ what, mention }) => ({
          rule: `uncovered-${what}`,
          file: lessonFile(lesson, `${locale}.md`),
          where: passage.where,
          message: `${mention} is in no claim cited in this paragraph, and no term or place`,
        }));
      }),
    ),
  );
}

type Mention = { what: "number" | "date" | "name"; mention: string };

function uncoveredIn(passage: Passage, locale: Locale, coverage: Coverage, known: KnownWords): Mention[] {
  const text = plainText(passage.inlines);
  const numbers = [...numbersIn(text), ...(locale === "en" ? spelledNumbersIn(text) : [])];
  const names = locale === "en" ? namesIn(text, known) : [];
  return [
    ...unique(numbers).filter((number) => !coverage.numbers.has(number)).map((number) => asMention(number)),
    ...monthsIn(text, locale).filter((month) => !coverage.months.has(month)).map((month): Mention => ({ what: "date", mention: monthName(month, locale) })),
    ...unique(names).filter((name) => ![...coverage.names].some((word) => covers(word, name))).map((name): Mention => ({ what: "name", mention: `"${name}"` })),
  ];
}

const covers = (word: string, name: string) =>
  word.toLowerCase() === name.toLowerCase() || (/^\p{Lu}/u.test(word) && isFormOf(name, word));

const asMention = (number: string): Mention => ({ what: /^(?:19|20)\d\d$/u.test(number) ? "date" : "number", mention: number });

const unique = <T>(values: T[]): T[] => [...new Set(values)];

/** A word met in lower case anywhere in the English texts is an everyday word. */
function knownWords({ lessons, claims, terms, words }: Content): KnownWords {
  const texts = [
    ...[...lessons.values()].flatMap(({ text }) => passagesOf(text.en).map(({ inlines }) => plainText(inlines))),
    ...[...claims.values()].map(({ text }) => text.en),
    ...[...terms.values()].map(({ definition }) => definition.en),
  ];
  return { ordinary: new Set(texts.flatMap(englishWords).filter((word) => /^\p{Ll}/u.test(word))), capitals: words.capitals };
}
