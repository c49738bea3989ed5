import "server-only";
import { v7 as uuid } from "uuid";
import type { Database, Statement } from "@/db/client";
import { auditEntries } from "@/db/schema/tables";

/** Everything the class's log tells of. `audit.<action>` in the messages says each in words. */
export const auditActions = [
  "class-made", "class-changed", "class-archived", "class-restored",
  "code-rotated", "code-paused", "code-resumed", "code-expiry-set",
  "teacher-invited", "invitation-revoked", "teacher-joined", "teacher-left",
  "student-added", "student-joined", "roster-imported", "student-renamed", "student-moved-out", "student-moved-in",
  "student-removed", "student-restored", "personal-code-reset", "personal-codes-made", "students-merged", "time-factor-set",
  "group-made", "group-changed", "group-deleted",
  "assignment-made", "assignment-changed", "assignment-withdrawn", "assignment-restored", "exception-set", "exception-removed",
  "attempt-reopened", "mark-overridden", "comment-written", "question-corrected", "regraded", "student-excused", "excuse-removed",
  "category-set", "category-deleted", "quiz-made", "quiz-changed",
  "report-answered", "report-closed", "report-reopened", "exported", "calendar-link-made", "calendar-link-revoked",
] as const;
export type AuditAction = (typeof auditActions)[number];

/** One line of the class's log, to be written in the same batch as the change it tells of. */
export function auditStatement(
  database: Database,
  entry: { classId: string; by: string; action: AuditAction; details?: Record<string, string | number | null>; now: number },
): Statement {
  const { classId, by: userId, action, details = {}, now: at } = entry;
  return database.read.insert(auditEntries).values({ id: uuid(), classId, userId, action, details, at });
}
