import "server-only";
import { eq } from "drizzle-orm";
import { memberships } from "@/db/schema/tables";
import type { TimeFactor } from "@/domain/assignment/schedule";
import { refreshDeadlines } from "@/server/assignments/refresh-deadlines";
import { auditStatement } from "@/server/classes/audit";
import type { TaughtClass } from "@/server/classes/find-class";
import { getDatabase } from "@/server/database";
import { findStudent } from "./find-student";

/**
 * A student's accommodation: how many times the usual time. Holds at once, also for work that is under way and for the
 * lateness of what is handed in. null: no such student here.
 */
export async function setTimeFactor(taught: TaughtClass, membershipId: string, timeFactor: TimeFactor, now: number): Promise<{ ok: true } | null> {
  const student = await findStudent(taught, membershipId);
  if (!student) return null;
  const database = await getDatabase();
  if (student.timeFactor !== timeFactor) {
    const details = { name: student.name, from: student.timeFactor, to: timeFactor, membershipId };
    await database.write([
      database.read.update(memberships).set({ timeFactor }).where(eq(memberships.id, membershipId)),
      auditStatement(database, { classId: taught.id, by: taught.by, action: "time-factor-set", details, now }),
    ]);
  }
  // Also when nothing changed: a crash between the two writes is mended by setting it again.
  await database.write(await refreshDeadlines({ membershipId }, now));
  return { ok: true };
}
