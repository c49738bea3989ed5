import "server-only";
import { eq } from "drizzle-orm";
import { assignments } from "@/db/schema/tables";
import { auditStatement } from "@/server/classes/audit";
import type { TaughtClass } from "@/server/classes/find-class";
import { getDatabase } from "@/server/database";
import { announce } from "@/server/live/announce";
import { findAssignment } from "./find-assignment";

/** Gives a withdrawn assignment back as it was, with all its work. null: no such assignment. */
export async function restoreAssignment(taught: TaughtClass, assignmentId: string, now: number): Promise<{ ok: true } | null> {
  const assignment = await findAssignment(taught, assignmentId);
  if (!assignment) return null;
  if (assignment.withdrawnAt === null) return { ok: true };
  const database = await getDatabase();
  await database.write([
    database.read.update(assignments).set({ withdrawnAt: null, updatedAt: now }).where(eq(assignments.id, assignmentId)),
    auditStatement(database, {
      classId: taught.id,
      by: taught.by,
      action: "assignment-restored",
      details: { assignmentId, title: assignment.title || (assignment.quizSlug ?? assignment.lessonSlug) },
      now,
    }),
  ]);
  announce(assignmentId);
  return { ok: true };
}
