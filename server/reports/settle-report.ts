import "server-only";
import { eq } from "drizzle-orm";
import { reports } from "@/db/schema/tables";
import { takeTurns } from "@/server/attempts/take-turns";
import { type AuditAction, auditStatement } from "@/server/classes/audit";
import { getDatabase } from "@/server/database";
import { type AnswerableReport, readReport, type ReportRow } from "./find-report";

export type Answered = { ok: true } | { ok: false; reason: "report-closed" } | null;

/**
 * Answers a report, which closes it; the learner reads the answer. A closed one has to be opened again first, so that of
 * two teachers none writes over the other's words. null: it is gone, with whoever wrote it.
 */
export const answerReport = (report: AnswerableReport, text: string, now: number): Promise<Answered> =>
  inTurn(report, async ({ closedAt, answer, answeredBy }) => {
    // A second click.
    if (closedAt !== null && answer === text && answeredBy === report.by) return { ok: true };
    if (closedAt !== null) return { ok: false, reason: "report-closed" };
    await change(report, { answer: text, answeredBy: report.by, closedAt: now }, "report-answered", now);
    return { ok: true };
  });

/** Takes a report off the queue without a further word. Once closed it stays as it is. */
export const closeReport = (report: AnswerableReport, now: number): Promise<{ ok: true } | null> =>
  inTurn(report, async ({ closedAt }) => {
    if (closedAt === null) await change(report, { closedAt: now }, "report-closed", now);
    return { ok: true };
  });

/** Puts a closed report back into the queue; an answer that was given stays until there is another. */
export const reopenReport = (report: AnswerableReport, now: number): Promise<{ ok: true } | null> =>
  inTurn(report, async ({ closedAt }) => {
    if (closedAt !== null) await change(report, { closedAt: null }, "report-reopened", now);
    return { ok: true };
  });

/** Decides on the report as it stands now: somebody else may have been faster. */
const inTurn = <Result>({ id }: AnswerableReport, work: (current: ReportRow) => Promise<Result>): Promise<Result | null> =>
  takeTurns(`report ${id}`, async () => {
    const current = await readReport(id);
    return current && work(current);
  });

async function change(report: AnswerableReport, values: Partial<ReportRow>, action: AuditAction, now: number): Promise<void> {
  const database = await getDatabase();
  const { id: reportId, classId, by, lesson, claimId, attemptId } = report;
  await database.write([
    database.read.update(reports).set(values).where(eq(reports.id, reportId)),
    // What belongs to no class has no log.
    ...(classId === null ? [] : [auditStatement(database, { classId, by, action, details: { reportId, lesson, claimId, attemptId }, now })]),
  ]);
}
