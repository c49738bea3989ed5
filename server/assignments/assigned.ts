import "server-only";
import { and, eq, inArray, or, sql } from "drizzle-orm";
import { assignmentExceptions, assignments, assignmentTargets, groupMembers, memberships } from "@/db/schema/tables";
import { type Schedule, type ScheduleException, scheduleFor } from "@/domain/assignment/schedule";
import { getDatabase } from "@/server/database";
import type { MembershipRow } from "@/server/classes/find-class";

export type AssignmentRow = typeof assignments.$inferSelect;

/** An assignment as it holds for one student: with their exceptions and their accommodation. */
export type Assigned = {
  assignment: AssignmentRow;
  membership: MembershipRow;
  schedule: Schedule;
  /** When it has closed for the last of the class, UTC ms: what waits for the closing waits for those with more time. */
  closedForAllAt: number | null;
};

export type ExceptionRow = typeof assignmentExceptions.$inferSelect;

export const asException = ({ membershipId, changes }: Pick<ExceptionRow, "membershipId" | "changes">): ScheduleException => ({
  scope: membershipId === null ? "group" : "learner",
  ...changes,
});

/** The dates and limits that hold for a student, given the exceptions that concern them. */
export const scheduleOf = (
  assignment: AssignmentRow,
  { timeFactor }: Pick<MembershipRow, "timeFactor">,
  exceptions: readonly Pick<ExceptionRow, "membershipId" | "changes">[],
): Schedule => scheduleFor(assignment, exceptions.map(asException), timeFactor, assignment.latePolicy);

/** null when there is no such assignment or member. Says nothing of who may see it. */
export async function readAssigned(assignmentId: string, membershipId: string): Promise<Assigned | null> {
  const database = await getDatabase();
  const both = database.prepared("assignment and member", (read) =>
    read
      .select({ assignment: assignments, membership: memberships })
      .from(assignments)
      .innerJoin(memberships, eq(memberships.id, sql.placeholder("membershipId")))
      .where(eq(assignments.id, sql.placeholder("assignmentId")))
      .prepare(),
  );
  const exceptionsOf = database.prepared("exceptions of an assignment", (read) =>
    read
      .select({
        membershipId: assignmentExceptions.membershipId,
        changes: assignmentExceptions.changes,
        isMine: sql<number>`${assignmentExceptions.membershipId} is ${sql.placeholder("membershipId")} or ${assignmentExceptions.groupId} in (
          select ${groupMembers.groupId} from ${groupMembers} where ${groupMembers.membershipId} = ${sql.placeholder("membershipId")})`,
      })
      .from(assignmentExceptions)
      .where(eq(assignmentExceptions.assignmentId, sql.placeholder("assignmentId")))
      .prepare(),
  );
  const factorsOf = database.prepared("time factors of a class", (read) =>
    read.selectDistinct({ timeFactor: memberships.timeFactor }).from(memberships).where(eq(memberships.classId, sql.placeholder("classId"))).prepare(),
  );
  const [row] = await both.all({ assignmentId, membershipId });
  if (!row) return null;
  const { assignment, membership } = row;
  const [exceptions, factors] = await Promise.all([exceptionsOf.all({ assignmentId, membershipId }), factorsOf.all({ classId: assignment.classId })]);
  return {
    assignment,
    membership,
    schedule: scheduleOf(assignment, membership, exceptions.filter(({ isMine }) => isMine)),
    closedForAllAt: lastClosing(assignment, exceptions, factors),
  };
}

/** The latest closing that any exception with any accommodation of the class can give; null: it never closes. */
export function lastClosing(
  assignment: AssignmentRow,
  exceptions: readonly Pick<ExceptionRow, "membershipId" | "changes">[],
  members: readonly Pick<MembershipRow, "timeFactor">[],
): number | null {
  const closings = members.flatMap((member) =>
    [[], ...exceptions.map((exception) => [exception])].map((holding) => scheduleOf(assignment, member, holding).closesAt),
  );
  return closings.some((at) => at === null) ? null : Math.max(...(closings as number[]));
}

/** The same for a person, if the assignment is meant for them: a student of its class, there, and among those chosen. */
export async function findAssigned(userId: string, assignmentId: string): Promise<Assigned | null> {
  const { read } = await getDatabase();
  const [row] = await read
    .select({ membershipId: memberships.id, removedAt: memberships.removedAt, withdrawnAt: assignments.withdrawnAt, audience: assignments.audience })
    .from(assignments)
    .innerJoin(memberships, and(eq(memberships.classId, assignments.classId), eq(memberships.userId, userId), eq(memberships.role, "student")))
    .where(eq(assignments.id, assignmentId));
  if (!row || row.removedAt !== null || row.withdrawnAt !== null) return null;
  if (row.audience === "chosen" && !(await isTarget(assignmentId, row.membershipId))) return null;
  return readAssigned(assignmentId, row.membershipId);
}

async function isTarget(assignmentId: string, membershipId: string): Promise<boolean> {
  const { read } = await getDatabase();
  const mine = read.select({ id: groupMembers.groupId }).from(groupMembers).where(eq(groupMembers.membershipId, membershipId));
  const found = await read
    .select({ id: assignmentTargets.id })
    .from(assignmentTargets)
    .where(
      and(
        eq(assignmentTargets.assignmentId, assignmentId),
        or(eq(assignmentTargets.membershipId, membershipId), inArray(assignmentTargets.groupId, mine)),
      ),
    )
    .limit(1);
  return found.length > 0;
}
