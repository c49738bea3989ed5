import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { memberships } from "@/db/schema/tables";
import { takeTurns } from "@/server/attempts/take-turns";
import { auditStatement } from "@/server/classes/audit";
import type { MembershipRow, TaughtClass } from "@/server/classes/find-class";
import { getDatabase } from "@/server/database";

export type TeacherRemoved = { ok: true; isSelf: boolean } | { ok: false; reason: "last-teacher" } | null;

/** A co-teacher goes, by another's hand or by their own. Never the last one. null: no such teacher here. */
export const removeTeacher = (taught: TaughtClass, membershipId: string, now: number): Promise<TeacherRemoved> =>
  takeTurns(`class ${taught.id}`, async () => {
    const teachers = await listTeachers(taught);
    const leaving = teachers.find(({ id }) => id === membershipId);
    if (!leaving) return null;
    if (teachers.length === 1) return { ok: false, reason: "last-teacher" };
    const database = await getDatabase();
    await database.write([
      database.read.update(memberships).set({ removedAt: now }).where(eq(memberships.id, membershipId)),
      auditStatement(database, { classId: taught.id, by: taught.by, action: "teacher-left", details: { name: leaving.name, membershipId }, now }),
    ]);
    return { ok: true, isSelf: leaving.userId === taught.by };
  });

/** The entry of whoever runs the class now; null for an administrator who does not teach it. */
export const findOwnEntry = async (taught: TaughtClass): Promise<MembershipRow | null> =>
  (await listTeachers(taught)).find(({ userId }) => userId === taught.by) ?? null;

async function listTeachers(taught: TaughtClass): Promise<MembershipRow[]> {
  const { read } = await getDatabase();
  return read
    .select()
    .from(memberships)
    .where(and(eq(memberships.classId, taught.id), eq(memberships.role, "teacher"), isNull(memberships.removedAt)));
}
