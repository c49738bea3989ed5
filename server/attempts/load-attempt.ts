import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import { assignments, attempts, attemptSteps } from "@/db/schema/tables";
import type { AttemptPlan, AttemptState, Step } from "@/domain/attempt/attempt";
import { fold } from "@/domain/attempt/fold";
import { type Assigned, readAssigned } from "@/server/assignments/assigned";
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
  /** Versions that rulings name and versions that were corrected, by version id. */
  corrections: Map<string, StoredQuestion>;
  /** What it was set as; null for work of one's own. */
  assigned: Assigned | null;
};

/** The attempt with its pinned questions and its state; null when it does not exist, is somebody else's, or its class is left. */
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
  const loaded = row ? await loadRow(row) : null;
  return loaded?.assigned && loaded.assigned.membership.removedAt !== null ? null : loaded;
}

/** For those who run the class; null when the attempt is not of this class's work. */
export async function loadAttemptOfClass(classId: string, attemptId: string): Promise<LoadedAttempt | null> {
  const { read } = await getDatabase();
  const [found] = await read
    .select({ row: attempts })
    .from(attempts)
    .innerJoin(assignments, and(eq(assignments.id, attempts.assignmentId), eq(assignments.classId, classId)))
    .where(eq(attempts.id, attemptId));
  return found ? loadRow(found.row) : null;
}

/** Whosever it is: for the clock, which asks nobody. */
export async function loadRow(row: AttemptRow): Promise<LoadedAttempt> {
  const database = await getDatabase();
  const stepsOf = database.prepared("steps of an attempt", (read) =>
    read
      .select({ step: attemptSteps.step })
      .from(attemptSteps)
      .where(eq(attemptSteps.attemptId, sql.placeholder("attemptId")))
      .orderBy(asc(attemptSteps.seq))
      .prepare(),
  );
  const stored = await stepsOf.all({ attemptId: row.id });
  const assigned = row.assignmentId && row.membershipId ? await readAssigned(row.assignmentId, row.membershipId) : null;
  return assembleAttempt(row, stored.map(({ step }) => step), assigned);
}

export async function assembleAttempt(row: AttemptRow, steps: Step[], assigned: Assigned | null): Promise<LoadedAttempt> {
  const quiz = await readQuizVersion(row.quizVersionId);
  const items = row.itemIds ? row.itemIds.flatMap((id) => quiz.items.find(({ itemId }) => itemId === id) ?? []) : quiz.items;
  const behaviour = assigned?.assignment.behaviour ?? quiz.behaviour;
  const plan: AttemptPlan = { behaviour, items: items.map(({ itemId, weight }) => ({ itemId, weight })) };
  const state = fold(plan, steps);
  const versions = await readQuestionVersions(items.map((item) => item.questionVersionId));
  const questions = new Map(items.map((item) => [item.itemId, versions.get(item.questionVersionId) as StoredQuestion]));
  return {
    row,
    quiz,
    plan,
    steps,
    state,
    questions,
    corrections: await readCorrections(state, questions),
    assigned,
  };
}

/** The attempt after some more steps. */
export const withState = async (loaded: LoadedAttempt, added: { steps: readonly Step[]; state: AttemptState }): Promise<LoadedAttempt> => ({
  ...loaded,
  steps: [...loaded.steps, ...added.steps],
  state: added.state,
  corrections: await readCorrections(added.state, loaded.questions),
});

/** The versions that rulings name, and those that corrected ones correct: both are needed to explain a mark. */
async function readCorrections({ items }: AttemptState, questions: ReadonlyMap<string, StoredQuestion>): Promise<Map<string, StoredQuestion>> {
  const named = items.flatMap(({ correction }) => (correction?.ruling.kind === "new-key" ? [correction.ruling.questionVersionId] : []));
  const versions = await readQuestionVersions(named);
  const corrected = [...questions.values(), ...versions.values()].flatMap(({ correction }) => correction?.of ?? []);
  return new Map([...versions, ...(await readQuestionVersions(corrected))]);
}
