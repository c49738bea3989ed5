import "server-only";
import { and, asc, eq, exists, inArray, isNull, or, sql } from "drizzle-orm";
import {
  assignments,
  assignmentTargets,
  attempts,
  attemptSteps,
  classes,
  gradebookCells,
  groupMembers,
  lessonProgress,
  memberships,
} from "@/db/schema/tables";
import type { Step } from "@/domain/attempt/attempt";
import type { ClassRow, MembershipRow } from "@/server/classes/find-class";
import { getDatabase } from "@/server/database";
import type { AssignmentRow, ExceptionRow } from "./assigned";
import { readClosings } from "./read-closings";

export type SetWork = { assignment: AssignmentRow; membership: MembershipRow; class: ClassRow };
export type AttemptRow = typeof attempts.$inferSelect;

/** All that is stored of what one person was set, in a fixed number of queries. */
export type StoredWork = {
  sets: SetWork[];
  /** Those that concern this person. */
  exceptions: ExceptionRow[];
  closedForAllAt: ReadonlyMap<string, number | null>;
  cells: (typeof gradebookCells.$inferSelect)[];
  attempts: AttemptRow[];
  /** Comments and corrections, oldest first. */
  news: { attemptId: string; step: Step }[];
  read: { lesson: string; section: string }[];
};

/** `which`: everything of the classes that are not over, one class's, or one assignment alone. */
export type Which = { classId?: string; assignmentId?: string };

export async function readWork(userId: string, which: Which): Promise<StoredWork> {
  const sets = await readSets(userId, which);
  const { read } = await getDatabase();
  const assignmentIds = sets.map(({ assignment }) => assignment.id);
  const membershipIds = [...new Set(sets.map(({ membership }) => membership.id))];
  const own = <Table extends typeof attempts | typeof gradebookCells>(table: Table) =>
    and(inArray(table.membershipId, membershipIds), inArray(table.assignmentId, assignmentIds));
  const [closings, groups, cells, tried, sections] = await Promise.all([
    readClosings(sets.map(({ assignment }) => assignment)),
    read.select({ groupId: groupMembers.groupId }).from(groupMembers).where(inArray(groupMembers.membershipId, membershipIds)),
    read.select().from(gradebookCells).where(own(gradebookCells)),
    read.select().from(attempts).where(and(own(attempts), isNull(attempts.setAsideAt))).orderBy(asc(attempts.number)),
    read.select({ lesson: lessonProgress.lesson, section: lessonProgress.section }).from(lessonProgress).where(eq(lessonProgress.userId, userId)),
  ]);
  const isMine = ({ membershipId, groupId }: ExceptionRow) =>
    membershipId === null ? groups.some((group) => group.groupId === groupId) : membershipIds.includes(membershipId);
  return {
    sets,
    exceptions: closings.exceptions.filter(isMine),
    closedForAllAt: closings.closedForAllAt,
    cells,
    attempts: tried,
    news: await readNews(tried.flatMap(({ id, submittedAt }) => (submittedAt === null ? [] : [id]))),
    read: sections,
  };
}

/** What is meant for this person: a student of its class, there, and among those chosen. */
async function readSets(userId: string, { classId, assignmentId }: Which): Promise<SetWork[]> {
  const { read } = await getDatabase();
  const mine = read.select({ id: groupMembers.groupId }).from(groupMembers).where(eq(groupMembers.membershipId, memberships.id));
  const chosen = read
    .select({ id: assignmentTargets.id })
    .from(assignmentTargets)
    .where(
      and(
        eq(assignmentTargets.assignmentId, assignments.id),
        or(eq(assignmentTargets.membershipId, memberships.id), inArray(assignmentTargets.groupId, mine)),
      ),
    );
  return read
    .select({ assignment: assignments, membership: memberships, class: classes })
    .from(memberships)
    .innerJoin(classes, eq(classes.id, memberships.classId))
    .innerJoin(assignments, and(eq(assignments.classId, classes.id), isNull(assignments.withdrawnAt)))
    .where(
      and(
        eq(memberships.userId, userId),
        eq(memberships.role, "student"),
        isNull(memberships.removedAt),
        or(eq(assignments.audience, "class"), exists(chosen)),
        classId === undefined ? undefined : eq(classes.id, classId),
        assignmentId === undefined ? undefined : eq(assignments.id, assignmentId),
        classId === undefined && assignmentId === undefined ? isNull(classes.archivedAt) : undefined,
      ),
    );
}

async function readNews(attemptIds: string[]): Promise<StoredWork["news"]> {
  if (attemptIds.length === 0) return [];
  const { read } = await getDatabase();
  return read
    .select({ attemptId: attemptSteps.attemptId, step: attemptSteps.step })
    .from(attemptSteps)
    .where(and(inArray(attemptSteps.attemptId, attemptIds), sql`json_extract(${attemptSteps.step}, '$.type') in ('comment-written', 'regraded')`))
    .orderBy(asc(attemptSteps.attemptId), asc(attemptSteps.seq));
}
