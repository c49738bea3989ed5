import { v7 as uuid } from "uuid";
import type { Database } from "@/db/client";
import { makeAssignment, makeClass, makeMember } from "@/db/class-factories";
import { makeAccount, makeQuiz } from "@/db/factories";
import { memberships } from "@/db/schema/tables";
import { findTaughtClass, type TaughtClass } from "@/server/classes/find-class";
import type { Viewer } from "@/server/sessions/viewer";
import { recordEvents } from "./record-events";
import { startAssignedAttempt } from "./start-assigned-attempt";

export const asViewer = (userId: string): Viewer => ({ userId, sessionId: "", kind: "account", displayName: "", locale: "en" });

export async function teach(userId: string, classId: string): Promise<TaughtClass> {
  const taught = await findTaughtClass(asViewer(userId), classId);
  if (!taught) throw new Error("does not teach this class");
  return taught;
}

/** A class at work: one quiz of two yes-or-no questions and a short text, set for everybody. */
export async function makeClassAtWork(database: Database, values: Parameters<typeof makeAssignment>[3] = {}) {
  const { class: row, teacherId } = await makeClass(database);
  const quiz = await makeQuiz(database, { slug: `quiz-${uuid()}` });
  const assignment = await makeAssignment(database, row.id, quiz, values);
  const items = quiz.items.map(({ itemId }) => itemId) as [string, string, string];
  return { classId: row.id, teacherId, quiz, assignment, items, taught: await teach(teacherId, row.id) };
}

type AtWork = Awaited<ReturnType<typeof makeClassAtWork>>;

/** A student with an open attempt, and what they do with it. */
export async function makeStudentAtWork(database: Database, { classId, assignment, quiz, items }: AtWork, now: number, name = `Student ${uuid().slice(-6)}`) {
  const member = await makeMember(database, classId, { name });
  const { userId } = member;
  const begin = async (at: number) => {
    const started = await startAssignedAttempt({ userId, assignmentId: assignment.id, quizSlug: quiz.quizSlug, locale: "en", now: at });
    if (!started?.ok) throw new Error(`not started: ${started?.reason}`);
    return started.attempt.attemptId;
  };
  const attemptId = await begin(now);
  const record = (id: string, at: number, ...events: Parameters<typeof recordEvents>[0]["events"]) =>
    recordEvents({ userId, attemptId: id, events, now: at, locale: "en" });
  return {
    member,
    attemptId,
    begin,
    /** Question by its place, 0 for the first two yes-or-no ones. */
    says: (place: 0 | 1, answer: boolean, at = now) =>
      record(attemptId, at, { id: uuid(), type: "answer-saved", itemId: items[place], response: { answer }, at }),
    checks: (place: 0 | 1, at = now) => record(attemptId, at, { id: uuid(), type: "question-checked", itemId: items[place], at }),
    handsIn: (at = now, id = attemptId) => record(id, at, { id: uuid(), type: "attempt-submitted", at }),
  };
}

/** Everybody who may not: somebody else's teacher, a student of the class, and a teacher who was removed from it. */
export async function makeOutsiders(database: Database, classId: string): Promise<{ who: string; userId: string }[]> {
  const other = await makeClass(database);
  const student = await makeMember(database, classId);
  const removed = await makeAccount(database, `left-${uuid()}`);
  await database.read.insert(memberships).values({ id: uuid(), classId, userId: removed.id, role: "teacher", name: "Left", joinedAt: 1, removedAt: 2 });
  return [
    { who: "another class's teacher", userId: other.teacherId },
    { who: "a student of the class", userId: student.userId },
    { who: "a teacher who was removed", userId: removed.id },
  ];
}
