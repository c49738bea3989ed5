import "server-only";
import { v7 as uuid } from "uuid";
import { assignments, assignmentTargets } from "@/db/schema/tables";
import { auditStatement } from "@/server/classes/audit";
import type { TaughtClass } from "@/server/classes/find-class";
import { getDatabase } from "@/server/database";
import type { FieldProblem } from "@/server/reply";
import type { AssignmentInput } from "./assignment-input";
import { resolveAssignment } from "./resolve-assignment";

export type AssignmentCreated =
  | { ok: true; assignmentId: string }
  | { ok: false; reason: "archived-class" }
  | { ok: false; reason: "invalid-input"; fields: FieldProblem[] };

/** Sets a lesson, a quiz or both for a class or for some of it. */
export async function createAssignment(taught: TaughtClass, input: AssignmentInput, now: number): Promise<AssignmentCreated> {
  if (taught.archivedAt !== null) return { ok: false, reason: "archived-class" };
  const resolved = await resolveAssignment(taught, input);
  if (!resolved.ok) return { ok: false, reason: "invalid-input", fields: resolved.fields };
  const database = await getDatabase();
  const assignmentId = uuid();
  const { values } = resolved;
  await database.write([
    database.read
      .insert(assignments)
      .values({ id: assignmentId, classId: taught.id, ...values, createdAt: now, createdBy: taught.by, updatedAt: now }),
    ...targetRows(assignmentId, resolved).map((row) => database.read.insert(assignmentTargets).values(row)),
    auditStatement(database, {
      classId: taught.id,
      by: taught.by,
      action: "assignment-made",
      details: { assignmentId, title: values.title || (values.quizSlug ?? values.lessonSlug), dueAt: values.dueAt },
      now,
    }),
  ]);
  return { ok: true, assignmentId };
}

export const targetRows = (assignmentId: string, { memberIds, groupIds }: { memberIds: readonly string[]; groupIds: readonly string[] }) => [
  ...memberIds.map((membershipId) => ({ id: uuid(), assignmentId, membershipId, groupId: null })),
  ...groupIds.map((groupId) => ({ id: uuid(), assignmentId, membershipId: null, groupId })),
];
