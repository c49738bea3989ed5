import "server-only";
import { and, eq, isNull, ne } from "drizzle-orm";
import { sessions, users } from "@/db/schema/tables";
import { getDatabase } from "@/server/database";
import type { Viewer } from "@/server/sessions/viewer";
import { hashPassword, passwordMatches } from "./passwords";

export type PasswordChanged = { ok: true } | { ok: false; reason: "wrong-password" | "no-password" };

/** Every other session of the account ends with the old password; this one goes on. */
export async function changePassword(call: {
  viewer: Viewer;
  oldPassword: string;
  newPassword: string;
  now: number;
}): Promise<PasswordChanged> {
  const { userId, sessionId } = call.viewer;
  const database = await getDatabase();
  const [user] = await database.read.select({ passwordHash: users.passwordHash }).from(users).where(eq(users.id, userId));
  // Guests and people who came by a provider have none.
  if (!user?.passwordHash) return { ok: false, reason: "no-password" };
  if (!(await passwordMatches(user.passwordHash, call.oldPassword))) return { ok: false, reason: "wrong-password" };
  const passwordHash = await hashPassword(call.newPassword);
  await database.write([
    database.read.update(users).set({ passwordHash }).where(eq(users.id, userId)),
    database.read
      .update(sessions)
      .set({ endedAt: call.now })
      .where(and(eq(sessions.userId, userId), ne(sessions.id, sessionId), isNull(sessions.endedAt))),
  ]);
  return { ok: true };
}
