import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { reports } from "@/db/schema/tables";
import type { Reported } from "@/domain/reports/report";
import { takeTurns } from "@/server/attempts/take-turns";
import { getDatabase } from "@/server/database";
import type { Viewer } from "@/server/sessions/viewer";
import { findSubject } from "./find-subject";

export type ReportCreated = { ok: true; reportId: string } | { ok: false; reason: "too-many-reports" } | null;

/** More open ones than this help nobody; the next has to wait until some are answered. */
const mostOpen = 20;

/**
 * Puts a learner's word that a question or a claim is wrong into its class's queue, or the administrators'. The same
 * words twice, as by a double click, are one report. null: no such thing, or not theirs.
 */
export const createReport = (viewer: Pick<Viewer, "userId" | "locale">, call: { reported: Reported; text: string; now: number }): Promise<ReportCreated> =>
  takeTurns(`reports of ${viewer.userId}`, async () => {
    const { userId, locale } = viewer;
    const { reported, text, now } = call;
    const found = await findSubject(userId, reported, locale);
    if (!found) return null;
    const { lesson, questionVersionId, readers } = found;
    const thing = "claimId" in reported ? { claimId: reported.claimId, attemptId: null } : { claimId: null, attemptId: reported.attemptId };
    const about = { lesson, questionVersionId, ...thing };
    const { read, write } = await getDatabase();
    const open = await read.select().from(reports).where(and(eq(reports.userId, userId), isNull(reports.closedAt)));
    const same = open.find(
      (other) =>
        other.text === text && other.claimId === about.claimId && other.attemptId === about.attemptId && other.questionVersionId === questionVersionId,
    );
    if (same) return { ok: true, reportId: same.id };
    if (open.length >= mostOpen) return { ok: false, reason: "too-many-reports" };
    const id = uuid();
    await write([read.insert(reports).values({ id, classId: readers?.classId ?? null, userId, ...about, text, createdAt: now })]);
    return { ok: true, reportId: id };
  });
