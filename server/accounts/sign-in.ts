import "server-only";
import { eq } from "drizzle-orm";
import { users } from "@/db/schema/tables";
import { getDatabase } from "@/server/database";
import { passwordGuesses, forgetGuesses, spendGuess } from "@/server/guesses";
import { guestCookieName, toCookie } from "@/server/sessions/cookies";
import { prepareAccountSession } from "@/server/sessions/open-session";
import type { Viewer } from "@/server/sessions/viewer";
import { adoptGuestWork } from "./adopt-guest-work";
import { passwordMatches } from "./passwords";
import { foldUsername } from "./username";

export type PasswordCheck =
  | { ok: true; userId: string }
  | { ok: false; reason: "wrong-password" }
  | { ok: false; reason: "too-many-requests"; retryAfter: number };

/** The same answer, after the same time, for an unknown name and a wrong password. */
export async function checkPassword(call: { username: string; password: string; address: string; now?: number }): Promise<PasswordCheck> {
  const username = foldUsername(call.username);
  const limits = passwordGuesses(username, call.address);
  const retryAfter = await spendGuess(limits, call.now ?? Date.now());
  if (retryAfter !== null) return { ok: false, reason: "too-many-requests", retryAfter };
  const database = await getDatabase();
  const [user] = await database.read
    .select({ id: users.id, passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.username, username));
  if (!(await passwordMatches(user?.passwordHash ?? null, call.password)) || !user) return { ok: false, reason: "wrong-password" };
  await database.write(forgetGuesses(limits));
  return { ok: true, userId: user.id };
}

/** Signs in an account that has proved itself; a guest's work moves into it in the same transaction. */
export async function signIn(userId: string, viewer: Viewer | null, now: number): Promise<{ sessionId: string; cookies: string[] }> {
  const database = await getDatabase();
  const session = await prepareAccountSession(database, userId, now);
  const isGuest = viewer?.kind === "guest";
  await database.write([session.statement, ...(viewer && isGuest ? adoptGuestWork(viewer.userId, userId, now) : [])]);
  return { sessionId: session.sessionId, cookies: [session.cookie, ...(isGuest ? [toCookie(guestCookieName, "", 0)] : [])] };
}
