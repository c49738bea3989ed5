import { eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { makeAssignment, makeClass, makeMember, type MembershipRow } from "@/db/class-factories";
import type { Database } from "@/db/client";
import { makeQuiz, type QuestionDraft, shortTextDraft, trueFalseDraft } from "@/db/factories";
import { attempts, attemptSteps, gradebookCells } from "@/db/schema/tables";
import { recordEvents } from "@/server/attempts/record-events";
import { startAssignedAttempt } from "@/server/attempts/start-assigned-attempt";
import { findTaughtClass, type TaughtClass } from "@/server/classes/find-class";

export const now = Date.UTC(2026, 10, 26, 9);

const inBoth = (text: string) => ({ en: text, ar: text });

/** "Which of these?", and by its key it is a. */
export const choiceDraft = (questionId: string, more: Partial<QuestionDraft> = {}): QuestionDraft => ({
  questionId,
  kind: "choice",
  prompt: { stem: inBoth(`Which is ${questionId}?`), multiple: false, options: ["a", "b", "c"].map((id) => ({ id, text: inBoth(`Option ${id}`) })) },
  key: { right: ["a"], feedback: { a: inBoth("why a"), b: inBoth("why b"), c: inBoth("why c") } },
  ...more,
});

export type TestClass = Awaited<ReturnType<typeof makeTestClass>>;

/** A class with a quiz set: a choice worth 2 marks, a short text ("Idlib"), and a statement that is true. */
export async function makeTestClass(database: Database, values: Parameters<typeof makeAssignment>[3] = {}) {
  const slug = `quiz-${uuid()}`;
  const [choice, text, statement] = [`${slug}-choice`, `${slug}-text`, `${slug}-statement`] as const;
  const questions = [choiceDraft(choice, { weight: 2 }), shortTextDraft(text, "Idlib"), trueFalseDraft(statement)];
  const quiz = await makeQuiz(database, { slug, questions });
  const { class: own, teacherId } = await makeClass(database);
  const assignment = await makeAssignment(database, own.id, quiz, values);
  const taught = (await findTaughtClass({ userId: teacherId }, own.id)) as TaughtClass;

  const start = async (member: MembershipRow, at = now) => {
    const started = await startAssignedAttempt({ userId: member.userId, assignmentId: assignment.id, quizSlug: slug, locale: "en", now: at });
    if (!started?.ok) throw new Error(`not started: ${JSON.stringify(started)}`);
    return started.attempt.attemptId;
  };
  const answer = (member: MembershipRow, attemptId: string, answers: Record<string, unknown>, at = now) =>
    recordEvents({
      userId: member.userId,
      attemptId,
      events: Object.entries(answers).map(([itemId, response]) => ({ id: uuid(), type: "answer-saved", itemId, response, at })),
      now: at,
      locale: "en",
    });
  const handIn = (member: MembershipRow, attemptId: string, at = now) =>
    recordEvents({ userId: member.userId, attemptId, events: [{ id: uuid(), type: "attempt-submitted", at }], now: at, locale: "en" });

  return {
    ...{ taught, teacherId, quiz, assignment, choice, text, statement, questions, start, answer, handIn },
    /** A student who chose this, and answered nothing else. */
    async sit(chosen: string, name?: string) {
      const member = await makeMember(database, own.id, { ...(name !== undefined && { name }) });
      const attemptId = await start(member);
      await answer(member, attemptId, { [choice]: { chosen: [chosen] } });
      await handIn(member, attemptId);
      return { member, attemptId };
    },
    async marks(attemptId: string) {
      const [row] = await database.read.select().from(attempts).where(eq(attempts.id, attemptId));
      return row && [row.earned, row.possible];
    },
    async share({ id }: MembershipRow) {
      const [cell] = await database.read.select().from(gradebookCells).where(eq(gradebookCells.membershipId, id));
      return cell?.share;
    },
    async steps(attemptId: string) {
      const rows = await database.read.select().from(attemptSteps).where(eq(attemptSteps.attemptId, attemptId)).orderBy(attemptSteps.seq);
      return rows.map(({ step }) => step.type);
    },
    /** The version that the quiz was made with. */
    versionOf: (itemId: string) => quiz.items.find((item) => item.itemId === itemId)?.questionVersionId ?? "",
  };
}
