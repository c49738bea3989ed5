import "server-only";
import { v7 as uuid } from "uuid";
import { calendarLinks } from "@/db/schema/tables";
import { takeTurns } from "@/server/attempts/take-turns";
import { auditStatement } from "@/server/classes/audit";
import { findTaughtClass } from "@/server/classes/find-class";
import { getDatabase } from "@/server/database";
import type { Viewer } from "@/server/sessions/viewer";
import { calendarAddress, getCalendarLink } from "./calendar-link";

/**
 * Makes a person's calendar address, or gives the one they have. With `classId` it holds that class's dates and is for
 * its teachers; without, all that a student has to do. null: no such class of this viewer's.
 */
export async function makeCalendarLink(call: { viewer: Viewer; classId: string | null; now: number }): Promise<{ id: string; address: string } | null> {
  const { viewer, classId, now } = call;
  if (classId !== null && !(await findTaughtClass(viewer, classId))) return null;
  // Asked for twice at once there is one link: a second would outlive the first's revocation.
  return takeTurns(`calendar ${viewer.userId}`, async () => {
    const known = await getCalendarLink(viewer.userId, classId);
    if (known) return known;
    const database = await getDatabase();
    const id = uuid();
    await database.write([
      database.read.insert(calendarLinks).values({ id, userId: viewer.userId, classId, createdAt: now }),
      ...(classId === null ? [] : [auditStatement(database, { classId, by: viewer.userId, action: "calendar-link-made", now })]),
    ]);
    return { id, address: calendarAddress(id) };
  });
}
