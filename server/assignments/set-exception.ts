import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { assignmentExceptions, groups, memberships } from "@/db/schema/tables";
import { findScheduleProblems, type Schedule } from "@/domain/assignment/schedule";
import { auditStatement } from "@/server/classes/audit";
import type { TaughtClass } from "@/server/classes/find-class";
import { getDatabase } from "@/server/database";
import { announce } from "@/server/live/announce";
import type { FieldProblem } from "@/server/reply";
import type { AssignmentRow } from "./assigned";
import { changesOf, type ExceptionInput } from "./exception-input";
import { findAssignment } from "./find-assignment";
import { refreshDeadlines } from "./refresh-deadlines";

export type ExceptionSet = { ok: true; exceptionId: string } | { ok: false; fields: FieldProblem[] } | null;

/**
 * Gives one student or one group other dates, attempts or time; what was set for them before is replaced. Attempts under
 * way get their new end at once. null: no such assignment in this class.
 */
export async function setException(taught: TaughtClass, assignmentId: string, input: ExceptionInput, now: number): Promise<ExceptionSet> {
  const assignment = await findAssignment(taught, assignmentId);
  if (!assignment) return null;
  const read = changesOf(input, taught.timeZone);
  if (!read.ok) return { ok: false, fields: [{ path: read.path, problem: "no-such-time" }] };
  const { changes } = read;
  const name = await findName(taught.id, input);
  const problems = name === null ? [{ path: "for", problem: "not-in-class" }] : findProblems(assignment, changes);
  if (name === null || problems.length > 0) return { ok: false, fields: problems };

  const { membershipId = null, groupId = null } = input;
  const database = await getDatabase();
  const row = { id: uuid(), assignmentId, membershipId, groupId, changes, createdAt: now, createdBy: taught.by };
  const target =
    membershipId === null
      ? [assignmentExceptions.assignmentId, assignmentExceptions.groupId]
      : [assignmentExceptions.assignmentId, assignmentExceptions.membershipId];
  await database.write([
    database.read
      .insert(assignmentExceptions)
      .values(row)
      .onConflictDoUpdate({ target, set: { changes, createdAt: now, createdBy: taught.by } }),
    auditStatement(database, {
      classId: taught.id,
      by: taught.by,
      action: "exception-set",
      details: { assignmentId, title: assignment.title || (assignment.quizSlug ?? assignment.lessonSlug), name, ...changes },
      now,
    }),
  ]);
  await database.write(await refreshDeadlines({ assignmentId }, now));
  announce(assignmentId);
  const [written] = await database.read
    .select({ id: assignmentExceptions.id })
    .from(assignmentExceptions)
    .where(
      and(
        eq(assignmentExceptions.assignmentId, assignmentId),
        membershipId === null ? eq(assignmentExceptions.groupId, groupId ?? "") : eq(assignmentExceptions.membershipId, membershipId),
      ),
    );
  return { ok: true, exceptionId: written?.id ?? row.id };
}

/** Of the exception together with what it leaves as it is; a later due time takes the closing along (`scheduleFor`). */
function findProblems(assignment: AssignmentRow, changes: Partial<Schedule>): FieldProblem[] {
  if (Object.keys(changes).length === 0) return [{ path: "for", problem: "nothing-differs" }];
  const { opensAt, dueAt, closesAt, attemptsAllowed, timeLimitMs } = assignment;
  const held = { opensAt, dueAt, closesAt, attemptsAllowed, timeLimitMs, ...changes };
  const takesAlong = changes.closesAt === undefined && typeof changes.dueAt === "number" && closesAt !== null && changes.dueAt > closesAt;
  const schedule = takesAlong ? { ...held, closesAt: changes.dueAt ?? null } : held;
  return findScheduleProblems(schedule).map((problem) => ({ path: "schedule", problem }));
}

/** What the class calls this student or group; null when they are not of it. */
async function findName(classId: string, { membershipId, groupId }: ExceptionInput): Promise<string | null> {
  const { read } = await getDatabase();
  const [found] =
    membershipId === undefined
      ? await read.select({ name: groups.name }).from(groups).where(and(eq(groups.classId, classId), eq(groups.id, groupId ?? "")))
      : await read
          .select({ name: memberships.name })
          .from(memberships)
          .where(and(eq(memberships.classId, classId), eq(memberships.id, membershipId), eq(memberships.role, "student"), isNull(memberships.removedAt)));
  return found?.name ?? null;
}
