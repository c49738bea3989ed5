import "server-only";
import { asc, eq, sql } from "drizzle-orm";
import { assignmentExceptions, assignmentTargets, groups, memberships } from "@/db/schema/tables";
import type { Schedule } from "@/domain/assignment/schedule";
import type { TaughtClass } from "@/server/classes/find-class";
import { findNewerQuiz } from "@/server/corrections/newer-quiz";
import { getDatabase } from "@/server/database";
import type { AssignmentRow } from "./assigned";
import { findAssignment } from "./find-assignment";
import { isStarted } from "./update-assignment";

export type ExceptionEntry = { id: string; membershipId: string | null; groupId: string | null; name: string; changes: Partial<Schedule> };

/** An assignment with all that its teacher set for it. */
export type AssignmentDetails = {
  assignment: AssignmentRow;
  memberIds: string[];
  groupIds: string[];
  exceptions: ExceptionEntry[];
  /** Somebody has begun: quiz, behaviour and shuffling stay as they are. */
  isStarted: boolean;
  /** The quiz has been changed since this was set; the class's own corrections are no such change. */
  hasNewVersion: boolean;
};

/** null when it is absent or another class's. */
export async function getAssignment(taught: TaughtClass, assignmentId: string): Promise<AssignmentDetails | null> {
  const assignment = await findAssignment(taught, assignmentId);
  if (!assignment) return null;
  const { read } = await getDatabase();
  const [targets, exceptions, newer, started] = await Promise.all([
    read.select().from(assignmentTargets).where(eq(assignmentTargets.assignmentId, assignmentId)),
    read
      .select({
        id: assignmentExceptions.id,
        membershipId: assignmentExceptions.membershipId,
        groupId: assignmentExceptions.groupId,
        name: sql<string>`coalesce(${memberships.name}, ${groups.name})`,
        changes: assignmentExceptions.changes,
      })
      .from(assignmentExceptions)
      .leftJoin(memberships, eq(memberships.id, assignmentExceptions.membershipId))
      .leftJoin(groups, eq(groups.id, assignmentExceptions.groupId))
      .where(eq(assignmentExceptions.assignmentId, assignmentId))
      .orderBy(asc(assignmentExceptions.createdAt), asc(assignmentExceptions.id)),
    findNewerQuiz(assignment, assignment.updatedAt),
    isStarted(assignmentId),
  ]);
  return {
    assignment,
    memberIds: targets.flatMap(({ membershipId }) => membershipId ?? []),
    groupIds: targets.flatMap(({ groupId }) => groupId ?? []),
    exceptions,
    isStarted: started,
    hasNewVersion: newer !== null,
  };
}
