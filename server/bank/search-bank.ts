import "server-only";
import type { Locale } from "@/domain/locale";
import type { PreviewedQuestion } from "@/domain/quizzes/previewed-question";
import { findKeyAccess } from "@/server/quizzes/may-read-keys";
import { type BankFilter, type BankLesson, listBankLessons, listQuestions } from "./list-questions";
import { previewQuestions } from "./preview-questions";

/** What one page of the bank lists at most. */
export const mostShown = 60;

export type BankFound = { lessons: BankLesson[]; questions: PreviewedQuestion[]; found: number; refused: "keys-for-teachers" | null };

/** The bank as this person may read it, narrowed down; `filter` null: its lessons alone. Nobody who does not teach sees any of it. */
export async function searchBank(userId: string | null, filter: BankFilter | null, locale: Locale): Promise<BankFound> {
  const access = userId === null ? ({ ok: false, reason: "keys-for-teachers" } as const) : await findKeyAccess(userId);
  if (!access.ok) return { lessons: [], questions: [], found: 0, refused: access.reason };
  const fitting = filter ? listQuestions(filter) : [];
  const questions = await previewQuestions(fitting.slice(0, mostShown).map(({ versionId }) => versionId), access, locale);
  return { lessons: listBankLessons(locale), questions, found: fitting.length, refused: null };
}
