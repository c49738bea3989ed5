import "server-only";
import { inArray } from "drizzle-orm";
import { assignmentExceptions, memberships } from "@/db/schema/tables";
import { mayReview, type ReviewAspect, reviewPhaseOf } from "@/domain/assignment/review-rules";
import { getDatabase } from "@/server/database";
import { type AssignmentRow, type ExceptionRow, lastClosing } from "./assigned";

export type Closings = { exceptions: ExceptionRow[]; closedForAllAt: ReadonlyMap<string, number | null> };

/** When each assignment has closed for the last of its class, by its id; null: never. Two queries, however many there are. */
export async function readClosings(rows: readonly AssignmentRow[]): Promise<Closings> {
  if (rows.length === 0) return { exceptions: [], closedForAllAt: new Map() };
  const { read } = await getDatabase();
  const [exceptions, factors] = await Promise.all([
    read.select().from(assignmentExceptions).where(inArray(assignmentExceptions.assignmentId, rows.map(({ id }) => id))),
    read
      .selectDistinct({ classId: memberships.classId, timeFactor: memberships.timeFactor })
      .from(memberships)
      .where(inArray(memberships.classId, [...new Set(rows.map(({ classId }) => classId))])),
  ]);
  const closingOf = (row: AssignmentRow) =>
    lastClosing(
      row,
      exceptions.filter(({ assignmentId }) => assignmentId === row.id),
      factors.filter(({ classId }) => classId === row.classId),
    );
  return { exceptions, closedForAllAt: new Map(rows.map((row) => [row.id, closingOf(row)])) };
}

/** What the review rules of an assignment show now of an attempt that was handed in. */
export function reviewNow(
  { reviewRules }: Pick<AssignmentRow, "reviewRules">,
  call: { submittedAt: number; closedForAllAt: number | null; now: number },
): Record<ReviewAspect, boolean> {
  const { submittedAt, closedForAllAt, now } = call;
  return mayReview(reviewRules, reviewPhaseOf({ submittedAt, closesAt: closedForAllAt, now }));
}
