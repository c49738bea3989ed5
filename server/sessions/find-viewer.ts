import "server-only";
import { createHash } from "node:crypto";
import { and, eq, gt, isNull } from "drizzle-orm";
import { sessions, users } from "@/db/schema/tables";
import { getDatabase } from "@/server/database";
import { accountCookieName, guestCookieName, unsealSession } from "./cookies";
import type { Viewer } from "./viewer";

export const hashToken = (token: string) => createHash("sha256").update(token).digest("base64url");

async function findViewer(where: { sessionId: string } | { tokenHash: string }, now: number): Promise<Viewer | null> {
  const database = await getDatabase();
  const [row] = await database.read
    .select({
      userId: users.id,
      sessionId: sessions.id,
      kind: users.kind,
      displayName: users.displayName,
      locale: users.locale,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(
      and(
        "sessionId" in where ? eq(sessions.id, where.sessionId) : eq(sessions.tokenHash, where.tokenHash),
        isNull(sessions.endedAt),
        gt(sessions.expiresAt, now),
      ),
    );
  return row ?? null;
}

/** The account's session if there is a live one, else the guest's, else null. */
export async function viewerFromCookies(read: (name: string) => string | undefined, now = Date.now()): Promise<Viewer | null> {
  const account = read(accountCookieName());
  const sessionId = account ? await unsealSession(account) : null;
  const viewer = sessionId ? await findViewer({ sessionId }, now) : null;
  if (viewer) return viewer;
  const guest = read(guestCookieName);
  return guest ? findViewer({ tokenHash: hashToken(guest) }, now) : null;
}
