import "server-only";
import { and, desc, eq, isNull } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { attempts, memberships, quizzes } from "@/db/schema/tables";
import { isConstraintError } from "@/db/write-queue";
import type { AttemptView } from "@/domain/attempt/view";
import type { Locale } from "@/domain/locale";
import { getDatabase } from "@/server/database";
import { readQuizVersion } from "@/server/questions/question-versions";
import { viewOf } from "./attempt-view";
import { assembleAttempt, loadAttempt } from "./load-attempt";
import type { AssignedStartRefusal } from "./start-assigned-attempt";

export type StartRefusal = "nothing-wrong-to-retry" | AssignedStartRefusal;
export type Started = { ok: true; attempt: AttemptView; resumed: boolean } | { ok: false; reason: StartRefusal } | null;

/**
 * Starts an attempt of one's own, or resumes the open one: starting twice, in two tabs or fifty, gives one attempt.
 * `only: "wrong"` gives the questions that did not earn full marks last time. null: no such quiz.
 */
export async function startAttempt(call: {
  userId: string;
  quizSlug: string;
  only?: "wrong";
  locale: Locale;
  now: number;
}): Promise<Started> {
  const { userId, quizSlug, locale, now } = call;
  const database = await getDatabase();
  const [quiz] = await database.read.select().from(quizzes).where(eq(quizzes.slug, quizSlug));
  // A class's own quiz is for its members: students by an assignment, teachers to try it out.
  if (!quiz || (quiz.classId !== null && !(await teaches(userId, quiz.classId)))) return null;

  const open = await findOpenAttempt(userId, quizSlug);
  if (open) return resume(userId, open, locale, now);

  let itemIds: string[] | null = null;
  if (call.only === "wrong") {
    const asked = new Set((await readQuizVersion(quiz.currentVersionId)).items.map((item) => item.itemId));
    itemIds = (await wrongItemsOfLastAttempt(userId, quizSlug)).filter((itemId) => asked.has(itemId));
    if (itemIds.length === 0) return { ok: false, reason: "nothing-wrong-to-retry" };
  }

  const row = {
    id: uuid(),
    userId,
    quizSlug,
    quizVersionId: quiz.currentVersionId,
    itemIds,
    locale,
    openedAt: now,
    submittedAt: null,
    setAsideAt: null,
    answeredCount: 0,
    earned: null,
    possible: null,
    assignmentId: null,
    membershipId: null,
    number: null,
    deadlineAt: null,
    lastActivityAt: null,
    lateMs: null,
    countedShare: null,
    optionOrders: null,
  };
  try {
    await database.write([database.read.insert(attempts).values(row)]);
  } catch (error) {
    // Another tab was faster: theirs is the open one.
    const theirs = isConstraintError(error) ? await findOpenAttempt(userId, quizSlug) : undefined;
    if (!theirs) throw error;
    return resume(userId, theirs, locale, now);
  }
  return { ok: true, attempt: viewOf(await assembleAttempt(row, [], null), locale, now), resumed: false };
}

async function resume(userId: string, attemptId: string, locale: Locale, now: number): Promise<Started> {
  const loaded = await loadAttempt(userId, attemptId);
  return loaded && { ok: true, attempt: viewOf(loaded, locale, now), resumed: true };
}

async function teaches(userId: string, classId: string): Promise<boolean> {
  const { read } = await getDatabase();
  const found = await read
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(eq(memberships.classId, classId), eq(memberships.userId, userId), eq(memberships.role, "teacher"), isNull(memberships.removedAt)));
  return found.length > 0;
}

async function findOpenAttempt(userId: string, quizSlug: string): Promise<string | undefined> {
  const database = await getDatabase();
  const [open] = await database.read
    .select({ id: attempts.id })
    .from(attempts)
    .where(
      and(
        eq(attempts.userId, userId),
        eq(attempts.quizSlug, quizSlug),
        isNull(attempts.assignmentId),
        isNull(attempts.submittedAt),
        isNull(attempts.setAsideAt),
      ),
    );
  return open?.id;
}

/** Items of the latest submitted attempt that earned less than full marks. */
async function wrongItemsOfLastAttempt(userId: string, quizSlug: string): Promise<string[]> {
  const database = await getDatabase();
  const [last] = await database.read
    .select({ id: attempts.id })
    .from(attempts)
    .where(and(eq(attempts.userId, userId), eq(attempts.quizSlug, quizSlug), isNull(attempts.assignmentId), isNull(attempts.setAsideAt)))
    .orderBy(desc(attempts.openedAt))
    .limit(1);
  const loaded = last && (await loadAttempt(userId, last.id));
  if (!loaded) return [];
  return loaded.state.items
    .filter((item) => !(item.grade?.outcome === "graded" && item.grade.fraction >= 1))
    .map((item) => item.itemId);
}
