import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { assignmentExceptions, assignments, assignmentTargets, gradebookCells, groupMembers, groups, lessonProgress, memberships } from "@/db/schema/tables";
import type { ExceptionRow } from "@/server/assignments/assigned";
import type { MembershipRow } from "@/server/classes/find-class";
import { getDatabase } from "@/server/database";

/** `withRemoved`: also those who were taken out, whose work is kept. `membershipId`: one student alone. */
export type Which = { withRemoved?: boolean; membershipId?: string };

export type StoredClass = {
  /** Students; whoever was merged into another entry is that entry now. */
  people: MembershipRow[];
  groupsOf: ReadonlyMap<string, { id: string; name: string }[]>;
  targets: (typeof assignmentTargets.$inferSelect)[];
  exceptions: ExceptionRow[];
  cells: (typeof gradebookCells.$inferSelect)[];
  /** Sections of lessons, with when they were marked as read. */
  read: (typeof lessonProgress.$inferSelect)[];
};

/** All that a gradebook rests on, in a fixed number of queries along indexes. No attempt is looked at: the cells are kept on write. */
export async function readClass(classId: string, lessons: readonly string[], { withRemoved = false, membershipId }: Which): Promise<StoredClass> {
  const { read } = await getDatabase();
  const ofClass = and(eq(memberships.classId, classId), eq(memberships.role, "student"), isNull(memberships.mergedInto));
  const chosen = and(
    ofClass,
    withRemoved || membershipId !== undefined ? undefined : isNull(memberships.removedAt),
    membershipId === undefined ? undefined : eq(memberships.id, membershipId),
  );
  const set = read.select({ id: assignments.id }).from(assignments).where(eq(assignments.classId, classId));
  const userIds = read.select({ id: memberships.userId }).from(memberships).where(chosen);
  const [people, grouped, targets, exceptions, cells, progress] = await Promise.all([
    read.select().from(memberships).where(chosen),
    read
      .select({ membershipId: groupMembers.membershipId, id: groups.id, name: groups.name })
      .from(groups)
      .innerJoin(groupMembers, eq(groupMembers.groupId, groups.id))
      .where(eq(groups.classId, classId)),
    read.select().from(assignmentTargets).where(inArray(assignmentTargets.assignmentId, set)),
    read.select().from(assignmentExceptions).where(inArray(assignmentExceptions.assignmentId, set)),
    read
      .select()
      .from(gradebookCells)
      .where(membershipId === undefined ? eq(gradebookCells.classId, classId) : eq(gradebookCells.membershipId, membershipId)),
    lessons.length === 0
      ? []
      : read
          .select()
          .from(lessonProgress)
          .where(and(inArray(lessonProgress.userId, userIds), inArray(lessonProgress.lesson, [...lessons]))),
  ]);
  const groupsOf = new Map<string, { id: string; name: string }[]>();
  for (const { membershipId: member, ...group } of grouped) groupsOf.set(member, [...(groupsOf.get(member) ?? []), group]);
  return { people, groupsOf, targets, exceptions, cells, read: progress };
}
