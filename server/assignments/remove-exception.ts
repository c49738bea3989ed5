import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { assignmentExceptions, groups, memberships } from "@/db/schema/tables";
import { auditStatement } from "@/server/classes/audit";
import type { TaughtClass } from "@/server/classes/find-class";
import { getDatabase } from "@/server/database";
import { announce } from "@/server/live/announce";
import { findAssignment } from "./find-assignment";
import { refreshDeadlines } from "./refresh-deadlines";

/** What holds for everybody holds for this student or group again. Removing again changes nothing. null: no such assignment. */
export async function removeException(taught: TaughtClass, assignmentId: string, exceptionId: string, now: number): Promise<{ ok: true } | null> {
  const assignment = await findAssignment(taught, assignmentId);
  if (!assignment) return null;
  const database = await getDatabase();
  const isThis = and(eq(assignmentExceptions.id, exceptionId), eq(assignmentExceptions.assignmentId, assignmentId));
  const [found] = await database.read
    .select({ name: sql<string>`coalesce(${memberships.name}, ${groups.name})`, changes: assignmentExceptions.changes })
    .from(assignmentExceptions)
    .leftJoin(memberships, eq(memberships.id, assignmentExceptions.membershipId))
    .leftJoin(groups, eq(groups.id, assignmentExceptions.groupId))
    .where(isThis);
  if (!found) return { ok: true };
  await database.write([
    database.read.delete(assignmentExceptions).where(isThis),
    auditStatement(database, {
      classId: taught.id,
      by: taught.by,
      action: "exception-removed",
      details: { assignmentId, title: assignment.title || (assignment.quizSlug ?? assignment.lessonSlug), name: found.name, ...found.changes },
      now,
    }),
  ]);
  await database.write(await refreshDeadlines({ assignmentId }, now));
  announce(assignmentId);
  return { ok: true };
}
