import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import { attempts, reports } from "@/db/schema/tables";
import type { OwnReport } from "@/domain/reports/report";
import { getDatabase } from "@/server/database";
import { readQuizVersion } from "@/server/questions/question-versions";

const shown = { id: reports.id, text: reports.text, createdAt: reports.createdAt, answer: reports.answer, closedAt: reports.closedAt };

/** What this person reported of an attempt's questions, the oldest first, with the answers: by item id. */
export async function listReportsOfAttempt(userId: string, attemptId: string): Promise<Map<string, OwnReport[]>> {
  const database = await getDatabase();
  const ofAttempt = database.prepared("own reports of an attempt", (read) =>
    read
      .select({ report: shown, questionVersionId: reports.questionVersionId, quizVersionId: attempts.quizVersionId })
      .from(reports)
      .innerJoin(attempts, eq(attempts.id, reports.attemptId))
      .where(and(eq(reports.userId, sql.placeholder("userId")), eq(reports.attemptId, sql.placeholder("attemptId"))))
      .orderBy(asc(reports.createdAt))
      .prepare(),
  );
  const byItem = new Map<string, OwnReport[]>();
  for (const { report, questionVersionId, quizVersionId } of await ofAttempt.all({ userId, attemptId })) {
    const itemId = (await readQuizVersion(quizVersionId)).items.find((item) => item.questionVersionId === questionVersionId)?.itemId;
    if (itemId !== undefined) byItem.set(itemId, [...(byItem.get(itemId) ?? []), report]);
  }
  return byItem;
}

/** What this person reported of a claim, wherever they met it, the oldest first. */
export async function listReportsOfClaim(userId: string, claimId: string): Promise<OwnReport[]> {
  const { read } = await getDatabase();
  return read
    .select(shown)
    .from(reports)
    .where(and(eq(reports.userId, userId), eq(reports.claimId, claimId)))
    .orderBy(asc(reports.createdAt));
}
