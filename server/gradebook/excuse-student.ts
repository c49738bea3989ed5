import "server-only";
import { and, eq } from "drizzle-orm";
import { gradebookCells } from "@/db/schema/tables";
import { findAssignment } from "@/server/assignments/find-assignment";
import { type AuditAction, auditStatement } from "@/server/classes/audit";
import type { TaughtClass } from "@/server/classes/find-class";
import { getDatabase } from "@/server/database";
import { announce } from "@/server/live/announce";
import { findStudent } from "@/server/members/find-student";

export type Excuse = { assignmentId: string; membershipId: string };

/** Takes an assignment out of one student's total: neither zero nor missing. null: no such work or student in this class. */
export const excuseStudent = (taught: TaughtClass, excuse: Excuse, now: number) => setExcuse(taught, excuse, now, now);

/** The work counts again for this student, as it stands. */
export const removeExcuse = (taught: TaughtClass, excuse: Excuse, now: number) => setExcuse(taught, excuse, null, now);

async function setExcuse(taught: TaughtClass, { assignmentId, membershipId }: Excuse, excusedAt: number | null, now: number): Promise<{ ok: true } | null> {
  const [assignment, student] = await Promise.all([findAssignment(taught, assignmentId), findStudent(taught, membershipId)]);
  if (!assignment || !student) return null;
  const database = await getDatabase();
  const [cell] = await database.read
    .select({ excusedAt: gradebookCells.excusedAt })
    .from(gradebookCells)
    .where(and(eq(gradebookCells.assignmentId, assignmentId), eq(gradebookCells.membershipId, membershipId)));
  if (((cell?.excusedAt ?? null) === null) === (excusedAt === null)) return { ok: true };
  const action: AuditAction = excusedAt === null ? "excuse-removed" : "student-excused";
  const title = assignment.title || (assignment.quizSlug ?? assignment.lessonSlug);
  await database.write([
    database.read
      .insert(gradebookCells)
      .values({ assignmentId, membershipId, classId: taught.id, excusedAt })
      .onConflictDoUpdate({ target: [gradebookCells.assignmentId, gradebookCells.membershipId], set: { excusedAt } }),
    auditStatement(database, { classId: taught.id, by: taught.by, action, details: { assignmentId, membershipId, title, name: student.name }, now }),
  ]);
  announce(assignmentId);
  return { ok: true };
}
