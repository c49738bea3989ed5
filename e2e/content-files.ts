import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { AuthoredQuestion, Claim, Lesson, Source, Term } from "@/content/schema";
import type { Locale } from "@/domain/locale";

const readJson = <Shape>(...path: string[]): Shape => JSON.parse(readFileSync(join("content", ...path), "utf8"));

const unitFolders = readdirSync(join("content", "units"));
const folders = unitFolders.flatMap((unit) =>
  readdirSync(join("content", "units", unit), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ["units", unit, name]),
);

export type LessonFiles = { lesson: Lesson; questions: Map<string, AuthoredQuestion>; text: Record<Locale, string> };

/** Every lesson in reading order, as its authors wrote it. */
export const lessons: LessonFiles[] = folders
  .map((folder) => ({
    lesson: readJson<Lesson>(...folder, "lesson.json"),
    questions: new Map(readJson<AuthoredQuestion[]>(...folder, "questions.json").map((question) => [question.id, question])),
    text: { en: readText(folder, "en"), ar: readText(folder, "ar") },
  }))
  .sort((a, b) => a.lesson.unit.localeCompare(b.lesson.unit) || a.lesson.order - b.lesson.order);

function readText(folder: string[], locale: Locale): string {
  return readFileSync(join("content", ...folder, `${locale}.md`), "utf8");
}

export function lessonCalled(slug: string): LessonFiles {
  const found = lessons.find(({ lesson }) => lesson.slug === slug);
  if (!found) throw new Error(`there is no lesson ${slug}`);
  return found;
}

/** The questions of a lesson's quiz, in the quiz's order. */
export const quizOf = ({ lesson, questions }: LessonFiles): AuthoredQuestion[] =>
  lesson.quiz.questions.flatMap(({ id }) => questions.get(id) ?? []);

const all = <Record>(folder: string): Record[] =>
  readdirSync(join("content", folder))
    .filter((file) => file.endsWith(".json"))
    .flatMap((file) => readJson<Record[]>(folder, file));

export const claims = new Map(all<Claim>("claims").map((claim) => [claim.id, claim]));
export const sources = new Map(all<Source>("sources").map((source) => [source.id, source]));
export const terms = new Map(all<Term>("glossary").map((term) => [term.id, term]));

/** Ids of the claims a text cites, in the order of their marks. */
export const citedClaims = (text: string): string[] => [...text.matchAll(/\{#(S-\d+)\}/g)].map(([, id]) => id ?? "");
