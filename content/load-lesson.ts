import { z } from "zod";
import type { QuestionType } from "@/questions/contract";
import { questionTypes } from "@/questions/registry";
import type { LessonContent } from "./content";
import { parseLessonText } from "./lesson-text";
import type { ContentFiles } from "./read-files";
import { type AuthoredQuestion, type Lesson, lessonSchema, questionSchema } from "./schema";

/** null when lesson.json itself cannot be read; a bad question is left out and reported. */
export function loadLesson(files: ContentFiles, unit: string, folder: string): LessonContent | null {
  const path = `units/${unit}/${folder}`;
  const lesson = files.json(`${path}/lesson.json`, lessonSchema);
  const sections = lesson?.sections.map(({ id }) => id) ?? [];
  const en = files.text(`${path}/en.md`);
  const ar = files.text(`${path}/ar.md`);
  const questions = loadQuestions(files, `${path}/questions.json`);
  if (!lesson) return null;

  if (lesson.slug !== folder) files.report(`${path}/lesson.json`, "slug", `is "${lesson.slug}", the folder is "${folder}"`);
  if (lesson.unit !== unit) files.report(`${path}/lesson.json`, "unit", `is "${lesson.unit}", the folder is "${unit}"`);
  return {
    lesson: sameFolder(lesson, unit, folder),
    text: {
      en: readText(files, `${path}/en.md`, en, sections),
      ar: readText(files, `${path}/ar.md`, ar, sections),
    },
    questions,
  };
}

const sameFolder = (lesson: Lesson, unit: string, folder: string): Lesson => ({ ...lesson, unit, slug: folder });

function readText(files: ContentFiles, path: string, source: string | null, sections: string[]) {
  if (source === null) return { intro: [], sections: [] };
  const { text, problems } = parseLessonText(source, sections, `content/${path}`);
  files.problems.push(...problems);
  return text;
}

function loadQuestions(files: ContentFiles, path: string): Map<string, AuthoredQuestion> {
  const questions = new Map<string, AuthoredQuestion>();
  for (const question of files.records(path, questionSchema)) {
    if (questions.has(question.id)) files.report(path, question.id, "this id is used twice");
    const parsed = parseQuestion(files, path, question);
    if (parsed) questions.set(question.id, parsed);
  }
  return questions;
}

function parseQuestion(files: ContentFiles, path: string, question: AuthoredQuestion): AuthoredQuestion | null {
  const type: QuestionType<unknown, unknown, unknown> = questionTypes[question.kind];
  if (question.version !== type.version) {
    files.report(path, question.id, `version ${question.version}; questions of kind ${question.kind} are at ${type.version}`);
    return null;
  }
  const shape = z.object({ prompt: type.prompt, key: type.key });
  const parsed = files.parse(path, question.id, { prompt: question.prompt, key: question.key }, shape);
  return parsed && { ...question, prompt: parsed.prompt, key: parsed.key };
}
