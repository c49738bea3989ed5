import "server-only";
import { getContent } from "@/content/load";
import type { Locale } from "@/domain/locale";
import type { PreviewedQuestion } from "@/domain/quizzes/previewed-question";
import { previewQuestions } from "@/server/bank/preview-questions";
import { readQuizVersion } from "@/server/questions/question-versions";
import { currentVersionOf } from "./current-version";
import { findKeyAccess, mayReadKeys, type KeyRefusal } from "./may-read-keys";

/** A lesson and its quiz as their teacher looks at them before setting them. Times in minutes. */
export type LessonPreview = {
  slug: string;
  title: string;
  summary: string;
  lessonMinutes: number;
  /** About a minute a question. */
  quizMinutes: number;
  objectives: string[];
  contentNote: { text: string; section: string } | null;
  marks: number;
  questions: (PreviewedQuestion & { weight: number })[];
  /** Why the questions are not shown to this person now. */
  refused: KeyRefusal | null;
};

/** null when there is no such lesson. */
export async function previewLesson(userId: string, lessonSlug: string, locale: Locale): Promise<LessonPreview | null> {
  const entry = getContent().lessons.get(lessonSlug);
  const versionId = entry && (await currentVersionOf(lessonSlug));
  const may = await mayReadKeys(userId, lessonSlug);
  if (!entry || !versionId || !may) return null;
  const { lesson, text } = entry;
  const { items } = await readQuizVersion(versionId);
  const previewed = may.ok ? await previewQuestions(items.map(({ questionVersionId }) => questionVersionId), await findKeyAccess(userId), locale) : [];
  const note = lesson.contentNote;
  return {
    slug: lesson.slug,
    title: lesson.title[locale],
    summary: lesson.summary[locale],
    lessonMinutes: lesson.minutes,
    quizMinutes: items.length,
    objectives: lesson.objectives.map((objective) => objective.text[locale]),
    contentNote: note && { text: note.what[locale], section: text[locale].sections.find(({ id }) => id === note.section)?.title ?? "" },
    marks: items.reduce((sum, { weight }) => sum + weight, 0),
    questions: previewed.map((question, index) => ({ ...question, weight: items[index]?.weight ?? 1 })),
    refused: may.ok ? null : may.reason,
  };
}
