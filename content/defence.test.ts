import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sumOf, type Tally } from "@/domain/claims/defence-sheet";
import { locales } from "@/domain/locale";
import type { Content, LessonContent } from "./content";
import { defenceSheetOf } from "./defence";
import { getContent } from "./load";
import { type SampleChanges, sampleContent } from "./sample-content";
import type { AuthoredQuestion, Claim, Source } from "./schema";

const both = (en: string, ar: string) => ({ en, ar });
const entryOf = (content: Content) => content.lessons.get("a-raid") as LessonContent;
const sheetOf = (changes: SampleChanges = {}, locale: "en" | "ar" = "en") => {
  const content = sampleContent(changes);
  return defenceSheetOf(content, entryOf(content), locale);
};
const counted = (tally: Tally) => Object.fromEntries(tally.map(({ name, count }) => [name, count]));

const dispute: SampleChanges = {
  sources: [{ kind: "newspaper", language: "ar" }, { kind: "monitor", language: "ar", party: "russia" }],
  claim: {
    status: "disputed",
    sources: [{ id: "treaty" }, { id: "extra-1" }],
    accounts: [
      { by: both("Rescuers", "رجال إنقاذ"), says: both("two", "اثنان"), sources: ["extra-1"] },
      { by: both("Russia", "روسيا"), says: both("none", "لا أحد"), sources: ["extra-2"] },
    ],
  },
};

describe("the claims of a defence sheet", () => {
  it("count once, however often the lesson and its questions cite them", () => {
    const again = ":claim[Two again]{#S-008}, :claim[and again]{#S-008}.";
    const sheet = sheetOf({ en: again, ar: again });
    expect(sheet.claimCount).toBe(2);
    expect(counted(sheet.claimsByStatus)).toEqual({ established: 1, "widely-reported": 0, attributed: 1, disputed: 0, superseded: 0 });
  });

  it("count where only a question or only a timeline cites them", () => {
    const content = sampleContent({ question: { scores: "attribution", claims: ["S-100"] } });
    const entry = entryOf(content);
    for (const id of ["S-100", "S-200", "S-300"]) content.claims.set(id, { ...(content.claims.get("S-008") as Claim), id });
    const events = ["S-005", "S-200"].map((claim) => ({ claim, from: "2020", label: both("x", "س") }));
    entry.lesson.sections = entry.lesson.sections.map((section, index) =>
      index === 0 ? { ...section, figure: { kind: "timeline", title: both("t", "ت"), alt: both("a", "ا"), events } } : section,
    );
    expect(counted(defenceSheetOf(content, entry, "en").claimsByStatus)).toMatchObject({ established: 1, attributed: 3 });
  });

  it("are never dropped in silence", () => {
    expect(() => sheetOf({ question: { claims: ["S-999"] } })).toThrow("claim S-999 is not in the content");
  });

  it("stand with each side of a dispute, what it says and its own source", () => {
    expect(sheetOf(dispute).disputed).toEqual([
      {
        id: "S-008",
        text: "Rescuers: two killed in al-Mawzara on 8 June 2020",
        sides: [
          { by: "Rescuers", says: "two", sources: ["extra-1"] },
          { by: "Russia", says: "none", sources: ["extra-2"] },
        ],
      },
    ]);
    expect(sheetOf(dispute, "ar").disputed[0]?.sides.map(({ by }) => by)).toEqual(["رجال إنقاذ", "روسيا"]);
  });
});

describe("the sources of a defence sheet", () => {
  it("count once each, those of a single side too", () => {
    const sheet = sheetOf(dispute);
    expect(sheet.sources.map(({ id }) => id)).toEqual(["treaty", "extra-1", "extra-2"]);
    expect(counted(sheet.sourcesByKind)).toMatchObject({ "primary-document": 1, newspaper: 1, monitor: 1, analysis: 0 });
  });

  it("show the parties that have no voice, and the languages that occur, the most frequent first", () => {
    const sheet = sheetOf(dispute);
    expect(counted(sheet.sourcesByParty)).toMatchObject({ none: 2, russia: 1, "syrian-government": 0, opposition: 0 });
    expect(sheet.sourcesByLanguage).toEqual([
      { name: "ar", count: 2 },
      { name: "en", count: 1 },
    ]);
  });
});

describe("the keys of a defence sheet", () => {
  it("are counted by what they score", () => {
    expect(counted(sheetOf({ question: { scores: "agreement" } }).questionsByScore)).toEqual({ fact: 3, attribution: 0, agreement: 1 });
  });

  it("tell how many claims lie under a fact, each once, and how many of those are established", () => {
    expect(sheetOf().factClaims).toEqual({ count: 1, established: 1 });
    expect(sheetOf({ question: { claims: ["S-005", "S-008"] } }).factClaims).toEqual({ count: 2, established: 1 });
    expect(sheetOf({ question: { scores: "attribution", claims: ["S-008"] } }).factClaims).toEqual({ count: 1, established: 1 });
  });
});

it("says what was left out, what changed and what to be careful of in the language of the page", () => {
  const lesson: SampleChanges["lesson"] = {
    leftOut: [{ what: both("Pictures", "الصور"), why: both("Children read it", "يقرؤه أطفال") }],
    changes: [{ on: "2026-11-22", what: both("First.", "الأول.") }],
    contentNote: { what: both("Deaths.", "وفيات."), strength: "mild", section: "raid" },
  };
  expect(sheetOf({ lesson }, "ar")).toMatchObject({
    leftOut: [{ what: "الصور", why: "يقرؤه أطفال" }],
    changes: [{ on: "22 نوفمبر/تشرين الثاني 2026", what: "الأول." }],
    contentNote: { text: "وفيات.", section: "الغارة" },
  });
  expect(sheetOf()).toMatchObject({ leftOut: [], changes: [], contentNote: null });
});

/** The ledger and the lessons as their files hold them, read without the loader. */
const read = <Shape>(path: string): Shape => JSON.parse(readFileSync(`content/${path}`, "utf8")) as Shape;
const ledger = <Record>(folder: string) => readdirSync(`content/${folder}`).flatMap((file) => read<Record[]>(`${folder}/${file}`));
const occurrences = (names: string[]) => {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};
const withoutZeros = (tally: Tally) => counted(tally.filter(({ count }) => count > 0));

describe.each([...getContent().lessons.values()])("the sheet of $lesson.slug", (entry) => {
  const folder = `units/${entry.lesson.unit}/${entry.lesson.slug}`;
  const questions = read<AuthoredQuestion[]>(`${folder}/questions.json`);
  const marked = [...readFileSync(`content/${folder}/ar.md`, "utf8").matchAll(/\]\{#([A-Z]+-\d+)\}/g)].map(([, id]) => id);
  const drawn = [...readFileSync(`content/${folder}/lesson.json`, "utf8").matchAll(/"claim": "([^"]+)"/g)].map(([, id]) => id);
  const claims = ledger<Claim>("claims").filter(({ id }) => [...marked, ...drawn].includes(id) || questions.some((one) => one.claims.includes(id)));
  const resting = claims.flatMap((claim) => [claim.sources.map(({ id }) => id), ...(claim.accounts ?? []).map((side) => side.sources)].flat());
  const sources = ledger<Source>("sources").filter(({ id }) => resting.includes(id));

  it.each(locales)("has sums that equal its counts, and both equal the ledger's (%s)", (locale) => {
    const sheet = defenceSheetOf(getContent(), entry, locale);
    expect([sheet.claimCount, sumOf(sheet.claimsByStatus)]).toEqual([claims.length, claims.length]);
    for (const tally of [sheet.sourcesByKind, sheet.sourcesByParty, sheet.sourcesByLanguage]) expect(sumOf(tally)).toBe(sources.length);
    expect(sheet.sources.map(({ id }) => id).sort()).toEqual(sources.map(({ id }) => id).sort());
    expect(sumOf(sheet.questionsByScore)).toBe(questions.length);
  });

  it("has in each row what the ledger's records say", () => {
    const sheet = defenceSheetOf(getContent(), entry, "en");
    expect(withoutZeros(sheet.claimsByStatus)).toEqual(occurrences(claims.map(({ status }) => status)));
    expect(withoutZeros(sheet.sourcesByKind)).toEqual(occurrences(sources.map(({ kind }) => kind)));
    expect(withoutZeros(sheet.sourcesByParty)).toEqual(occurrences(sources.map(({ party }) => party)));
    expect(withoutZeros(sheet.sourcesByLanguage)).toEqual(occurrences(sources.map(({ language }) => language)));
    expect(withoutZeros(sheet.questionsByScore)).toEqual(occurrences(questions.map(({ scores }) => scores)));
    expect(sheet.disputed.map(({ id }) => id).sort()).toEqual(claims.filter(({ accounts, status }) => accounts && status === "disputed").map(({ id }) => id).sort());
  });

  it("scores facts on established claims alone, finds a source for each side, and says what was left out and what changed", () => {
    const sheet = defenceSheetOf(getContent(), entry, "en");
    expect(sheet.factClaims.established).toBe(sheet.factClaims.count);
    expect(sheet.factClaims.count).toBeGreaterThan(0);
    for (const { sides } of sheet.disputed) {
      for (const side of sides) expect(sheet.sources.map(({ id }) => id)).toEqual(expect.arrayContaining(side.sources));
    }
    expect(sheet.leftOut.length).toBeGreaterThan(0);
    expect(sheet.changes[0]).toEqual({ on: "22 November 2026", what: "First edition." });
  });
});
