import "server-only";
import { eq } from "drizzle-orm";
import { reports, users } from "@/db/schema/tables";
import type { Locale } from "@/domain/locale";
import { findTaughtClass } from "@/server/classes/find-class";
import { getDatabase } from "@/server/database";
import type { Viewer } from "@/server/sessions/viewer";

export type ReportRow = typeof reports.$inferSelect;

declare const answerableBrand: unique symbol;

/** A report that this viewer may answer. Made here alone: a verb that is handed one has been authorised. */
export type AnswerableReport = ReportRow & {
  readonly [answerableBrand]: true;
  /** Who answers. */
  by: string;
};

/** For the class's teachers; what belongs to no class, for administrators. null: no such report, or not theirs to answer. */
export async function findReport(viewer: Pick<Viewer, "userId"> | null, reportId: string): Promise<AnswerableReport | null> {
  const report = viewer && (await readReport(reportId));
  if (!report) return null;
  const may = report.classId === null ? await isAdministrator(viewer.userId) : (await findTaughtClass(viewer, report.classId)) !== null;
  // The brand exists in types only; what it stands for was checked in the line above.
  return may ? ({ ...report, by: viewer.userId } as AnswerableReport) : null;
}

export async function readReport(reportId: string): Promise<ReportRow | null> {
  const { read } = await getDatabase();
  const [row] = await read.select().from(reports).where(eq(reports.id, reportId));
  return row ?? null;
}

export async function isAdministrator(userId: string): Promise<boolean> {
  const { read } = await getDatabase();
  const [row] = await read.select({ isAdmin: users.isAdmin }).from(users).where(eq(users.id, userId));
  return row?.isAdmin ?? false;
}

/** The page of the queue that a report stands in. */
export const queueAddress = ({ classId }: Pick<ReportRow, "classId">, locale: Locale): string =>
  classId === null ? `/${locale}/reports` : `/${locale}/classes/${classId}/reports`;
