import { claimStatuses } from "@/domain/claims/claim-note";
import { type DefenceSheet, keyScores, type Tally } from "@/domain/claims/defence-sheet";
import type { Locale } from "@/domain/locale";
import { formatPartialDate } from "@/domain/text/dates";
import { everyInline, passagesOf } from "@/domain/text/lesson-text";
import { sourceLineOf } from "./claim-note";
import type { Content, LessonContent } from "./content";
import { type Claim, type Source, sourceKinds, sourceParties } from "./schema";

/** The defence sheet of a lesson: everything on it is counted here, nothing is written down twice. */
export function defenceSheetOf(content: Content, entry: LessonContent, locale: Locale): DefenceSheet {
  const { lesson, text, questions } = entry;
  const claims = citedClaims(content, entry);
  const sources = sourcesOf(content, claims);
  const factKeys = [...questions.values()].filter(({ scores }) => scores === "fact");
  const factClaims = claims.filter(({ id }) => factKeys.some((question) => question.claims.includes(id)));
  const note = lesson.contentNote;
  return {
    title: lesson.title[locale],
    asOf: formatPartialDate(lesson.asOf, locale),
    objectives: lesson.objectives.map((objective) => objective.text[locale]),
    claimCount: claims.length,
    claimsByStatus: tallyOf(claimStatuses, claims.map(({ status }) => status)),
    sources: sources.map((source) => sourceLineOf(source, undefined, locale)),
    sourcesByKind: tallyOf(sourceKinds, sources.map(({ kind }) => kind)),
    sourcesByParty: tallyOf(sourceParties, sources.map(({ party }) => party)),
    sourcesByLanguage: languagesOf(sources),
    disputed: claims
      .filter(({ status }) => status === "disputed")
      .map((claim) => ({
        id: claim.id,
        text: claim.text[locale],
        sides: (claim.accounts ?? []).map(({ by, says, sources: own }) => ({ by: by[locale], says: says[locale], sources: own })),
      })),
    questionsByScore: tallyOf(keyScores, [...questions.values()].map(({ scores }) => scores)),
    factClaims: { count: factClaims.length, established: factClaims.filter(({ status }) => status === "established").length },
    contentNote: note && {
      text: note.what[locale],
      strength: note.strength,
      section: text[locale].sections.find(({ id }) => id === note.section)?.title ?? "",
    },
    leftOut: (lesson.leftOut ?? []).map(({ what, why }) => ({ what: what[locale], why: why[locale] })),
    changes: (lesson.changes ?? []).map(({ on, what }) => ({ on: formatPartialDate(on, locale), what: what[locale] })),
  };
}

/** In the order of the text (both languages have the same marks), then those of its figures, then of its questions. */
function citedClaims({ claims }: Content, { lesson, text, questions }: LessonContent): Claim[] {
  const marks = passagesOf(text.en).flatMap(({ inlines }) => everyInline(inlines));
  const ids = [
    ...marks.flatMap((mark) => (mark.kind === "claim" ? [mark.claim] : [])),
    ...lesson.sections.flatMap(({ figure }) => (figure?.kind === "timeline" ? figure.events.map(({ claim }) => claim) : [])),
    ...[...questions.values()].flatMap((question) => question.claims),
  ];
  return recordsOf(ids, claims, "claim");
}

function sourcesOf({ sources }: Content, claims: Claim[]): Source[] {
  const ids = claims.flatMap((claim) => [
    ...claim.sources.map(({ id }) => id),
    ...(claim.accounts ?? []).flatMap((account) => account.sources),
  ]);
  return recordsOf(ids, sources, "source");
}

/** Each record once, by its first mention. A sheet that silently counted one too few would be worse than none. */
const recordsOf = <Record>(ids: string[], records: ReadonlyMap<string, Record>, what: string): Record[] =>
  [...new Set(ids)].map((id) => {
    const record = records.get(id);
    if (!record) throw new Error(`${what} ${id} is not in the content`);
    return record;
  });

/** Only the languages that occur, the most frequent first; parties and kinds stand even with none, which tells something too. */
function languagesOf(sources: Source[]): Tally {
  const languages = sources.map(({ language }) => language);
  return tallyOf([...new Set(languages)], languages).sort((a, b) => b.count - a.count);
}

const tallyOf = <Name extends string>(names: readonly Name[], found: Name[]): Tally<Name> =>
  names.map((name) => ({ name, count: found.filter((one) => one === name).length }));
