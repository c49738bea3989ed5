import { z } from "zod";
import { claimStatuses } from "@/domain/claims/claim-note";
import { keyScores } from "@/domain/claims/defence-sheet";
import { localized, locales } from "@/domain/locale";
import { questionKinds } from "@/questions/kinds";

const id = z.string().regex(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/, "letters, digits and single hyphens");
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower case letters, digits and single hyphens");
/** A year, a month or a day: the precision is part of the fact. */
export const partialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "YYYY, YYYY-MM or YYYY-MM-DD");
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "YYYY-MM-DD");

/** What a claimant did: how they come to say it. */
export const claimModes = ["seen", "counted", "found", "stated", "alleged", "denied", "reported", "judged"] as const;

export const sourceKinds = [
  "primary-document", // a treaty, a resolution, an official report in its own words
  "official-statement", // a UN body, a government or an institution speaking for itself
  "news-agency",
  "newspaper", // newspapers and broadcasters
  "monitor", // monitoring and rights groups
  "analysis", // analysis sites and institutes
  "reference", // encyclopaedias and chronologies
] as const;

/** Whose voice a source is in the conflict; `none` speaks for no party to it. */
export const sourceParties = ["none", "un", "russia", "turkey", "syrian-government", "opposition", "western-state", "unknown"] as const;

export const sourceSchema = z.strictObject({
  id,
  kind: z.enum(sourceKinds),
  publisher: localized,
  title: z.string().min(1),
  /** null only where the source itself carries no date; then `undated` says so. */
  date: partialDate.nullable(),
  undated: localized.optional(),
  /** null where the page was not looked up or there is none. */
  url: z.url().nullable(),
  language: z.enum(["en", "ar", "no", "fr", "ru", "tr", "pt", "it", "id"]),
  party: z.enum(sourceParties),
  goodFor: localized,
  criticisedFor: localized.optional(),
});

export const claimSchema = z
  .strictObject({
    id,
    text: localized,
    status: z.enum(claimStatuses),
    claimants: z.array(z.strictObject({ name: localized, mode: z.enum(claimModes) })).min(1),
    /** When it was said; null where the sources do not tell. */
    saidOn: partialDate.nullable(),
    /** When it happened; null for statements about words or standing facts. */
    happened: z.strictObject({ from: partialDate, to: partialDate.optional() }).nullable(),
    place: id.nullable(),
    sources: z.array(z.strictObject({ id, locator: z.string().optional() })).min(1),
    /** Disputed: each side, what it says, and its own source. */
    accounts: z.array(z.strictObject({ by: localized, says: localized, sources: z.array(id).min(1) })).min(2).optional(),
    /** What a reader should know of how sure this is. */
    caution: localized.optional(),
    asOf: day,
  })
  .refine((claim) => claim.status !== "disputed" || claim.accounts, "a disputed claim gives each side's account");

export const placeSchema = z.strictObject({
  id,
  name: localized,
  kind: z.enum(["city", "town", "village", "highland", "plain", "crossing", "road-point", "base", "area"]),
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  /** `approximate` positions are drawn dashed. */
  precision: z.enum(["exact", "approximate"]),
  otherSpellings: z.array(z.string()),
});

/** A road as a rough line through its waypoints, in order: good enough for a locator map, not for finding the way. */
export const highwaySchema = z.strictObject({
  id,
  name: localized,
  waypoints: z.array(z.strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) })).min(2),
  note: localized,
});

export const termSchema = z.strictObject({
  id,
  term: localized,
  otherSpellings: z.array(z.string()),
  definition: localized,
  claims: z.array(id),
});

export const questionSchema = z.strictObject({
  id,
  kind: z.enum(questionKinds),
  version: z.number().int().min(1),
  objective: id,
  difficulty: z.enum(["easy", "middle", "hard"]),
  /** What the key scores. `fact` may rest on established claims only. */
  scores: z.enum(keyScores),
  claims: z.array(id).min(1),
  /** The section whose passage settles it. */
  section: slug,
  /** Parsed by the question type. */
  prompt: z.unknown(),
  key: z.unknown(),
});

export const figureSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("locator-map"), title: localized, alt: localized, places: z.array(id).min(1) }),
  z.strictObject({
    kind: z.literal("timeline"),
    title: localized,
    alt: localized,
    events: z.array(z.strictObject({ claim: id, from: partialDate, to: partialDate.optional(), label: localized })).min(2),
  }),
]);

export const lessonSchema = z.strictObject({
  slug,
  unit: slug,
  order: z.number().int().min(1),
  title: localized,
  summary: localized,
  /** Reading time, minutes. */
  minutes: z.number().int().min(1).max(30),
  asOf: day,
  objectives: z.array(z.strictObject({ id, text: localized })).min(3).max(4),
  contentNote: z
    .strictObject({ what: localized, strength: z.enum(["mild", "moderate"]), section: slug })
    .nullable(),
  sections: z
    .array(z.strictObject({ id: slug, questions: z.array(id).min(1).max(2), figure: figureSchema.optional() }))
    .min(3)
    .max(4),
  quiz: z.strictObject({
    behaviour: z.enum(["deferred", "immediate"]),
    questions: z.array(z.strictObject({ id, weight: z.number().min(1).max(10) })).min(8).max(12),
  }),
  /** What the sources would have offered and the lesson does without, and why: for the defence sheet. */
  leftOut: z.array(z.strictObject({ what: localized, why: localized })).min(1).optional(),
  /** What changed in the lesson and on which day, oldest first. */
  changes: z.array(z.strictObject({ on: day, what: localized })).min(1).optional(),
});

export const unitSchema = z.strictObject({ slug, order: z.number().int().min(1), title: localized, summary: localized });

/** A word that takes a side, and what to write instead. */
export const loadedWordSchema = z.strictObject({ word: z.string().min(1), neutral: z.string().min(1), locale: z.enum(locales) });

/** Capitalised English words that name nobody: anywhere, and at the start of a sentence only. */
export const wordListSchema = z.strictObject({ anywhere: z.array(z.string()), sentenceStart: z.array(z.string()) });

export type Source = z.infer<typeof sourceSchema>;
export type Claim = z.infer<typeof claimSchema>;
export type Place = z.infer<typeof placeSchema>;
export type Highway = z.infer<typeof highwaySchema>;
export type Term = z.infer<typeof termSchema>;
export type AuthoredQuestion = z.infer<typeof questionSchema>;
export type Figure = z.infer<typeof figureSchema>;
export type Lesson = z.infer<typeof lessonSchema>;
export type Unit = z.infer<typeof unitSchema>;
