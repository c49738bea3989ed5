import "server-only";
import { asc, eq, sql } from "drizzle-orm";
import { rulings } from "@/db/schema/tables";
import type { MendingEvent, Ruling } from "@/domain/attempt/attempt";
import { gradeUnder } from "@/server/attempts/judge";
import type { LoadedAttempt } from "@/server/attempts/load-attempt";
import { getDatabase } from "@/server/database";
import { readQuestionVersions, type StoredQuestion } from "@/server/questions/question-versions";

export type RulingRow = typeof rulings.$inferSelect;

/** Every ruling of an assignment, in the order they were made. */
export async function listRulings(assignmentId: string): Promise<RulingRow[]> {
  const database = await getDatabase();
  const query = database.prepared("rulings of an assignment", (read) =>
    read
      .select()
      .from(rulings)
      .where(eq(rulings.assignmentId, sql.placeholder("assignmentId")))
      .orderBy(asc(rulings.at), sql`rowid`)
      .prepare(),
  );
  return query.all({ assignmentId });
}

/** Does a later ruling on the same version take this one's place? A ruling holds alone: it adds nothing to those before. */
export const isSuperseded = (row: RulingRow, all: readonly RulingRow[]): boolean =>
  all.findLast(({ itemId, questionVersionId }) => itemId === row.itemId && questionVersionId === row.questionVersionId)?.id !== row.id;

/** One ruling makes one step an attempt, however often it is applied. */
export const rulingEventId = ({ id }: Pick<RulingRow, "id">) => `ruling-${id}`;

/**
 * What a ruling does to one handed-in attempt; null when it was given another version of the question. `corrected`: the
 * version that a new key stands in.
 */
export function regradeEvent(loaded: LoadedAttempt, row: RulingRow, corrected: StoredQuestion | undefined): MendingEvent | null {
  const { questions, state } = loaded;
  const question = questions.get(row.itemId);
  const item = state.items.find(({ itemId }) => itemId === row.itemId);
  if (!item || question?.versionId !== row.questionVersionId) return null;
  const { itemId, ruling, by, at } = row;
  const grade = gradeUnder(ruling, question, item.response ?? null, loaded.row.locale, corrected);
  return { id: rulingEventId(row), type: "regraded", itemId, ruling, grade, by: by ?? "", at };
}

export async function correctedVersion(ruling: Ruling): Promise<StoredQuestion | undefined> {
  if (ruling.kind !== "new-key") return undefined;
  return (await readQuestionVersions([ruling.questionVersionId])).get(ruling.questionVersionId);
}

/** For an attempt that has just been handed in: rulings made while it was open hold for it too. */
export async function standingRulings(loaded: LoadedAttempt): Promise<MendingEvent[]> {
  if (!loaded.row.assignmentId) return [];
  const all = await listRulings(loaded.row.assignmentId);
  const standing = all.filter((row) => !isSuperseded(row, all));
  const events = await Promise.all(standing.map(async (row) => regradeEvent(loaded, row, await correctedVersion(row.ruling))));
  return events.filter((event) => event !== null);
}
