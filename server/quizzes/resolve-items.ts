import "server-only";
import { inArray } from "drizzle-orm";
import { questionVersions } from "@/db/schema/tables";
import type { QuizItem } from "@/db/schema/questions";
import { readBank } from "@/server/bank/list-questions";
import { getDatabase } from "@/server/database";
import { readQuestionVersions } from "@/server/questions/question-versions";
import type { FieldProblem } from "@/server/reply";
import type { QuizInput } from "./quiz-input";

export type ItemsResolved = { ok: true; items: QuizItem[]; lesson: string } | { ok: false; fields: FieldProblem[] };

/**
 * The picked questions with their versions: each as the site has it now. Of those that the quiz held before (`held`), a
 * version that the class corrected stays, and so does one that the site does not offer any more.
 */
export async function resolveItems({ items }: QuizInput, held: readonly QuizItem[] = []): Promise<ItemsResolved> {
  const versions = await chooseVersions(items.map(({ questionId }) => questionId), held);
  const fields: FieldProblem[] = [];
  if (new Set(items.map(({ questionId }) => questionId)).size < items.length) fields.push({ path: "items", problem: "question-twice" });
  const resolved = items.flatMap(({ questionId, weight }) => {
    const questionVersionId = versions.get(questionId);
    return questionVersionId ? [{ itemId: questionId, questionVersionId, weight }] : [];
  });
  if (resolved.length < items.length) fields.push({ path: "items", problem: "no-such-question" });
  const [first] = resolved;
  if (fields.length > 0 || !first) return { ok: false, fields };
  const lesson = (await readQuestionVersions([first.questionVersionId])).get(first.questionVersionId)?.origin.lesson ?? "";
  return { ok: true, items: resolved, lesson };
}

/** By question id; those that neither the site nor the quiz has are left out. */
export async function chooseVersions(questionIds: readonly string[], held: readonly QuizItem[]): Promise<Map<string, string>> {
  const bank = readBank();
  const heldVersions = new Map(held.map(({ itemId, questionVersionId }) => [itemId, questionVersionId]));
  const corrected = await findCorrected([...heldVersions.values()]);
  return new Map(
    questionIds.flatMap((questionId): [string, string][] => {
      const mine = heldVersions.get(questionId);
      const chosen = mine && corrected.has(mine) ? mine : (bank.get(questionId)?.versionId ?? mine);
      return chosen ? [[questionId, chosen]] : [];
    }),
  );
}

/** Of these versions those that a class made for itself. */
async function findCorrected(versionIds: readonly string[]): Promise<ReadonlySet<string>> {
  const { read } = await getDatabase();
  const rows = await read
    .select({ id: questionVersions.id, classId: questionVersions.classId })
    .from(questionVersions)
    .where(inArray(questionVersions.id, [...versionIds]));
  return new Set(rows.filter(({ classId }) => classId !== null).map(({ id }) => id));
}
