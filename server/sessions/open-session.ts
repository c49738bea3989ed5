import "server-only";
import { randomBytes } from "node:crypto";
import { v7 as uuid } from "uuid";
import type { Database, Statement } from "@/db/client";
import { sessions, users } from "@/db/schema/tables";
import type { Locale } from "@/domain/locale";
import { getDatabase } from "@/server/database";
import { accountCookieName, accountSessionSeconds, guestCookieName, guestSessionSeconds, sealSession, toCookie } from "./cookies";
import { hashToken } from "./find-viewer";
import type { Viewer } from "./viewer";

/** The row and the cookie of a new sign-in; the caller writes the statement together with what made it due. */
export async function prepareAccountSession(
  database: Database,
  userId: string,
  now: number,
): Promise<{ sessionId: string; statement: Statement; cookie: string }> {
  const sessionId = uuid();
  return {
    sessionId,
    statement: database.read
      .insert(sessions)
      .values({ id: sessionId, userId, createdAt: now, expiresAt: now + accountSessionSeconds * 1000 }),
    cookie: toCookie(accountCookieName(), await sealSession(sessionId, userId), accountSessionSeconds),
  };
}

/** The row and the cookie of a guest's device; the caller writes the statement. */
export function prepareGuestSession(database: Database, userId: string, now: number): { sessionId: string; statement: Statement; cookie: string } {
  const token = randomBytes(32).toString("base64url");
  const sessionId = uuid();
  const expiresAt = now + guestSessionSeconds * 1000;
  return {
    sessionId,
    statement: database.read.insert(sessions).values({ id: sessionId, userId, tokenHash: hashToken(token), createdAt: now, expiresAt }),
    cookie: toCookie(guestCookieName, token, guestSessionSeconds),
  };
}

/** A visitor becomes a guest with the first thing worth keeping. */
export async function openGuestSession(locale: Locale, now: number): Promise<{ viewer: Viewer; cookie: string }> {
  const database = await getDatabase();
  const userId = uuid();
  const { sessionId, statement, cookie } = prepareGuestSession(database, userId, now);
  await database.write([database.read.insert(users).values({ id: userId, kind: "guest", displayName: "", locale, createdAt: now }), statement]);
  return { viewer: { userId, sessionId, kind: "guest", displayName: "", locale }, cookie };
}
