import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Database, Statement } from "@/db/client";
import { attempts, attemptSteps, itemResults } from "@/db/schema/tables";
import { isConstraintError } from "@/db/write-queue";
import { advanceAll } from "@/domain/attempt/advance";
import type { AttemptEvent, AttemptRefusal, AttemptState, Step } from "@/domain/attempt/attempt";
import type { AttemptStanding } from "@/domain/attempt/view";
import { fractionOf, scoreOf } from "@/domain/grading/marks";
import type { Locale } from "@/domain/locale";
import { questionTypeOf, readResponse } from "@/questions/registry";
import { getDatabase } from "@/server/database";
import type { FieldProblem } from "@/server/reply";
import { standingOf } from "./attempt-view";
import { judgeOf, type LoadedAttempt, loadAttempt } from "./load-attempt";
import { takeTurns } from "./take-turns";

export type EventRefusal = { id: string; reason: AttemptRefusal | "invalid-response"; fields?: FieldProblem[] };

export type Recorded = { accepted: string[]; refused: EventRefusal[]; state: AttemptStanding };

type Call = { userId: string; attemptId: string; events: readonly AttemptEvent[]; now: number; locale: Locale };

/** Writers in other processes that keep colliding this often have a fault, not bad luck. */
const mostTries = 20;

/**
 * Applies events in order and writes the steps they make, all or nothing, acknowledged after the commit.
 * null: no such attempt, or not this person's. Idempotent by event id.
 */
export const recordEvents = (call: Call): Promise<Recorded | null> => takeTurns(call.attemptId, () => record(call));

async function record(call: Call): Promise<Recorded | null> {
  const database = await getDatabase();
  for (let tries = 0; tries < mostTries; tries++) {
    const loaded = await loadAttempt(call.userId, call.attemptId);
    if (!loaded || loaded.row.setAsideAt !== null) return null;
    const { valid, invalid } = parseResponses(loaded, call.events);
    const judge = judgeOf(loaded.questions, loaded.row.locale);
    const outcome = advanceAll(loaded.plan, loaded.steps, valid, call.now, judge);
    const after: LoadedAttempt = { ...loaded, steps: [...loaded.steps, ...outcome.steps], state: outcome.state };
    try {
      if (outcome.steps.length > 0) await database.write(stepStatements(database, after, outcome.steps));
      return {
        accepted: outcome.accepted,
        refused: [...invalid, ...outcome.refused],
        state: standingOf(after, call.locale),
      };
    } catch (error) {
      // Somebody else's step took our place in the sequence: look again and decide again.
      if (!isConstraintError(error)) throw error;
    }
  }
  throw new Error(`attempt ${call.attemptId}: ${mostTries} writers in a row were faster`);
}

function parseResponses({ questions }: LoadedAttempt, events: readonly AttemptEvent[]) {
  const valid: AttemptEvent[] = [];
  const invalid: EventRefusal[] = [];
  for (const event of events) {
    const question = event.type === "answer-saved" ? questions.get(event.itemId) : undefined;
    if (event.type !== "answer-saved" || !question) {
      valid.push(event);
      continue;
    }
    const read = readResponse(question.kind, event.response);
    if (read.ok) valid.push({ ...event, response: read.response });
    else invalid.push({ id: event.id, reason: "invalid-response", fields: read.fields });
  }
  return { valid, invalid };
}

/** The new steps, and the figures of the attempt's row that lists read instead of folding. */
export function stepStatements(database: Database, after: LoadedAttempt, added: readonly Step[]): Statement[] {
  const { row, state, steps, questions } = after;
  const from = steps.length - added.length;
  const rows = added.map((step, index) => ({ attemptId: row.id, seq: from + index, eventId: step.eventId, step }));
  const figures = summaryOf(after);
  const results = state.status === "submitted" && row.submittedAt === null ? resultRows(after, state) : [];
  return [
    database.read.insert(attemptSteps).values(rows),
    database.read.update(attempts).set(figures).where(eq(attempts.id, row.id)),
    ...(results.length > 0 ? [database.read.insert(itemResults).values(results)] : []),
  ];

  function resultRows({ row: { id } }: LoadedAttempt, { items, submittedAt }: AttemptState) {
    return items.map((item) => {
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
        fraction: fractionOf(item.grade),
        answered: item.grade?.outcome !== "ungradable",
        at: submittedAt ?? 0,
      };
    });
  }
}

function summaryOf({ state, questions }: LoadedAttempt) {
  const answeredCount = state.items.filter((item) => {
    const question = questions.get(item.itemId);
    return question && item.response !== undefined && !questionTypeOf(question.kind).isBlank(item.response);
  }).length;
  const score = state.status === "submitted" ? scoreOf(state.items) : null;
  return { answeredCount, submittedAt: state.submittedAt, earned: score?.earned ?? null, possible: score?.possible ?? null };
}
