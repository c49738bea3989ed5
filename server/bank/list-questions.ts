import "server-only";
import { getContent } from "@/content/load";
import type { AuthoredQuestion, Lesson } from "@/content/schema";
import type { Locale, Localized } from "@/domain/locale";
import { normaliseAnswer } from "@/domain/text/normalise";
import { once } from "@/server/once";
import { questionVersionId } from "@/server/publish/publish-content";

/** A question of the site as the bank lists it: no part of its key. */
export type BankQuestion = {
  questionId: string;
  versionId: string;
  kind: AuthoredQuestion["kind"];
  difficulty: AuthoredQuestion["difficulty"];
  lesson: string;
  section: string;
  objective: string;
  claims: string[];
  stem: Localized;
};

export type BankFilter = { lesson?: string; objective?: string; kind?: string; text?: string };

/** Every question of the site as it is now, by id, in the order of the lessons. */
export const readBank = (): ReadonlyMap<string, BankQuestion> =>
  once("bank", () => {
    const entries = [...getContent().lessons.values()].flatMap(({ lesson, questions }) => [...questions.values()].map((question) => bankQuestion(lesson, question)));
    return new Map(entries.map((entry) => [entry.questionId, entry]));
  });

function bankQuestion({ slug: lesson }: Lesson, question: AuthoredQuestion): BankQuestion {
  const { id: questionId, kind, difficulty, section, objective, claims } = question;
  // The stem is the one part every kind of prompt has.
  const { stem } = question.prompt as { stem: Localized };
  return { questionId, versionId: questionVersionId(lesson, question), kind, difficulty, lesson, section, objective, claims, stem };
}

/** Those that fit every part of the filter; words are looked for in the stem, in either language. */
export function listQuestions({ lesson, objective, kind, text }: BankFilter): BankQuestion[] {
  const words = normaliseAnswer(text ?? "").split(" ").filter(Boolean);
  return [...readBank().values()].filter(
    (question) =>
      (!lesson || question.lesson === lesson) &&
      (!objective || question.objective === objective) &&
      (!kind || question.kind === kind) &&
      words.every((word) => normaliseAnswer(`${question.stem.en} ${question.stem.ar}`).includes(word)),
  );
}

export type BankLesson = { slug: string; title: string; objectives: { id: string; text: string; count: number }[]; count: number };

/** The lessons with their objectives, and how many questions there are on each. */
export function listBankLessons(locale: Locale): BankLesson[] {
  const questions = [...readBank().values()];
  return [...getContent().lessons.values()].map(({ lesson }) => ({
    slug: lesson.slug,
    title: lesson.title[locale],
    count: questions.filter((question) => question.lesson === lesson.slug).length,
    objectives: lesson.objectives.map(({ id, text }) => ({
      id,
      text: text[locale],
      count: questions.filter((question) => question.lesson === lesson.slug && question.objective === id).length,
    })),
  }));
}
