import "server-only";
import { decode, encode } from "next-auth/jwt";
import { getEnv } from "@/server/env";

const isSecure = () => getEnv().origin.startsWith("https:");

/** next-auth's own name, so that its routes and ours read the same cookie. */
export const accountCookieName = () => (isSecure() ? "__Secure-next-auth.session-token" : "next-auth.session-token");
export const guestCookieName = "classroom-guest";

export const accountSessionSeconds = 30 * 24 * 3600;
export const guestSessionSeconds = 365 * 24 * 3600;

export const toCookie = (name: string, value: string, maxAge: number) =>
  `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${isSecure() ? "; Secure" : ""}`;

/** The token next-auth would make: it carries the session's id, and the row decides whether that still counts. */
export const sealSession = (sessionId: string, userId: string) =>
  encode({ token: { sub: userId, sessionId }, secret: getEnv().authSecret, maxAge: accountSessionSeconds });

/** null for anything forged, expired or malformed. */
export async function unsealSession(cookie: string): Promise<string | null> {
  try {
    const token = await decode({ token: cookie, secret: getEnv().authSecret });
    return typeof token?.sessionId === "string" ? token.sessionId : null;
  } catch {
    return null;
  }
}
