import type { Content } from "@/content/content";
import type { Claim } from "@/content/schema";
import { everyInline, type Passage } from "@/domain/text/lesson-text";
import { monthsIn, numbersIn, spelledNumbersIn } from "./mentions";
import { englishWords } from "./names";

/** What a passage may mention because a record it points at says so. */
export type Coverage = { numbers: Set<string>; months: Set<number>; names: Set<string> };

/** The words of a claim's record and what its dates say: all that the reader sees on opening it. */
export function claimCoverage(claim: Claim, { places, sources }: Content): Coverage {
  const accounts = claim.accounts ?? [];
  const place = claim.place ? places.get(claim.place) : undefined;
  const sourceIds = [...claim.sources.map(({ id }) => id), ...accounts.flatMap((account) => account.sources)];
  const words = [
    claim.text,
    ...claim.claimants.map(({ name }) => name),
    ...accounts.flatMap(({ by, says }) => [by, says]),
    ...(claim.caution ? [claim.caution] : []),
    ...(place ? [place.name] : []),
    ...sourceIds.flatMap((id) => sources.get(id)?.publisher ?? []),
  ];
  const dates = [claim.saidOn, claim.happened?.from, claim.happened?.to].filter((date) => date != null);
  return union([
    ...words.map(({ en, ar }) => textCoverage(en, ar)),
    ...dates.map(dateCoverage),
    textCoverage((place?.otherSpellings ?? []).join(" "), ""),
  ]);
}

/** What a passage may mention: its claims, the terms and places marked in it, and the date of its update. */
export function passageCoverage(passage: Passage, content: Content, ofClaim: (id: string) => Coverage): Coverage {
  const marks = everyInline(passage.inlines).map((inline): Coverage => {
    if (inline.kind === "claim") return ofClaim(inline.claim);
    if (inline.kind === "term") return textCoverage(spellings(content.terms.get(inline.term)?.term.en, inline.text), inline.text);
    if (inline.kind === "place") return textCoverage(spellings(content.places.get(inline.place)?.name.en, inline.text), inline.text);
    return emptyCoverage();
  });
  return union(passage.since ? [...marks, dateCoverage(passage.since)] : marks);
}

/** Names of the glossary and the gazetteer are known everywhere: only their first use carries a mark. */
export const knownNames = ({ terms, places, highways }: Content): Set<string> =>
  new Set([
    ...[...terms.values()].flatMap(({ term, otherSpellings }) => englishWords([term.en, ...otherSpellings].join(" "))),
    ...[...places.values()].flatMap(({ name, otherSpellings }) => englishWords([name.en, ...otherSpellings].join(" "))),
    ...[...highways.values()].flatMap(({ id, name }) => englishWords(`${id} ${name.en}`)),
  ]);

const spellings = (...texts: (string | undefined)[]) => texts.filter(Boolean).join(" ");

const emptyCoverage = (): Coverage => ({ numbers: new Set(), months: new Set(), names: new Set() });

const textCoverage = (en: string, ar: string): Coverage => ({
  numbers: new Set([...numbersIn(en), ...numbersIn(ar), ...spelledNumbersIn(en, -1)]),
  months: new Set([...monthsIn(en, "en"), ...monthsIn(ar, "ar")]),
  names: new Set(englishWords(en)),
});

function dateCoverage(date: string): Coverage {
  const [year = "", month, day] = date.split("-");
  return {
    numbers: new Set([year, ...(day ? [String(Number(day))] : [])]),
    months: new Set(month ? [Number(month)] : []),
    names: new Set(),
  };
}

const union = (all: Coverage[]): Coverage => ({
  numbers: new Set(all.flatMap(({ numbers }) => [...numbers])),
  months: new Set(all.flatMap(({ months }) => [...months])),
  names: new Set(all.flatMap(({ names }) => [...names])),
});
