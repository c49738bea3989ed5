import "server-only";
import { getContent } from "@/content/load";
import type { Locale } from "@/domain/locale";
import { readQuizVersion } from "@/server/questions/question-versions";
import type { AssignmentRow } from "./assigned";

/** What the class calls a work: its own title, else that of its lesson, else of its quiz. */
export async function assignmentTitle(assignment: Pick<AssignmentRow, "title" | "quizVersionId" | "lessonSlug">, locale: Locale): Promise<string> {
  const { title, quizVersionId, lessonSlug } = assignment;
  if (title !== "") return title;
  const lesson = getContent().lessons.get(lessonSlug ?? "");
  if (lesson) return lesson.lesson.title[locale];
  // A lesson that a later edition dropped has no title any more.
  return quizVersionId === null ? (lessonSlug ?? "") : (await readQuizVersion(quizVersionId)).title[locale];
}
