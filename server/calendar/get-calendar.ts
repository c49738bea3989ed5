import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import { messagesOf } from "@/content/messages";
import { assignments, users } from "@/db/schema/tables";
import type { Locale, Localized } from "@/domain/locale";
import { listWork, titleOf } from "@/server/assignments/list-work";
import { findTaughtClass } from "@/server/classes/find-class";
import { getDatabase } from "@/server/database";
import { getEnv } from "@/server/env";
import { readQuizVersion } from "@/server/questions/question-versions";
import { findCalendarLink } from "./calendar-link";
import { type CalendarEvent, makeCalendar } from "./make-calendar";

/** One date of a calendar, before it is in anybody's language. */
type Entry = {
  assignmentId: string;
  class: { id: string; name: string };
  title: Localized;
  dueAt: number | null;
  closesAt: number | null;
  updatedAt: number;
};

/**
 * The feed behind a calendar address, in its owner's language; null when the address was never made or is revoked, or
 * when its owner does not run that class any more.
 */
export async function getCalendar(token: string, now: number): Promise<string | null> {
  const link = await findCalendarLink(token);
  if (!link) return null;
  const { read } = await getDatabase();
  const [owner] = await read.select({ locale: users.locale }).from(users).where(eq(users.id, link.userId));
  if (!owner) return null;
  if (link.classId === null) return inWords(messagesOf(owner.locale)["calendar.name"], await entriesOfLearner(link.userId, now), owner.locale);
  const taught = await findTaughtClass({ userId: link.userId }, link.classId);
  return taught ? inWords(taught.name, await entriesOfClass(taught), owner.locale) : null;
}

/** With one's own exceptions and accommodation, over all classes. */
async function entriesOfLearner(userId: string, now: number): Promise<Entry[]> {
  const works = await listWork(userId, now);
  return works.map((work) => ({ ...work, ...work.schedule }));
}

/** The class's own dates. */
async function entriesOfClass(own: { id: string; name: string }): Promise<Entry[]> {
  const { read } = await getDatabase();
  const rows = await read
    .select()
    .from(assignments)
    .where(and(eq(assignments.classId, own.id), isNull(assignments.withdrawnAt)))
    .orderBy(asc(assignments.id));
  return Promise.all(
    rows.map(async (row) => {
      const quiz = row.quizVersionId === null ? null : await readQuizVersion(row.quizVersionId);
      return { assignmentId: row.id, class: own, title: titleOf(row, quiz), dueAt: row.dueAt, closesAt: row.closesAt, updatedAt: row.updatedAt };
    }),
  );
}

function inWords(name: string, entries: readonly Entry[], locale: Locale): string {
  const words = messagesOf(locale);
  const events = entries.flatMap(({ assignmentId, class: own, title, dueAt, closesAt, updatedAt }): CalendarEvent[] => {
    const at = dueAt ?? closesAt;
    if (at === null) return [];
    return [
      {
        id: assignmentId,
        title: `${title[locale]} (${own.name})`,
        at,
        url: `${getEnv().origin}/${locale}/classes/${own.id}/assignments/${assignmentId}`,
        description: words[dueAt === null ? "calendar.closes" : "calendar.due"],
        updatedAt,
      },
    ];
  });
  return makeCalendar(name, events);
}
