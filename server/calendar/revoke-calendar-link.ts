import "server-only";
import { and, eq } from "drizzle-orm";
import { calendarLinks } from "@/db/schema/tables";
import { auditStatement } from "@/server/classes/audit";
import { getDatabase } from "@/server/database";
import { liveLinksOf } from "./calendar-link";

/** Ends a person's own link, and any other of theirs for the same dates. Again changes nothing. null: no such link of theirs. */
export async function revokeCalendarLink(call: { userId: string; linkId: string; now: number }): Promise<{ classId: string | null } | null> {
  const { userId, linkId, now } = call;
  const database = await getDatabase();
  const [link] = await database.read
    .select()
    .from(calendarLinks)
    .where(and(eq(calendarLinks.id, linkId), eq(calendarLinks.userId, userId)));
  if (!link) return null;
  const { classId } = link;
  if (link.revokedAt !== null) return { classId };
  await database.write([
    database.read.update(calendarLinks).set({ revokedAt: now }).where(liveLinksOf(userId, classId)),
    ...(classId === null ? [] : [auditStatement(database, { classId, by: userId, action: "calendar-link-revoked", now })]),
  ]);
  return { classId };
}
