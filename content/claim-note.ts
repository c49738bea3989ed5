import type { ClaimNote, SourceLine, TermNote } from "@/domain/claims/claim-note";
import { type Locale, otherLocale } from "@/domain/locale";
import { formatDateRange, formatPartialDate } from "@/domain/text/dates";
import type { Content } from "./content";
import type { Source } from "./schema";

const need = <Value>(value: Value | undefined, what: string): Value => {
  if (value === undefined) throw new Error(`${what} is not in the content`);
  return value;
};

/** Everything the margin says of a claim, in one language. Throws on an id that does not exist. */
export function claimNoteOf(content: Content, id: string, locale: Locale): ClaimNote {
  const claim = need(content.claims.get(id), `claim ${id}`);
  return {
    id,
    text: claim.text[locale],
    status: claim.status,
    claimants: claim.claimants.map(({ name, mode }) => ({ name: name[locale], mode })),
    saidOn: claim.saidOn && formatPartialDate(claim.saidOn, locale),
    happened: claim.happened && formatDateRange(claim.happened.from, claim.happened.to, locale),
    caution: claim.caution?.[locale] ?? null,
    accounts: (claim.accounts ?? []).map(({ by, says }) => ({ by: by[locale], says: says[locale] })),
    sources: claim.sources.map((reference) =>
      sourceLineOf(need(content.sources.get(reference.id), `source ${reference.id}`), reference.locator, locale),
    ),
    asOf: formatPartialDate(claim.asOf, locale),
  };
}

/** A source in one language; `locator` says where in it. */
export function sourceLineOf(source: Source, locator: string | undefined, locale: Locale): SourceLine {
  return {
    id: source.id,
    publisher: source.publisher[locale],
    title: source.title,
    language: source.language,
    date: source.date ? formatPartialDate(source.date, locale) : (source.undated?.[locale] ?? ""),
    url: source.url,
    locator: locator ?? null,
  };
}

export function termNoteOf(content: Content, id: string, locale: Locale): TermNote {
  const term = need(content.terms.get(id), `term ${id}`);
  return { id, term: term.term[locale], otherTerm: term.term[otherLocale(locale)], definition: term.definition[locale] };
}
