import "server-only";
import { and, asc, eq, isNull, or, sql } from "drizzle-orm";
import { questionVersions, quizVersions, quizzes } from "@/db/schema/tables";
import { type KeyPermit, permitGrading } from "@/domain/grading/sealed-key";
import { questionTypeOf } from "@/questions/registry";
import type { AssignmentRow } from "@/server/assignments/assigned";
import { findAssignment } from "@/server/assignments/find-assignment";
import type { TaughtClass } from "@/server/classes/find-class";
import { getDatabase } from "@/server/database";
import { type QuizVersion, readQuestionVersions, readQuizVersion, type StoredQuestion } from "@/server/questions/question-versions";
import { findKeyAccess, type KeyRefusal } from "@/server/quizzes/may-read-keys";

/** A question of an assignment as new attempts get it. */
export type SetQuestion = {
  assignment: AssignmentRow;
  quiz: QuizVersion;
  itemId: string;
  /** Its place in the quiz, 1 for the first. */
  number: number;
  weight: number;
  question: StoredQuestion;
  /** May its teacher read the key now? Not while they learn with it themselves: then not what answers earned either. */
  access: { ok: true; permit: KeyPermit } | { ok: false; reason: KeyRefusal };
};

/** null when there is no such assignment in this class, or no such question in it. */
export async function findSetQuestion(taught: TaughtClass, assignmentId: string, itemId: string): Promise<SetQuestion | null> {
  const assignment = await findAssignment(taught, assignmentId);
  if (!assignment?.quizVersionId) return null;
  const quiz = await readQuizVersion(assignment.quizVersionId);
  const place = quiz.items.findIndex((item) => item.itemId === itemId);
  const item = quiz.items[place];
  if (!item) return null;
  const [versions, access] = await Promise.all([readQuestionVersions([item.questionVersionId]), findKeyAccess(taught.by)]);
  const question = versions.get(item.questionVersionId);
  if (!question) return null;
  const sealed = access.ok ? access.sealed.get(itemId) : access.reason;
  const mine = access.ok && !sealed ? { ok: true as const, permit: access.permit } : { ok: false as const, reason: sealed ?? "keys-for-teachers" };
  return { assignment, quiz, itemId, number: place + 1, weight: item.weight, question, access: mine };
}

/**
 * The version that the site itself gives now, where the class's is neither that one nor a correction of it; else null.
 * By what corrects what, not by dates: the site may go back to an older one.
 */
export async function findSiteVersion({ question }: Pick<SetQuestion, "question">): Promise<string | null> {
  const { read } = await getDatabase();
  const current = await read
    .select({ items: quizVersions.items })
    .from(quizzes)
    .innerJoin(quizVersions, eq(quizVersions.id, quizzes.currentVersionId))
    .where(and(isNull(quizzes.classId), eq(quizVersions.lesson, question.origin.lesson)));
  const published = current.flatMap(({ items }) => items).find(({ itemId }) => itemId === question.questionId)?.questionVersionId;
  if (published === undefined || (await readHistory(question)).includes(published)) return null;
  return published;
}

/** The ids of a version, of the one it corrects, and so on. */
async function readHistory(question: StoredQuestion): Promise<string[]> {
  const { versionId, correction } = question;
  const earlier = correction && (await readQuestionVersions([correction.of])).get(correction.of);
  return earlier ? [versionId, ...(await readHistory(earlier))] : [versionId];
}

export type VersionRow = Pick<typeof questionVersions.$inferSelect, "id" | "createdAt" | "note"> & {
  /** Corrected in this class; else the site's. */
  isOwn: boolean;
};

/** Every version of a question that this class may use: the site's and its own, the oldest first. */
export async function listVersions(taught: TaughtClass, questionId: string): Promise<VersionRow[]> {
  const { read } = await getDatabase();
  const { id, createdAt, note, classId } = questionVersions;
  const rows = await read
    .select({ id, createdAt, note, classId })
    .from(questionVersions)
    .where(and(eq(questionVersions.questionId, questionId), or(isNull(classId), eq(classId, taught.id))))
    .orderBy(asc(createdAt), sql`rowid`);
  return rows.map(({ classId: owner, ...row }) => ({ ...row, isOwn: owner !== null }));
}

/** Can the key of one version grade what was answered to another? Not where the site has since changed the options. */
export function keyFits(given: StoredQuestion, corrected: StoredQuestion): boolean {
  if (given.kind !== corrected.kind) return false;
  return questionTypeOf(given.kind).findProblems(given.prompt, corrected.key.open(permitGrading())).length === 0;
}
