import "server-only";
import { and, asc, count, desc, eq, gt, isNotNull, isNull } from "drizzle-orm";
import { attempts, classes, memberships, reports } from "@/db/schema/tables";
import type { Reported, ReportNews } from "@/domain/reports/report";
import { getDatabase } from "@/server/database";
import { readQuizVersion } from "@/server/questions/question-versions";
import { isAdministrator, type ReportRow } from "./find-report";

/** An answer is news for a month; after that it stands where the thing was reported. */
const newsMs = 30 * 24 * 3_600_000;
const mostAnswers = 5;

/** Answers to this person's reports, and open reports that wait for theirs. */
export async function getReportNews(userId: string, now: number): Promise<ReportNews> {
  const { read } = await getDatabase();
  const [answered, teaching, isAdmin] = await Promise.all([listAnswered(userId, now), countOpen(userId), isAdministrator(userId)]);
  const site = isAdmin ? await read.$count(reports, and(isNull(reports.classId), isNull(reports.closedAt))) : null;
  return { answered, teaching, site };
}

async function listAnswered(userId: string, now: number): Promise<ReportNews["answered"]> {
  const { read } = await getDatabase();
  const rows = await read
    .select({ report: reports, quizVersionId: attempts.quizVersionId })
    .from(reports)
    .leftJoin(attempts, eq(attempts.id, reports.attemptId))
    // Whoever left the class cannot open its work any more.
    .leftJoin(memberships, eq(memberships.id, attempts.membershipId))
    .where(and(eq(reports.userId, userId), isNotNull(reports.answer), gt(reports.closedAt, now - newsMs), isNull(memberships.removedAt)))
    .orderBy(desc(reports.closedAt))
    .limit(mostAnswers);
  const all = await Promise.all(
    rows.map(async ({ report, quizVersionId }) => {
      const reported = await reportedBy(report, quizVersionId);
      // Of an attempt that is gone there is no page any more.
      return reported && { id: report.id, reported, text: report.text, at: report.closedAt ?? now };
    }),
  );
  return all.filter((one) => one !== null);
}

async function reportedBy({ claimId, lesson, attemptId, questionVersionId }: ReportRow, quizVersionId: string | null): Promise<Reported | null> {
  if (claimId !== null) return { claimId, lesson };
  if (attemptId === null || quizVersionId === null) return null;
  const item = (await readQuizVersion(quizVersionId)).items.find((each) => each.questionVersionId === questionVersionId);
  return item ? { attemptId, itemId: item.itemId } : null;
}

async function countOpen(userId: string): Promise<ReportNews["teaching"]> {
  const { read } = await getDatabase();
  return read
    .select({ classId: classes.id, name: classes.name, open: count() })
    .from(memberships)
    .innerJoin(classes, eq(classes.id, memberships.classId))
    .innerJoin(reports, and(eq(reports.classId, classes.id), isNull(reports.closedAt)))
    .where(and(eq(memberships.userId, userId), eq(memberships.role, "teacher"), isNull(memberships.removedAt)))
    .groupBy(classes.id)
    .orderBy(asc(classes.name));
}
