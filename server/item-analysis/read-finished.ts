import "server-only";
import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import { attempts, attemptSteps } from "@/db/schema/tables";
import type { ItemState, Step } from "@/domain/attempt/attempt";
import type { AnalysedAttempts } from "@/domain/item-analysis/report";
import { fold } from "@/domain/attempt/fold";
import type { Locale } from "@/domain/locale";
import { getDatabase } from "@/server/database";
import { type QuizVersion, readQuizVersion } from "@/server/questions/question-versions";

/** A handed-in attempt as it stands after all mending. */
export type FinishedAttempt = { id: string; locale: Locale; items: ItemState[] };

/**
 * The handed-in attempts at an assignment that were given the same questions as `quiz`, folded, and how many others there
 * are. Two queries, however many attempts.
 */
export async function readFinished(assignmentId: string, quiz: QuizVersion, which: AnalysedAttempts): Promise<{ finished: FinishedAttempt[]; leftOut: number }> {
  const { read } = await getDatabase();
  const isFinished = and(eq(attempts.assignmentId, assignmentId), isNotNull(attempts.submittedAt), isNull(attempts.setAsideAt));
  const [rows, steps] = await Promise.all([
    read
      .select({ id: attempts.id, membershipId: attempts.membershipId, quizVersionId: attempts.quizVersionId, locale: attempts.locale })
      .from(attempts)
      .where(isFinished)
      .orderBy(asc(attempts.membershipId), asc(attempts.number)),
    read
      .select({ attemptId: attemptSteps.attemptId, step: attemptSteps.step })
      .from(attemptSteps)
      .innerJoin(attempts, eq(attempts.id, attemptSteps.attemptId))
      .where(isFinished)
      .orderBy(asc(attemptSteps.attemptId), asc(attemptSteps.seq)),
  ]);
  const chosen = which === "all" ? rows : rows.filter(({ membershipId }, at) => membershipId !== rows[at - 1]?.membershipId);
  const versions = new Map<string, QuizVersion>();
  for (const id of new Set(chosen.map((row) => row.quizVersionId))) versions.set(id, await readQuizVersion(id));
  const stepsOf = new Map<string, Step[]>();
  for (const { attemptId, step } of steps) {
    const known = stepsOf.get(attemptId);
    if (known) known.push(step);
    else stepsOf.set(attemptId, [step]);
  }
  const finished = chosen.flatMap(({ id, locale, quizVersionId }) => {
    const given = versions.get(quizVersionId);
    if (!given || questionsIn(given) !== questionsIn(quiz)) return [];
    const plan = { behaviour: given.behaviour, items: given.items.map(({ itemId, weight }) => ({ itemId, weight })) };
    return [{ id, locale, items: fold(plan, stepsOf.get(id) ?? []).items }];
  });
  return { finished, leftOut: chosen.length - finished.length };
}

/** A corrected key keeps the item's id; another question has another. */
const questionsIn = ({ items }: QuizVersion) => items.map(({ itemId }) => itemId).sort().join(" ");
