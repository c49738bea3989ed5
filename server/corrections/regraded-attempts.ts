import "server-only";
import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import { attempts, memberships } from "@/db/schema/tables";
import type { NotedRuling } from "@/domain/attempt/attempt";
import { type LoadedAttempt, loadRow } from "@/server/attempts/load-attempt";
import type { TaughtClass } from "@/server/classes/find-class";
import { getDatabase } from "@/server/database";
import { readQuestionVersions, type StoredQuestion } from "@/server/questions/question-versions";
import type { KeyRefusal } from "@/server/quizzes/may-read-keys";
import { findSetQuestion, keyFits, listVersions, type SetQuestion } from "./find-question";
import type { RulingRow } from "./rulings";

export type Regrade = {
  /** The ruling's own id, made by whoever asks: applied twice it is one ruling. */
  id: string;
  assignmentId: string;
  itemId: string;
  /** Which version was wrong. */
  questionVersionId: string;
  ruling: NotedRuling;
};

export type RegradeRefusal = "no-such-version" | "key-does-not-fit" | KeyRefusal;

type Checked = { ok: true; set: SetQuestion } | { ok: false; reason: RegradeRefusal } | null;

/** May this ruling be made? null: no such question in this class. */
export async function checkRegrade(taught: TaughtClass, regrade: Regrade): Promise<Checked> {
  const set = await findSetQuestion(taught, regrade.assignmentId, regrade.itemId);
  if (!set) return null;
  if (!set.access.ok) return set.access;
  const { questionVersionId, ruling } = regrade;
  const newKey = ruling.kind === "new-key" ? ruling.questionVersionId : questionVersionId;
  const known = new Set((await listVersions(taught, set.question.questionId)).map(({ id }) => id));
  if (!known.has(questionVersionId) || !known.has(newKey)) return { ok: false, reason: "no-such-version" };
  const versions = await readQuestionVersions([questionVersionId, newKey]);
  const fits = keyFits(versions.get(questionVersionId) as StoredQuestion, versions.get(newKey) as StoredQuestion);
  return fits ? { ok: true, set } : { ok: false, reason: "key-does-not-fit" };
}

export const asRuling = (taught: TaughtClass, regrade: Regrade, at: number): RulingRow => ({ ...regrade, by: taught.by, at });

/** Every attempt of the assignment that was given this version of the question, with whose it is. */
export async function findRegraded({ assignmentId, itemId, questionVersionId }: Regrade): Promise<{ loaded: LoadedAttempt; name: string }[]> {
  const { read } = await getDatabase();
  const rows = await read
    .select({ row: attempts, name: memberships.name })
    .from(attempts)
    .innerJoin(memberships, eq(memberships.id, attempts.membershipId))
    .where(and(eq(attempts.assignmentId, assignmentId), isNotNull(attempts.membershipId), isNull(attempts.setAsideAt)))
    .orderBy(asc(memberships.name), asc(memberships.id), asc(attempts.number));
  const loaded = await Promise.all(rows.map(async ({ row, name }) => ({ loaded: await loadRow(row), name })));
  return loaded.filter((one) => one.loaded.questions.get(itemId)?.versionId === questionVersionId);
}
