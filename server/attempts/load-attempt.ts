import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import { attempts, attemptSteps } from "@/db/schema/tables";
import type { AttemptPlan, AttemptState, Judge, Step } from "@/domain/attempt/attempt";
import { fold } from "@/domain/attempt/fold";
import { permitGrading } from "@/domain/grading/sealed-key";
import type { Locale } from "@/domain/locale";
import { gradeResponse, questionTypeOf } from "@/questions/registry";
import { getDatabase } from "@/server/database";
import { type QuizVersion, readQuestionVersions, readQuizVersion, type StoredQuestion } from "@/server/questions/question-versions";

export type AttemptRow = typeof attempts.$inferSelect;

export type LoadedAttempt = {
  row: AttemptRow;
  quiz: QuizVersion;
  plan: AttemptPlan;
  steps: Step[];
  state: AttemptState;
  /** By item id. */
  questions: Map<string, StoredQuestion>;
};

/** The attempt with its pinned questions and its state; null when it does not exist or is somebody else's. */
export async function loadAttempt(userId: string, attemptId: string): Promise<LoadedAttempt | null> {
  const database = await getDatabase();
  const byId = database.prepared("attempt of a person", (read) =>
    read
      .select()
      .from(attempts)
      .where(and(eq(attempts.id, sql.placeholder("attemptId")), eq(attempts.userId, sql.placeholder("userId"))))
      .prepare(),
  );
  const [row] = await byId.all({ attemptId, userId });
  if (!row) return null;
  const stepsOf = database.prepared("steps of an attempt", (read) =>
    read
      .select({ step: attemptSteps.step })
      .from(attemptSteps)
      .where(eq(attemptSteps.attemptId, sql.placeholder("attemptId")))
      .orderBy(asc(attemptSteps.seq))
      .prepare(),
  );
  const stored = await stepsOf.all({ attemptId });
  return assembleAttempt(row, stored.map(({ step }) => step));
}

export async function assembleAttempt(row: AttemptRow, steps: Step[]): Promise<LoadedAttempt> {
  const quiz = await readQuizVersion(row.quizVersionId);
  const items = row.itemIds ? quiz.items.filter((item) => row.itemIds?.includes(item.itemId)) : quiz.items;
  const versions = await readQuestionVersions(items.map((item) => item.questionVersionId));
  const plan: AttemptPlan = { behaviour: quiz.behaviour, items: items.map(({ itemId, weight }) => ({ itemId, weight })) };
  const questions = new Map(items.map((item) => [item.itemId, versions.get(item.questionVersionId) as StoredQuestion]));
  return { row, quiz, plan, steps, state: fold(plan, steps), questions };
}

/** The judge of an attempt: grades with the pinned keys, gives away grades alone. */
export function judgeOf(questions: Map<string, StoredQuestion>, locale: Locale): Judge {
  const questionOf = (itemId: string) => {
    const question = questions.get(itemId);
    if (!question) throw new Error(`no question ${itemId} in this attempt`);
    return question;
  };
  return {
    grade: (itemId, response) => {
      const { kind, prompt, key } = questionOf(itemId);
      return gradeResponse({ kind, prompt, key: key.open(permitGrading()), response, locale });
    },
    isComplete: (itemId, response) => {
      const { kind, prompt } = questionOf(itemId);
      return questionTypeOf(kind).isComplete(response, prompt);
    },
    isSame: (itemId, a, b) => questionTypeOf(questionOf(itemId).kind).isSame(a, b),
  };
}
