import type { Browser, BrowserContext } from "@playwright/test";
import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import type { Database } from "@/db/client";
import { makeAccount, makeSession } from "@/db/factories";
import { e2eAuthSecret, e2ePort } from "./server-address";

export const e2eOrigin = `http://localhost:${e2ePort}`;
export const sessionCookieName = "next-auth.session-token";

/** A user name that no other test has. */
export const freshUsername = (start = "reader") => `${start}-${randomUUID().slice(0, 8)}`;

/** Another browser on another device. Close it, or let the worker's end do so. */
export const openDevice = (browser: Browser, options: { javaScriptEnabled?: boolean } = {}): Promise<BrowserContext> =>
  browser.newContext({ baseURL: e2eOrigin, serviceWorkers: "block", ...options });

export async function addSessionCookie(context: BrowserContext, value: string): Promise<void> {
  await context.addCookies([{ name: sessionCookieName, value, url: e2eOrigin, httpOnly: true, sameSite: "Lax" }]);
}

/** Signs in by inserting a session and sealing the cookie that next-auth would set. */
export async function signInByRow(context: BrowserContext, database: Database, userId: string): Promise<void> {
  const { id } = await makeSession(database, userId, { tokenHash: null });
  await addSessionCookie(context, await encode({ token: { sub: userId, sessionId: id }, secret: e2eAuthSecret }));
}

/** A new account without a password, signed in: no page involved. */
export async function signInFreshAccount(context: BrowserContext, database: Database): Promise<{ userId: string; username: string }> {
  const username = freshUsername();
  const { id: userId } = await makeAccount(database, username);
  await signInByRow(context, database, userId);
  return { userId, username };
}
