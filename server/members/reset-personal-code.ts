import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { memberships, sessions, users } from "@/db/schema/tables";
import { auditStatement } from "@/server/classes/audit";
import type { TaughtClass } from "@/server/classes/find-class";
import { getDatabase } from "@/server/database";
import { findPresentStudent } from "./find-student";
import { hashPersonalCode, personalCodeOf } from "./personal-code";

export type CodeReset = { ok: true; name: string; personalCode: string } | { ok: false; reason: "has-account" } | null;

/**
 * A new personal code for a lost slip: the old one is dead, and whoever is signed in as this student is signed out.
 * Accounts have a sign-in of their own. null: no such student here.
 */
export async function resetPersonalCode(taught: TaughtClass, membershipId: string, now: number): Promise<CodeReset> {
  const student = await findPresentStudent(taught, membershipId);
  if (!student) return null;
  if (student.kind === "account") return { ok: false, reason: "has-account" };
  const database = await getDatabase();
  const { name, userId } = student;
  const personalCodeVersion = student.personalCodeVersion + 1;
  const personalCode = personalCodeOf({ id: membershipId, personalCodeVersion });
  await database.write([
    database.read.update(memberships).set({ personalCodeVersion, personalCodeHash: hashPersonalCode(personalCode) }).where(eq(memberships.id, membershipId)),
    database.read.update(sessions).set({ endedAt: now }).where(and(eq(sessions.userId, userId), isNull(sessions.endedAt))),
    auditStatement(database, { classId: taught.id, by: taught.by, action: "personal-code-reset", details: { name, membershipId }, now }),
  ]);
  return { ok: true, name, personalCode };
}

/** Codes for those who joined by themselves and would be lost with their device. Nobody is signed out. Gives their number. */
export async function makePersonalCodes(taught: TaughtClass, now: number): Promise<number> {
  const database = await getDatabase();
  const lacking = await database.read
    .select({ id: memberships.id, personalCodeVersion: memberships.personalCodeVersion })
    .from(memberships)
    .innerJoin(users, and(eq(users.id, memberships.userId), eq(users.kind, "guest")))
    .where(and(eq(memberships.classId, taught.id), eq(memberships.role, "student"), isNull(memberships.removedAt), isNull(memberships.personalCodeHash)));
  if (lacking.length === 0) return 0;
  await database.write([
    ...lacking.map((member) =>
      database.read
        .update(memberships)
        .set({ personalCodeHash: hashPersonalCode(personalCodeOf(member)) })
        // Who has made an account since they were read needs none, and a reset has its own.
        .where(
          and(
            eq(memberships.id, member.id),
            isNull(memberships.personalCodeHash),
            eq(memberships.personalCodeVersion, member.personalCodeVersion),
            sql`${memberships.userId} in (select ${users.id} from ${users} where ${users.kind} = 'guest')`,
          ),
        ),
    ),
    auditStatement(database, { classId: taught.id, by: taught.by, action: "personal-codes-made", details: { count: lacking.length }, now }),
  ]);
  return lacking.length;
}
