import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Database, Statement } from "@/db/client";
import { attempts, attemptSteps, itemResults } from "@/db/schema/tables";
import type { Step } from "@/domain/attempt/attempt";
import { attemptScore, markOf } from "@/domain/attempt/final-grade";
import { latenessOf, markAfterLateness } from "@/domain/assignment/lateness";
import { fractionOf, shareOf } from "@/domain/grading/marks";
import { questionTypeOf } from "@/questions/registry";
import { refreshCell } from "@/server/gradebook/refresh-cells";
import type { LoadedAttempt } from "./load-attempt";

const isAnswer = ({ type }: Step) => type === "answer-saved" || type === "question-checked";

/** The new steps, and every figure that follows from them: of the attempt's row, of its items, of the gradebook. */
export function stepStatements(database: Database, after: LoadedAttempt, added: readonly Step[], now: number): Statement[] {
  const { row, steps } = after;
  const from = steps.length - added.length;
  const rows = added.map((step, index) => ({ attemptId: row.id, seq: from + index, eventId: step.eventId, step }));
  return [
    database.read.insert(attemptSteps).values(rows),
    database.read
      .update(attempts)
      .set({ ...figuresOf(after), ...(added.some(isAnswer) && { lastActivityAt: now }) })
      .where(eq(attempts.id, row.id)),
    ...(added.every(isAnswer) ? [] : [...resultStatements(database, after), ...cellStatements(after)]),
  ];
}

/** Score and lateness of an attempt as its row keeps them, so that lists and totals need no fold. */
export function figuresOf({ state, questions, assigned }: LoadedAttempt) {
  const answeredCount = state.items.filter((item) => {
    const question = questions.get(item.itemId);
    return question && item.response !== undefined && !questionTypeOf(question.kind).isBlank(item.response);
  }).length;
  if (state.submittedAt === null) return { answeredCount, submittedAt: null, earned: null, possible: null, lateMs: null, countedShare: null };
  const score = attemptScore(state.items);
  const lateMs = latenessOf(assigned?.schedule.dueAt ?? null, state.submittedAt);
  const share = shareOf(score) ?? 0;
  return {
    answeredCount,
    submittedAt: state.submittedAt,
    earned: score.earned,
    possible: score.possible,
    lateMs,
    countedShare: assigned ? markAfterLateness(share, lateMs, assigned.assignment.latePolicy) : share,
  };
}

/** What progress, review and item analysis read of a handed-in attempt; gone again while it is open. */
function resultStatements(database: Database, { row, state, questions }: LoadedAttempt): Statement[] {
  const { id } = row;
  if (state.status === "open") return [database.read.delete(itemResults).where(eq(itemResults.attemptId, id))];
  const values = state.items.map((item) => {
    const question = questions.get(item.itemId);
    if (!question) throw new Error(`no question ${item.itemId} in attempt ${id}`);
    return {
      attemptId: id,
      itemId: item.itemId,
      // Whoever has it when this is written: a guest may have signed in since it was read.
      userId: sql<string>`(select ${attempts.userId} from ${attempts} where ${attempts.id} = ${id})`,
      questionId: question.questionId,
      questionVersionId: question.versionId,
      lesson: question.origin.lesson,
      objective: question.origin.objective,
      fraction: fractionOf(markOf(item)),
      answered: item.response !== undefined && item.grade?.outcome !== "ungradable",
      at: state.submittedAt ?? 0,
    };
  });
  return [
    database.read
      .insert(itemResults)
      .values(values)
      .onConflictDoUpdate({ target: [itemResults.attemptId, itemResults.itemId], set: { fraction: sql`excluded.fraction`, answered: sql`excluded.answered`, at: sql`excluded.at` } }),
  ];
}

const cellStatements = ({ row }: LoadedAttempt): Statement[] =>
  row.assignmentId && row.membershipId ? [refreshCell(row.assignmentId, row.membershipId)] : [];
