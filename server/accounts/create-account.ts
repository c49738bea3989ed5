import "server-only";
import { v7 as uuid } from "uuid";
import { users } from "@/db/schema/tables";
import { isConstraintError } from "@/db/write-queue";
import type { Locale } from "@/domain/locale";
import { getDatabase } from "@/server/database";
import { guestCookieName, toCookie } from "@/server/sessions/cookies";
import { prepareAccountSession } from "@/server/sessions/open-session";
import type { Viewer } from "@/server/sessions/viewer";
import { adoptGuestWork } from "./adopt-guest-work";
import { hashPassword } from "./passwords";
import { foldUsername } from "./username";

export type AccountCreated = { ok: true; userId: string; cookies: string[] } | { ok: false; reason: "username-taken" };

/** Makes an account, signs in, and moves the visitor's work over, all in one transaction. */
export async function createAccount(call: {
  username: string;
  password: string;
  displayName: string;
  locale: Locale;
  /** Whoever asks now; a guest's work comes along. */
  viewer: Viewer | null;
  now: number;
}): Promise<AccountCreated> {
  const database = await getDatabase();
  const userId = uuid();
  const passwordHash = await hashPassword(call.password);
  const session = await prepareAccountSession(database, userId, call.now);
  const isGuest = call.viewer?.kind === "guest";
  try {
    await database.write([
      database.read.insert(users).values({
        id: userId,
        kind: "account",
        username: foldUsername(call.username),
        passwordHash,
        displayName: call.displayName || call.username.trim(),
        locale: call.locale,
        createdAt: call.now,
      }),
      session.statement,
      ...(call.viewer && isGuest ? adoptGuestWork(call.viewer.userId, userId, call.now) : []),
    ]);
  } catch (error) {
    if (isConstraintError(error)) return { ok: false, reason: "username-taken" };
    throw error;
  }
  return { ok: true, userId, cookies: [session.cookie, ...(isGuest ? [toCookie(guestCookieName, "", 0)] : [])] };
}
