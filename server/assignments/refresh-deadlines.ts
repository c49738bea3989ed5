import "server-only";
import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { Statement } from "@/db/client";
import { assignmentExceptions, assignments, attempts, attemptSteps, groupMembers, memberships } from "@/db/schema/tables";
import { latenessOf, markAfterLateness } from "@/domain/assignment/lateness";
import { deadlineFor, type Schedule } from "@/domain/assignment/schedule";
import { shareOf } from "@/domain/grading/marks";
import { getDatabase } from "@/server/database";
import { refreshCells } from "@/server/gradebook/refresh-cells";
import { scheduleOf } from "./assigned";

type AttemptRow = typeof attempts.$inferSelect;

/**
 * What follows for attempts once dates, an exception or an accommodation have changed, and are written: until when the
 * open ones run, how late the finished ones were. With both ids: of that student in that assignment alone.
 */
export async function refreshDeadlines(which: { assignmentId?: string; membershipId?: string }, now: number): Promise<Statement[]> {
  const { assignmentId, membershipId } = which;
  const asked: SQL[] = [];
  if (assignmentId !== undefined) asked.push(sql`a.assignment_id = ${assignmentId}`);
  if (membershipId !== undefined) asked.push(sql`a.membership_id = ${membershipId}`);
  if (asked.length === 0) return [];
  const { read } = await getDatabase();
  const found = await read
    .select({ attempt: attempts, assignment: assignments, membership: memberships })
    .from(attempts)
    .innerJoin(assignments, eq(assignments.id, attempts.assignmentId))
    .innerJoin(memberships, eq(memberships.id, attempts.membershipId))
    .where(
      and(
        assignmentId === undefined ? undefined : eq(attempts.assignmentId, assignmentId),
        membershipId === undefined ? undefined : eq(attempts.membershipId, membershipId),
        isNull(attempts.setAsideAt),
      ),
    );
  const exceptionsFor = await readExceptions([...new Set(found.map(({ assignment }) => assignment.id))]);
  const reopenings = await readReopenings(found.map(({ attempt }) => attempt.id));
  const updates = found.flatMap(({ attempt, assignment, membership }) => {
    const schedule = scheduleOf(assignment, membership, exceptionsFor(assignment.id, membership.id));
    const after =
      attempt.submittedAt === null
        ? { deadlineAt: openUntil(attempt, schedule, reopenings.get(attempt.id) ?? null, now) }
        : latenessFigures(attempt, attempt.submittedAt, schedule, assignment);
    const isNews = Object.entries(after).some(([name, value]) => attempt[name as keyof AttemptRow] !== value);
    return isNews ? [read.update(attempts).set(after).where(unchanged(attempt))] : [];
  });
  return found.length === 0 ? [] : [...updates, refreshCells(sql.join(asked, sql` and `))];
}

/**
 * When an open attempt ends by itself, UTC ms; null: never. One that a teacher opened again has its whole time limit from
 * then on, and a closing that was past already does not end it.
 */
export function deadlineOfAttempt(schedule: Schedule, openedAt: number, reopenedAt: number | null): number | null {
  const from = reopenedAt ?? openedAt;
  const isClosed = reopenedAt !== null && schedule.closesAt !== null && schedule.closesAt <= reopenedAt;
  return deadlineFor(isClosed ? { ...schedule, closesAt: null } : schedule, from);
}

/** Time that is taken away ends an attempt now, not in the past: what was answered in between was answered in time. */
function openUntil(attempt: AttemptRow, schedule: Schedule, reopenedAt: number | null, now: number): number | null {
  const deadline = deadlineOfAttempt(schedule, attempt.openedAt, reopenedAt);
  if (deadline === null || deadline >= now) return deadline;
  const { deadlineAt } = attempt;
  return deadlineAt !== null && deadlineAt <= now ? deadlineAt : now;
}

function latenessFigures(attempt: AttemptRow, submittedAt: number, { dueAt }: Schedule, assignment: typeof assignments.$inferSelect) {
  const lateMs = latenessOf(dueAt, submittedAt);
  const share = shareOf({ earned: attempt.earned ?? 0, possible: attempt.possible ?? 0 }) ?? 0;
  return { lateMs, countedShare: markAfterLateness(share, lateMs, assignment.latePolicy) };
}

/** One that was handed in or opened again since it was read has had its figures from the new dates already. */
const unchanged = ({ id, submittedAt }: AttemptRow) => and(eq(attempts.id, id), sql`${attempts.submittedAt} is ${submittedAt}`);

/** The exceptions that concern a student, looked up by assignment and membership. */
async function readExceptions(assignmentIds: string[]) {
  const { read } = await getDatabase();
  const rows = await read
    .select({ exception: assignmentExceptions, groupMember: groupMembers.membershipId })
    .from(assignmentExceptions)
    .leftJoin(groupMembers, eq(groupMembers.groupId, assignmentExceptions.groupId))
    .where(inArray(assignmentExceptions.assignmentId, assignmentIds));
  return (assignmentId: string, membershipId: string) =>
    rows
      .filter(({ exception, groupMember }) => exception.assignmentId === assignmentId && (exception.membershipId ?? groupMember) === membershipId)
      .map(({ exception }) => exception);
}

/** When each attempt was last opened again, by its id. */
async function readReopenings(attemptIds: string[]): Promise<Map<string, number>> {
  const { read } = await getDatabase();
  const rows = await read
    .select({ attemptId: attemptSteps.attemptId, at: sql<number>`max(json_extract(${attemptSteps.step}, '$.at'))` })
    .from(attemptSteps)
    .where(and(inArray(attemptSteps.attemptId, attemptIds), sql`json_extract(${attemptSteps.step}, '$.type') = 'attempt-reopened'`))
    .groupBy(attemptSteps.attemptId);
  return new Map(rows.map(({ attemptId, at }) => [attemptId, at]));
}
