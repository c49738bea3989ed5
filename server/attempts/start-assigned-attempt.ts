import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, isNull, sql } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { attempts, classes } from "@/db/schema/tables";
import { isConstraintError } from "@/db/write-queue";
import { deadlineFor, findStartRefusal, type StartRefusal } from "@/domain/assignment/schedule";
import type { Locale } from "@/domain/locale";
import { questionTypeOf } from "@/questions/registry";
import { drawOrder, type OptionOrder } from "@/questions/shuffle";
import { type Assigned, findAssigned } from "@/server/assignments/assigned";
import { getDatabase } from "@/server/database";
import { refreshCell } from "@/server/gradebook/refresh-cells";
import { announce } from "@/server/live/announce";
import { readQuestionVersions, readQuizVersion } from "@/server/questions/question-versions";
import { viewOf } from "./attempt-view";
import { closeIfOver } from "./close-if-over";
import { assembleAttempt, loadAttempt } from "./load-attempt";
import type { Started } from "./start-attempt";

export type AssignedStartRefusal = StartRefusal;

type StartCall = { userId: string; assignmentId: string; quizSlug: string; locale: Locale; now: number };

/** Each time the number is taken another attempt has been started: whoever loses this often is stopped by the limit. */
const mostTries = 20;

/**
 * Starts an attempt at an assignment, or resumes the open one. Fifty starts at once give one attempt: its number is
 * unique in the database. null: no such assignment for this person, or not of this quiz.
 */
export async function startAssignedAttempt(call: StartCall): Promise<Started> {
  for (let tries = 0; tries < mostTries; tries++) {
    const started = await tryToStart(call);
    if (started !== "number-taken") return started;
  }
  throw new Error(`${mostTries} attempts in a row were started by somebody faster`);
}

async function tryToStart(call: StartCall): Promise<Started | "number-taken"> {
  const { userId, assignmentId, locale, now } = call;
  const assigned = await findAssigned(userId, assignmentId);
  if (!assigned?.assignment.quizVersionId || assigned.assignment.quizSlug !== call.quizSlug) return null;

  const open = await findOpen(assigned);
  if (open) {
    const resumed = await closeIfOver(await loadAttempt(userId, open), now);
    if (resumed?.state.status === "open") return { ok: true, attempt: viewOf(resumed, locale, now), resumed: true };
  }
  if (await isArchived(assigned.assignment.classId)) return { ok: false, reason: "assignment-closed" };
  const { used, latest } = await countAttempts(assigned);
  const refusal = findStartRefusal(assigned.schedule, used, now);
  if (refusal) return { ok: false, reason: refusal };

  const row = await newRow(assigned, { userId, number: latest + 1, locale, now });
  const database = await getDatabase();
  try {
    await database.write([database.read.insert(attempts).values(row), refreshCell(assignmentId, assigned.membership.id)]);
  } catch (error) {
    // Another tab took this number: theirs is the attempt, unless it is handed in by now.
    if (isConstraintError(error)) return "number-taken";
    throw error;
  }
  announce(assignmentId);
  return { ok: true, attempt: viewOf(await assembleAttempt(row, [], assigned), locale, now), resumed: false };
}

/** A class whose year is over takes nothing new. */
async function isArchived(classId: string): Promise<boolean> {
  const { read } = await getDatabase();
  const [found] = await read.select({ archivedAt: classes.archivedAt }).from(classes).where(eq(classes.id, classId));
  return found !== undefined && found.archivedAt !== null;
}

const mineOf = ({ assignment, membership }: Assigned) =>
  and(eq(attempts.assignmentId, assignment.id), eq(attempts.membershipId, membership.id), isNull(attempts.setAsideAt));

async function findOpen(assigned: Assigned): Promise<string | undefined> {
  const { read } = await getDatabase();
  const [open] = await read.select({ id: attempts.id }).from(attempts).where(and(mineOf(assigned), isNull(attempts.submittedAt)));
  return open?.id;
}

async function countAttempts(assigned: Assigned): Promise<{ used: number; latest: number }> {
  const { read } = await getDatabase();
  const [counted] = await read
    .select({ used: sql<number>`count(*)`, latest: sql<number>`coalesce(max(${attempts.number}), 0)` })
    .from(attempts)
    .where(mineOf(assigned));
  return counted ?? { used: 0, latest: 0 };
}

async function newRow(assigned: Assigned, made: { userId: string; number: number; locale: Locale; now: number }): Promise<typeof attempts.$inferSelect> {
  const { assignment, membership, schedule } = assigned;
  const quiz = await readQuizVersion(assignment.quizVersionId ?? "");
  const order = quiz.items.map(({ itemId }) => itemId);
  const { userId, number, locale, now } = made;
  return {
    id: uuid(),
    userId,
    quizSlug: quiz.quizSlug,
    quizVersionId: quiz.id,
    itemIds: assignment.shuffleQuestions ? drawOrder(order, Math.random, randomUUID).map(({ id }) => id) : null,
    locale,
    openedAt: now,
    submittedAt: null,
    setAsideAt: null,
    answeredCount: 0,
    earned: null,
    possible: null,
    assignmentId: assignment.id,
    membershipId: membership.id,
    number,
    deadlineAt: deadlineFor(schedule, now),
    lastActivityAt: null,
    lateMs: null,
    countedShare: null,
    optionOrders: assignment.shuffleOptions ? await drawOptionOrders(quiz.items) : null,
  };
}

/** For each question with options to shuffle, their order and the names they are shown under: nothing tells which was first. */
async function drawOptionOrders(items: readonly { itemId: string; questionVersionId: string }[]): Promise<Record<string, OptionOrder>> {
  const versions = await readQuestionVersions(items.map(({ questionVersionId }) => questionVersionId));
  return Object.fromEntries(
    items.flatMap(({ itemId, questionVersionId }) => {
      const question = versions.get(questionVersionId);
      const ids = question && questionTypeOf(question.kind).optionIds?.(question.prompt);
      return ids ? [[itemId, drawOrder(ids, Math.random, () => randomUUID().slice(0, 8))]] : [];
    }),
  );
}
