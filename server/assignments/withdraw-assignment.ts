import "server-only";
import { eq } from "drizzle-orm";
import { assignments } from "@/db/schema/tables";
import { auditStatement } from "@/server/classes/audit";
import type { TaughtClass } from "@/server/classes/find-class";
import { getDatabase } from "@/server/database";
import { announce } from "@/server/live/announce";
import { findAssignment } from "./find-assignment";

/** Takes an assignment back: students do not see it any more, their work is kept. Withdrawing again changes nothing. null: no such assignment. */
export async function withdrawAssignment(taught: TaughtClass, assignmentId: string, now: number): Promise<{ ok: true } | null> {
  const assignment = await findAssignment(taught, assignmentId);
  if (!assignment) return null;
  if (assignment.withdrawnAt !== null) return { ok: true };
  const database = await getDatabase();
  await database.write([
    database.read.update(assignments).set({ withdrawnAt: now, updatedAt: now }).where(eq(assignments.id, assignmentId)),
    auditStatement(database, {
      classId: taught.id,
      by: taught.by,
      action: "assignment-withdrawn",
      details: { assignmentId, title: assignment.title || (assignment.quizSlug ?? assignment.lessonSlug) },
      now,
    }),
  ]);
  announce(assignmentId);
  return { ok: true };
}
