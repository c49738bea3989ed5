import "server-only";
import { and, asc, desc, eq, isNotNull, isNull, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { assignments, attempts, memberships, reports, users } from "@/db/schema/tables";
import type { Locale } from "@/domain/locale";
import type { ReportQueue } from "@/domain/reports/report";
import type { TaughtClass } from "@/server/classes/find-class";
import { getDatabase } from "@/server/database";
import type { Viewer } from "@/server/sessions/viewer";
import { isAdministrator } from "./find-report";
import { queuedReport } from "./queued-report";

/** So many open ones fit on a page, and so many closed ones are looked up again. */
const [mostOpen, mostClosed] = [100, 50];

/** A class's reports: open ones, the oldest first, then the closed, the last closed first. */
export const listClassQueue = (taught: TaughtClass, locale: Locale): Promise<ReportQueue> => listQueue(eq(reports.classId, taught.id), locale);

/** Reports that belong to no class. null: not an administrator. */
export async function listSiteQueue(viewer: Pick<Viewer, "userId"> | null, locale: Locale): Promise<ReportQueue | null> {
  if (!viewer || !(await isAdministrator(viewer.userId))) return null;
  return listQueue(isNull(reports.classId), locale);
}

const [answerers, answererNames] = [alias(users, "answerers"), alias(memberships, "answerer_names")];

export type QueueRow = Awaited<ReturnType<typeof readRows>>[number];

async function readRows(which: SQL | undefined, order: SQL, limit: number) {
  const { read } = await getDatabase();
  return read
    .select({
      report: reports,
      who: { name: memberships.name, displayName: users.displayName, username: users.username },
      answerer: { name: answererNames.name, displayName: answerers.displayName, username: answerers.username },
      attempt: { quizVersionId: attempts.quizVersionId },
      assignment: assignments,
    })
    .from(reports)
    .innerJoin(users, eq(users.id, reports.userId))
    .leftJoin(memberships, and(eq(memberships.userId, reports.userId), eq(memberships.classId, reports.classId)))
    .leftJoin(answerers, eq(answerers.id, reports.answeredBy))
    .leftJoin(answererNames, and(eq(answererNames.userId, reports.answeredBy), eq(answererNames.classId, reports.classId)))
    .leftJoin(attempts, eq(attempts.id, reports.attemptId))
    .leftJoin(assignments, eq(assignments.id, attempts.assignmentId))
    .where(which)
    .orderBy(order)
    .limit(limit);
}

async function listQueue(ofQueue: SQL, locale: Locale): Promise<ReportQueue> {
  const { read } = await getDatabase();
  const [isOpen, isClosed] = [and(ofQueue, isNull(reports.closedAt)), and(ofQueue, isNotNull(reports.closedAt))];
  const [open, closed, openCount] = await Promise.all([
    readRows(isOpen, asc(reports.createdAt), mostOpen),
    readRows(isClosed, desc(reports.closedAt), mostClosed),
    read.$count(reports, isOpen),
  ]);
  const inWords = (rows: QueueRow[]) => Promise.all(rows.map((row) => queuedReport(row, locale)));
  return { open: await inWords(open), openCount, closed: await inWords(closed) };
}
