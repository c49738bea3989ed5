import "server-only";
import { asc, eq } from "drizzle-orm";
import { getContent } from "@/content/load";
import { quizVersions, quizzes } from "@/db/schema/tables";
import type { Locale } from "@/domain/locale";
import type { TaughtClass } from "@/server/classes/find-class";
import { getDatabase } from "@/server/database";

export type QuizEntry = { slug: string; title: string; questions: number };

/** The quizzes that this class's teachers put together, in the order they were made. */
export async function listQuizzes(taught: TaughtClass, locale: Locale): Promise<QuizEntry[]> {
  const { read } = await getDatabase();
  const rows = await read
    .select({ slug: quizzes.slug, title: quizVersions.title, items: quizVersions.items })
    .from(quizzes)
    .innerJoin(quizVersions, eq(quizVersions.id, quizzes.currentVersionId))
    .where(eq(quizzes.classId, taught.id))
    .orderBy(asc(quizzes.slug));
  return rows.map(({ slug, title, items }) => ({ slug, title: title[locale], questions: items.length }));
}

/** The lessons with their own quizzes, in reading order. */
export const listLessonQuizzes = (locale: Locale): QuizEntry[] =>
  [...getContent().lessons.values()].map(({ lesson }) => ({ slug: lesson.slug, title: lesson.title[locale], questions: lesson.quiz.questions.length }));
