import "server-only";
import { eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { attempts, quizzes } from "@/db/schema/tables";
import { advanceAll } from "@/domain/attempt/advance";
import type { ItemStanding } from "@/domain/attempt/view";
import type { Locale } from "@/domain/locale";
import { readResponse } from "@/questions/registry";
import { standingOf } from "@/server/attempts/attempt-view";
import { judgeOf } from "@/server/attempts/judge";
import { assembleAttempt } from "@/server/attempts/load-attempt";
import { stepStatements } from "@/server/attempts/step-statements";
import { getDatabase } from "@/server/database";
import type { FieldProblem } from "@/server/reply";
import { sectionQuizSlug } from "@/server/publish/publish-content";
import { readQuizVersion } from "@/server/questions/question-versions";

export type Checked =
  | { ok: true; attemptId: string; item: ItemStanding }
  | { ok: false; reason: "question-not-ready" }
  | { ok: false; reason: "invalid-response"; fields: FieldProblem[] }
  | null;

/**
 * Answers one question at the end of a lesson's section: an attempt of one item, opened and handed in at once, in one
 * write. Only questions of section checks: those of a quiz would give its key away. null: no such question there.
 */
export async function checkAnswer(call: {
  userId: string;
  lesson: string;
  section: string;
  questionId: string;
  response: unknown;
  locale: Locale;
  now: number;
}): Promise<Checked> {
  const { userId, questionId, now } = call;
  const quizSlug = sectionQuizSlug(call.lesson, call.section);
  const database = await getDatabase();
  const [current] = await database.read.select().from(quizzes).where(eq(quizzes.slug, quizSlug));
  const quiz = current && (await readQuizVersion(current.currentVersionId));
  const pinned = quiz?.section ? quiz.items.find((item) => item.itemId === questionId) : undefined;
  if (!quiz || !pinned) return null;

  const row = {
    id: uuid(),
    userId,
    quizSlug,
    quizVersionId: quiz.id,
    itemIds: [questionId],
    locale: call.locale,
    openedAt: now,
    // Closed in the same write, so it never counts as the one open attempt.
    submittedAt: now,
    setAsideAt: null,
    answeredCount: 1,
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
  const fresh = await assembleAttempt({ ...row, submittedAt: null }, [], null);
  const question = fresh.questions.get(questionId);
  if (!question) return null;
  const read = readResponse(question.kind, call.response);
  if (!read.ok) return { ok: false, reason: "invalid-response", fields: read.fields };
  const judge = judgeOf(fresh, call.locale);
  const isReady = judge.isComplete(questionId, read.response) && judge.grade(questionId, read.response).outcome !== "ungradable";
  if (!isReady) return { ok: false, reason: "question-not-ready" };

  const outcome = advanceAll(
    fresh.plan,
    [],
    [
      { id: uuid(), type: "answer-saved", itemId: questionId, response: read.response, at: now },
      { id: uuid(), type: "attempt-submitted", at: now },
    ],
    now,
    judge,
  );
  const after = { ...fresh, steps: outcome.steps, state: outcome.state };
  await database.write([database.read.insert(attempts).values(row), ...stepStatements(database, after, outcome.steps, now)]);
  const [item] = standingOf(after, call.locale, now).items;
  return item ? { ok: true, attemptId: row.id, item } : null;
}
