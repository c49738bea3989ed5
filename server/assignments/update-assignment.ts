import "server-only";
import { and, eq, inArray, isNotNull, isNull, or } from "drizzle-orm";
import type { Statement } from "@/db/client";
import { assignments, assignmentTargets, attempts, memberships } from "@/db/schema/tables";
import { auditStatement } from "@/server/classes/audit";
import type { TaughtClass } from "@/server/classes/find-class";
import { findNewerQuiz } from "@/server/corrections/newer-quiz";
import { getDatabase } from "@/server/database";
import { announce } from "@/server/live/announce";
import type { FieldProblem } from "@/server/reply";
import type { AssignmentRow } from "./assigned";
import type { AssignmentChange, AssignmentInput } from "./assignment-input";
import { targetRows } from "./create-assignment";
import { findAssignment } from "./find-assignment";
import { refreshDeadlines } from "./refresh-deadlines";
import { type ResolvedAssignment, resolveAssignment } from "./resolve-assignment";

export type AssignmentUpdated =
  | { ok: true; changed: string[] }
  | { ok: false; reason: "already-started" }
  | { ok: false; reason: "invalid-input"; fields: FieldProblem[] }
  | null;

/** What everybody's attempts must have in common: it stays once somebody has begun. */
const fixedOnceStarted = ["quizSlug", "behaviour", "shuffleQuestions", "shuffleOptions"] as const;

/**
 * Changes what was set. Dates may move at any time: attempts that are under way get their new end at once, finished ones
 * their new lateness. What is left out of `change` stays. null: no such assignment in this class.
 */
export async function updateAssignment(taught: TaughtClass, assignmentId: string, change: AssignmentChange, now: number): Promise<AssignmentUpdated> {
  const before = await findAssignment(taught, assignmentId);
  if (!before) return null;
  const { useNewVersion = false, ...fields } = change;
  const namesAudience = change.audience !== undefined || change.memberIds !== undefined || change.groupIds !== undefined;
  const resolved = await resolveAssignment(taught, { ...inputOf(before), ...fields });
  if (!resolved.ok) return { ok: false, reason: "invalid-input", fields: resolved.fields };
  const isSameQuiz = resolved.values.quizSlug === before.quizSlug;
  const newer = isSameQuiz && useNewVersion ? await findNewerQuiz(before, now) : null;
  const values: ResolvedAssignment = {
    ...resolved.values,
    quizVersionId: isSameQuiz ? (newer?.id ?? before.quizVersionId) : resolved.values.quizVersionId,
    audience: namesAudience ? resolved.values.audience : before.audience,
  };
  if (fixedOnceStarted.some((name) => values[name] !== before[name]) && (await isStarted(assignmentId))) return { ok: false, reason: "already-started" };

  const database = await getDatabase();
  const changed = changedFields(before, values);
  const targets = namesAudience ? await targetStatements(assignmentId, resolved) : [];
  if (changed.length + targets.length === 0) return { ok: true, changed };
  await database.write([
    ...(newer?.statements ?? []),
    database.read.update(assignments).set({ ...values, updatedAt: now }).where(eq(assignments.id, assignmentId)),
    ...targets,
    auditStatement(database, {
      classId: taught.id,
      by: taught.by,
      action: "assignment-changed",
      details: { assignmentId, title: values.title || (values.quizSlug ?? values.lessonSlug), ...detailsOf(before, values, changed) },
      now,
    }),
  ]);
  await database.write(await refreshDeadlines({ assignmentId }, now));
  announce(assignmentId);
  return { ok: true, changed };
}

export async function isStarted(assignmentId: string): Promise<boolean> {
  const { read } = await getDatabase();
  return (await read.select({ id: attempts.id }).from(attempts).where(eq(attempts.assignmentId, assignmentId)).limit(1)).length > 0;
}

/** The assignment as its form would send it; whom it is for stands in rows of its own. */
function inputOf(row: AssignmentRow): AssignmentInput {
  const { title, instructions, lessonSlug, quizSlug, opensAt, dueAt, closesAt, attemptsAllowed, timeLimitMs } = row;
  const { behaviour, counting, latePolicy, reviewRules, shuffleQuestions, shuffleOptions, weight, categoryId } = row;
  return {
    ...{ title, instructions, lessonSlug, quizSlug, opensAt, dueAt, closesAt, attemptsAllowed },
    ...{ behaviour, counting, latePolicy, shuffleQuestions, shuffleOptions, weight, categoryId },
    timeLimitMinutes: timeLimitMs === null ? null : timeLimitMs / 60_000,
    // Its phases are read-only in the domain; the schema's own type is not.
    reviewRules: reviewRules as AssignmentInput["reviewRules"],
    memberIds: [],
    groupIds: [],
  };
}

/** Takes the rows of those who are there; a student who was taken out and comes back has the work again. */
async function targetStatements(assignmentId: string, resolved: { memberIds: string[]; groupIds: string[] }): Promise<Statement[]> {
  const { read } = await getDatabase();
  const present = read.select({ id: memberships.id }).from(memberships).where(isNull(memberships.removedAt));
  const replaced = and(
    eq(assignmentTargets.assignmentId, assignmentId),
    or(isNotNull(assignmentTargets.groupId), inArray(assignmentTargets.membershipId, present)),
  );
  const idsOf = (rows: { membershipId: string | null; groupId: string | null }[]) => rows.map((row) => row.membershipId ?? row.groupId).sort();
  const rows = targetRows(assignmentId, resolved);
  const held = await read.select().from(assignmentTargets).where(replaced);
  if (idsOf(held).join() === idsOf(rows).join()) return [];
  return [read.delete(assignmentTargets).where(replaced), ...rows.map((row) => read.insert(assignmentTargets).values(row))];
}

const changedFields = (before: AssignmentRow, values: ResolvedAssignment) =>
  (Object.keys(values) as (keyof ResolvedAssignment)[]).filter((name) => JSON.stringify(values[name]) !== JSON.stringify(before[name]));

const plain = (value: unknown): string | number | null =>
  value === null || typeof value === "number" || typeof value === "string" ? value : JSON.stringify(value);

/** For the log: each field with what it was and what it is. */
const detailsOf = (before: AssignmentRow, values: ResolvedAssignment, changed: (keyof ResolvedAssignment)[]) => ({
  changed: changed.join(" "),
  ...Object.fromEntries(changed.flatMap((name) => [[`${name}.from`, plain(before[name])], [`${name}.to`, plain(values[name])]])),
});
