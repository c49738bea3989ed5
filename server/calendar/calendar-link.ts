import "server-only";
import { and, eq, isNull, type SQL } from "drizzle-orm";
import { calendarLinks } from "@/db/schema/tables";
import { getDatabase } from "@/server/database";
import { getEnv } from "@/server/env";
import { readSignedId, signId } from "@/server/signed-token";

export type CalendarLinkRow = typeof calendarLinks.$inferSelect;

/** What a calendar program is given: whoever knows it can read the dates, and nothing else. */
export const calendarAddress = (id: string): string => `${getEnv().origin}/api/calendars/${signId("calendar", id)}`;

/** A person's links of one kind that still work: for one class, or with null for all that they have to do. */
export const liveLinksOf = (userId: string, classId: string | null): SQL | undefined =>
  and(
    eq(calendarLinks.userId, userId),
    classId === null ? isNull(calendarLinks.classId) : eq(calendarLinks.classId, classId),
    isNull(calendarLinks.revokedAt),
  );

/** null while there is none that works. */
export async function getCalendarLink(userId: string, classId: string | null): Promise<{ id: string; address: string } | null> {
  const { read } = await getDatabase();
  const [row] = await read.select({ id: calendarLinks.id }).from(calendarLinks).where(liveLinksOf(userId, classId));
  return row ? { id: row.id, address: calendarAddress(row.id) } : null;
}

/** The link behind an address; null for one that we did not make, or that was revoked. */
export async function findCalendarLink(token: string): Promise<CalendarLinkRow | null> {
  const id = readSignedId("calendar", token);
  if (id === null) return null;
  const { read } = await getDatabase();
  const [row] = await read.select().from(calendarLinks).where(and(eq(calendarLinks.id, id), isNull(calendarLinks.revokedAt)));
  return row ?? null;
}
