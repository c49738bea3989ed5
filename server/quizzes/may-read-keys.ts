import "server-only";
import { and, eq, exists, isNull, sql } from "drizzle-orm";
import { assignments, attempts, memberships, quizzes, users } from "@/db/schema/tables";
import type { KeyPermit } from "@/domain/grading/sealed-key";
import { getDatabase } from "@/server/database";
import { readQuizVersion } from "@/server/questions/question-versions";

/** Not a teacher; a question of it is set as work for them in a class they learn in; they are answering it now. */
export type KeyRefusal = "keys-for-teachers" | "keys-while-student" | "keys-while-open";

/** What a person may read of answer keys: a permit to open them, and the questions it is not for. */
export type KeyAccess = { ok: true; permit: KeyPermit; sealed: ReadonlyMap<string, KeyRefusal> } | { ok: false; reason: "keys-for-teachers" };

/**
 * The one gate to keys outside an attempt: for people who teach some class, and for administrators. A question that they
 * learn with themselves stays sealed, in whichever quiz it stands: keys never reach a learner early.
 */
export async function findKeyAccess(userId: string): Promise<KeyAccess> {
  if (!(await teachesSomewhere(userId))) return { ok: false, reason: "keys-for-teachers" };
  const [set, open] = await Promise.all([findSetVersions(userId), findOpenVersions(userId)]);
  const sealed = new Map<string, KeyRefusal>();
  for (const [versionIds, reason] of [[set, "keys-while-student"], [open, "keys-while-open"]] as const) {
    for (const { items } of await Promise.all(versionIds.map(readQuizVersion))) {
      for (const { itemId } of items) if (!sealed.has(itemId)) sealed.set(itemId, reason);
    }
  }
  // The brand exists in types only; this is the third of the three places that make it.
  return { ok: true, permit: {} as KeyPermit, sealed };
}

/** May this person read the keys of this whole quiz now? null: no such quiz. */
export async function mayReadKeys(userId: string, quizSlug: string): Promise<{ ok: true; permit: KeyPermit } | { ok: false; reason: KeyRefusal } | null> {
  const { read } = await getDatabase();
  const [quiz] = await read.select().from(quizzes).where(eq(quizzes.slug, quizSlug));
  if (!quiz) return null;
  const access = await findKeyAccess(userId);
  if (!access.ok) return access;
  const { items } = await readQuizVersion(quiz.currentVersionId);
  const reason = items.flatMap(({ itemId }) => access.sealed.get(itemId) ?? [])[0];
  return reason ? { ok: false, reason } : { ok: true, permit: access.permit };
}

async function teachesSomewhere(userId: string): Promise<boolean> {
  const { read } = await getDatabase();
  const teaching = read
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(eq(memberships.userId, users.id), eq(memberships.role, "teacher"), isNull(memberships.removedAt)));
  const [person] = await read.select({ isAdmin: users.isAdmin, teaches: sql<number>`${exists(teaching)}` }).from(users).where(eq(users.id, userId));
  return person !== undefined && (person.isAdmin || person.teaches === 1);
}

/** Set in a class they learn in, for them or for others there: what is one group's today is the next one's tomorrow. */
async function findSetVersions(userId: string): Promise<string[]> {
  const { read } = await getDatabase();
  const rows = await read
    .selectDistinct({ id: assignments.quizVersionId })
    .from(assignments)
    .innerJoin(memberships, eq(memberships.classId, assignments.classId))
    .where(and(eq(memberships.userId, userId), eq(memberships.role, "student"), isNull(memberships.removedAt), isNull(assignments.withdrawnAt)));
  return rows.flatMap(({ id }) => id ?? []);
}

async function findOpenVersions(userId: string): Promise<string[]> {
  const { read } = await getDatabase();
  const rows = await read
    .selectDistinct({ id: attempts.quizVersionId })
    .from(attempts)
    .where(and(eq(attempts.userId, userId), isNull(attempts.submittedAt), isNull(attempts.setAsideAt)));
  return rows.map(({ id }) => id);
}
