import "server-only";
import { eq } from "drizzle-orm";
import type { Statement } from "@/db/client";
import { assignments, questionVersions, quizVersions } from "@/db/schema/tables";
import type { Localized } from "@/domain/locale";
import { permitGrading } from "@/domain/grading/sealed-key";
import { questionTypeOf, readResponse } from "@/questions/registry";
import { takeTurns } from "@/server/attempts/take-turns";
import { auditStatement } from "@/server/classes/audit";
import type { TaughtClass } from "@/server/classes/find-class";
import { getDatabase } from "@/server/database";
import { versionIdOf } from "@/server/publish/publish-content";
import type { KeyRefusal } from "@/server/quizzes/may-read-keys";
import { findSetQuestion, findSiteVersion, type SetQuestion } from "./find-question";

export type CorrectionRefusal = "key-incomplete" | "key-unchanged" | "key-unusable" | "no-newer-version" | KeyRefusal;
export type Corrected = { ok: true; questionVersionId: string } | { ok: false; reason: CorrectionRefusal } | null;

/** The question as it should be answered, with what students read of it; or the site's own version. */
export type Correction = (({ response: unknown } | { fields: URLSearchParams }) & { note: Partial<Localized> }) | { site: true };

type Call = { assignmentId: string; itemId: string; correction: Correction; now: number };

/**
 * Gives an assignment a corrected question: a new version with another key, for attempts that start from now on. It
 * changes no mark: that takes a ruling. The site's own quiz, and every other class, keep theirs. null: no such question.
 */
export const correctQuestion = (taught: TaughtClass, call: Call): Promise<Corrected> =>
  // Two corrections of one quiz at the same time would each be made of the quiz without the other.
  takeTurns(`corrections of ${call.assignmentId}`, () => correct(taught, call));

async function correct(taught: TaughtClass, { assignmentId, itemId, correction, now }: Call): Promise<Corrected> {
  const set = await findSetQuestion(taught, assignmentId, itemId);
  if (!set) return null;
  if (!set.access.ok) return set.access;
  const made = "site" in correction ? await takeSiteVersion(set) : await rekey(taught, set, correction, now);
  if (!made.ok) return made;
  const database = await getDatabase();
  const { assignment, quiz, question } = set;
  const { id: _id, createdAt: _createdAt, ...kept } = quiz;
  const items = quiz.items.map((item) => (item.itemId === itemId ? { ...item, questionVersionId: made.questionVersionId } : item));
  const next = { ...kept, items };
  const quizVersionId = versionIdOf(next);
  const title = assignment.title || quiz.quizSlug;
  const details = { assignmentId, title, itemId, question: set.number, from: question.versionId, to: made.questionVersionId };
  await database.write([
    ...made.statements,
    database.read.insert(quizVersions).values({ ...next, id: quizVersionId, createdAt: now }).onConflictDoNothing(),
    database.read.update(assignments).set({ quizVersionId, updatedAt: now }).where(eq(assignments.id, assignmentId)),
    auditStatement(database, { classId: taught.id, by: taught.by, action: "question-corrected", details, now }),
  ]);
  return { ok: true, questionVersionId: made.questionVersionId };
}

type Made = { ok: true; questionVersionId: string; statements: Statement[] } | { ok: false; reason: CorrectionRefusal };

async function takeSiteVersion(set: SetQuestion): Promise<Made> {
  const questionVersionId = await findSiteVersion(set);
  return questionVersionId ? { ok: true, questionVersionId, statements: [] } : { ok: false, reason: "no-newer-version" };
}

/** The key in which the teacher's answer is the right one; every explanation that its author wrote is kept. */
async function rekey(taught: TaughtClass, { question }: SetQuestion, correction: Exclude<Correction, { site: true }>, now: number): Promise<Made> {
  const { kind, prompt, questionId, origin } = question;
  const type = questionTypeOf(kind);
  const response =
    "fields" in correction ? type.fromForm((name) => correction.fields.getAll(`answer.${name}`), prompt) : readOrBlank(kind, correction.response);
  const oldKey = question.key.open(permitGrading());
  if (response === null || !type.isComplete(response, prompt)) return { ok: false, reason: "key-incomplete" };
  if (type.isSame(type.modelAnswer(prompt, oldKey), response)) return { ok: false, reason: "key-unchanged" };
  const key = type.rekey({ prompt, key: oldKey, response });
  if (key === null) return { ok: false, reason: "key-incomplete" };
  if (type.findProblems(prompt, key).length > 0) return { ok: false, reason: "key-unusable" };
  const { note } = correction;
  const stored = { questionId, kind, shape: type.version, prompt, key, origin, classId: taught.id, corrects: question.versionId, note };
  const questionVersionId = versionIdOf(stored);
  const database = await getDatabase();
  const statements = [database.read.insert(questionVersions).values({ ...stored, id: questionVersionId, createdAt: now }).onConflictDoNothing()];
  return { ok: true, questionVersionId, statements };
}

function readOrBlank(kind: SetQuestion["question"]["kind"], sent: unknown): unknown {
  const read = readResponse(kind, sent);
  return read.ok ? read.response : null;
}
