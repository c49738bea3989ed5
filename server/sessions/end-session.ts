import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { sessions } from "@/db/schema/tables";
import { getDatabase } from "@/server/database";
import { accountCookieName, guestCookieName, toCookie } from "./cookies";
import type { Viewer } from "./viewer";

/** Signs out here, or on every device. The rows end, so a copied cookie is dead too. Returns the cookies to clear. */
export async function endSession(viewer: Viewer, { everywhere, now }: { everywhere: boolean; now: number }): Promise<string[]> {
  const database = await getDatabase();
  await database.write([
    database.read
      .update(sessions)
      .set({ endedAt: now })
      .where(and(everywhere ? eq(sessions.userId, viewer.userId) : eq(sessions.id, viewer.sessionId), isNull(sessions.endedAt))),
  ]);
  return [toCookie(viewer.kind === "account" ? accountCookieName() : guestCookieName, "", 0)];
}
