import "server-only";
import { eq } from "drizzle-orm";
import { memberships } from "@/db/schema/tables";
import { adoptGuestWork } from "@/server/accounts/adopt-guest-work";
import { auditStatement } from "@/server/classes/audit";
import type { MembershipRow } from "@/server/classes/find-class";
import { getDatabase } from "@/server/database";
import { prepareGuestSession } from "@/server/sessions/open-session";
import type { Viewer } from "@/server/sessions/viewer";
import type { Joined } from "./join-by-code";

/**
 * Signs a device in as the student of a slip. Who is signed in with an account takes the entry over, with its work, and
 * the slip is spent: an account has a password of its own.
 */
export async function signInByPersonalCode(call: { membership: MembershipRow; viewer: Viewer | null; now: number }): Promise<Joined> {
  const { membership, viewer, now } = call;
  const { classId, name, userId } = membership;
  const database = await getDatabase();
  if (viewer?.userId === userId) return { ok: true, classId, name, cookies: [] };

  if (viewer?.kind === "account") {
    const own = await database.read.select().from(memberships).where(eq(memberships.userId, viewer.userId));
    if (own.some((mine) => mine.classId === classId && mine.role === "teacher")) return { ok: false, reason: "teacher-of-class" };
    await database.write([
      ...adoptGuestWork(userId, viewer.userId, now),
      auditStatement(database, { classId, by: viewer.userId, action: "student-joined", details: { name }, now }),
    ]);
    return { ok: true, classId, name, cookies: [] };
  }
  const session = prepareGuestSession(database, userId, now);
  // A visitor's work on this device comes along; another student's does not: schools share their devices.
  const comesAlong = viewer && (await isInNoClass(viewer.userId));
  await database.write([session.statement, ...(comesAlong ? adoptGuestWork(viewer.userId, userId, now) : [])]);
  return { ok: true, classId, name, cookies: [session.cookie] };
}

async function isInNoClass(userId: string): Promise<boolean> {
  const { read } = await getDatabase();
  return (await read.select({ id: memberships.id }).from(memberships).where(eq(memberships.userId, userId)).limit(1)).length === 0;
}
