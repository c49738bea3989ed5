import "server-only";
import { createHash } from "node:crypto";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { sessions, users } from "@/db/schema/tables";
import { getDatabase } from "@/server/database";
import { accountCookieName, guestCookieName, unsealSession } from "./cookies";
import type { Viewer } from "./viewer";

export const hashToken = (token: string) => createHash("sha256").update(token).digest("base64url");

async function findViewer(by: "id" | "tokenHash", value: string, now: number): Promise<Viewer | null> {
  const database = await getDatabase();
  const query = database.prepared(`viewer by ${by}`, (read) =>
    read
      .select({
        userId: users.id,
        sessionId: sessions.id,
        kind: users.kind,
        displayName: users.displayName,
        locale: users.locale,
      })
      .from(sessions)
      .innerJoin(users, eq(users.id, sessions.userId))
      .where(and(eq(sessions[by], sql.placeholder("value")), isNull(sessions.endedAt), gt(sessions.expiresAt, sql.placeholder("now"))))
      .prepare(),
  );
  const [row] = await query.all({ value, now });
  return row ?? null;
}

/** Whose session this is, if it is still a live one: for what outlasts the request that opened it. */
export const viewerOfSession = (sessionId: string, now: number): Promise<Viewer | null> => findViewer("id", sessionId, now);

/** The account's session if there is a live one, else the guest's, else null. */
export async function viewerFromCookies(read: (name: string) => string | undefined, now = Date.now()): Promise<Viewer | null> {
  const account = read(accountCookieName());
  const sessionId = account ? await unsealSession(account) : null;
  const viewer = sessionId ? await findViewer("id", sessionId, now) : null;
  if (viewer) return viewer;
  const guest = read(guestCookieName);
  return guest ? findViewer("tokenHash", hashToken(guest), now) : null;
}
