import "server-only";
import { eq } from "drizzle-orm";
import { memberships } from "@/db/schema/tables";
import { takeTurns } from "@/server/attempts/take-turns";
import { auditStatement } from "@/server/classes/audit";
import type { TaughtClass } from "@/server/classes/find-class";
import { getDatabase } from "@/server/database";
import { findPlaceRefusal, listPresent, type PlaceRefusal } from "./class-names";
import { findStudent } from "./find-student";

/** The student is out at the next click; the work stays and can be exported. null: no such student here. */
export async function removeStudent(taught: TaughtClass, membershipId: string, now: number): Promise<{ ok: true; name: string } | null> {
  const student = await findStudent(taught, membershipId);
  if (!student) return null;
  const { name } = student;
  if (student.removedAt !== null) return { ok: true, name };
  const database = await getDatabase();
  await database.write([
    database.read.update(memberships).set({ removedAt: now }).where(eq(memberships.id, membershipId)),
    auditStatement(database, { classId: taught.id, by: taught.by, action: "student-removed", details: { name, membershipId }, now }),
  ]);
  return { ok: true, name };
}

export type Restored = { ok: true; name: string } | { ok: false; reason: PlaceRefusal | "merged-away" } | null;

/** Puts a removed student back, with all their work. Not an entry that was merged: its work is another's now. */
export const restoreStudent = (taught: TaughtClass, membershipId: string, now: number): Promise<Restored> =>
  takeTurns(`class ${taught.id}`, async () => {
    const student = await findStudent(taught, membershipId);
    if (!student) return null;
    const { name } = student;
    if (student.removedAt === null) return { ok: true, name };
    if (student.mergedInto !== null) return { ok: false, reason: "merged-away" };
    const reason = findPlaceRefusal(await listPresent(taught.id), name);
    if (reason) return { ok: false, reason };
    const database = await getDatabase();
    await database.write([
      database.read.update(memberships).set({ removedAt: null }).where(eq(memberships.id, membershipId)),
      auditStatement(database, { classId: taught.id, by: taught.by, action: "student-restored", details: { name, membershipId }, now }),
    ]);
    return { ok: true, name };
  });
