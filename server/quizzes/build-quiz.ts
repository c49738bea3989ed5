import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { assignments } from "@/db/schema/tables";
import type { Locale } from "@/domain/locale";
import type { QuizLine } from "@/domain/quizzes/arrangement";
import type { PreviewedQuestion } from "@/domain/quizzes/previewed-question";
import { type BankFilter, type BankLesson, listBankLessons, listQuestions } from "@/server/bank/list-questions";
import { previewQuestions } from "@/server/bank/preview-questions";
import type { TaughtClass } from "@/server/classes/find-class";
import { getDatabase } from "@/server/database";
import { type QuizVersion, readQuizVersion } from "@/server/questions/question-versions";
import { currentVersionOf } from "./current-version";
import { findQuiz } from "./find-quiz";
import { findKeyAccess } from "./may-read-keys";
import { filterFromForm, linesFromForm } from "./quiz-input";
import { chooseVersions } from "./resolve-items";

/** What the bank below the builder lists at most: more is narrowed down by the filter. */
export const mostListed = 40;

export type BuilderLine = PreviewedQuestion & Pick<QuizLine, "position" | "weight"> & { others: { questionId: string; stem: string }[] };

export type QuizBuilder = {
  /** null: a new quiz. */
  slug: string | null;
  title: string;
  lines: BuilderLine[];
  filter: BankFilter;
  lessons: BankLesson[];
  /** Questions that fit the filter and are not in the quiz; `found` counts also those beyond what is listed. */
  bank: PreviewedQuestion[];
  found: number;
  /** The work that this quiz is set as, and whether it still gives an earlier version. */
  assigned: { id: string; title: string; isOutdated: boolean }[];
};

/**
 * A quiz as it is being put together: from the form's draft if there is one, else as saved, or begun from a lesson's quiz
 * (`from`). null: no such quiz of this class.
 */
export async function buildQuiz(taught: TaughtClass, call: { slug: string | null; draft: URLSearchParams | null; from: string; locale: Locale }): Promise<QuizBuilder | null> {
  const { slug, draft, locale } = call;
  const saved = slug === null ? null : await findQuiz(taught, slug);
  if (slug !== null && !saved) return null;
  const start = saved ?? (draft ? null : await lessonQuiz(call.from));
  const lines = draft ? linesFromForm(draft) : (start?.items ?? []).map(({ itemId, weight }, index) => ({ questionId: itemId, position: index + 1, weight: String(weight) }));
  const lessons = listBankLessons(locale);
  const filter = draft ? filterFromForm(draft) : { lesson: start?.lesson ?? lessons[0]?.slug };

  const access = await findKeyAccess(taught.by);
  const versions = await chooseVersions(lines.map(({ questionId }) => questionId), saved?.items ?? []);
  const known = lines.filter(({ questionId }) => versions.has(questionId));
  const previewed = await previewQuestions([...versions.values()], access, locale);
  const isHeld = (questionId: string) => versions.has(questionId);
  const found = listQuestions(filter).filter(({ questionId }) => !isHeld(questionId));
  return {
    slug,
    title: draft?.get("title") ?? saved?.title[locale] ?? "",
    lines: known.flatMap(({ questionId, position, weight }) => {
      const question = previewed.find((each) => each.questionId === questionId);
      return question ? [{ ...question, position, weight, others: othersLike(questionId, isHeld, locale) }] : [];
    }),
    filter,
    lessons,
    bank: await previewQuestions(found.slice(0, mostListed).map(({ versionId }) => versionId), access, locale),
    found: found.length,
    assigned: saved ? await findAssigned(taught.id, saved, locale) : [],
  };
}

async function lessonQuiz(slug: string): Promise<QuizVersion | null> {
  const isLesson = listBankLessons("en").some((lesson) => lesson.slug === slug);
  const versionId = isLesson ? await currentVersionOf(slug) : null;
  return versionId === null ? null : readQuizVersion(versionId);
}

/** Questions on the same objective that are not in the quiz: what this one can be swapped for. */
function othersLike(questionId: string, isHeld: (questionId: string) => boolean, locale: Locale): BuilderLine["others"] {
  const mine = listQuestions({}).find((question) => question.questionId === questionId);
  if (!mine) return [];
  return listQuestions({ lesson: mine.lesson, objective: mine.objective })
    .filter((question) => !isHeld(question.questionId))
    .map((question) => ({ questionId: question.questionId, stem: question.stem[locale] }));
}

async function findAssigned(classId: string, saved: QuizVersion, locale: Locale): Promise<QuizBuilder["assigned"]> {
  const { read } = await getDatabase();
  const rows = await read
    .select({ id: assignments.id, title: assignments.title, versionId: assignments.quizVersionId })
    .from(assignments)
    .where(and(eq(assignments.classId, classId), eq(assignments.quizSlug, saved.quizSlug), isNull(assignments.withdrawnAt)));
  return rows.map(({ id, title, versionId }) => ({ id, title: title || saved.title[locale], isOutdated: versionId !== saved.id }));
}
