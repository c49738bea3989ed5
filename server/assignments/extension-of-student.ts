import "server-only";
import { and, eq, inArray, or } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import type { Database, Statement } from "@/db/client";
import { assignmentExceptions, groupMembers } from "@/db/schema/tables";
import { type Extension, extensionOf } from "@/domain/assignment/extension";
import { type Schedule, scheduleFor } from "@/domain/assignment/schedule";
import { asException, type AssignmentRow, type ExceptionRow } from "./assigned";

/** More for one student: from what holds for them now, exceptions of their own and of their groups included. */
export type StudentExtension = {
  changed: Partial<Schedule>;
  /** All that concern them once this is written; for whoever needs the schedule within the same batch. */
  exceptions: Pick<ExceptionRow, "membershipId" | "changes">[];
  statements: Statement[];
};

/** Nothing is written before its statements are; no statement where nothing changes. */
export async function extensionOfStudent(
  database: Database,
  of: { assignment: AssignmentRow; membershipId: string; by: string },
  extension: Extension,
  now: number,
): Promise<StudentExtension> {
  const { assignment, membershipId, by } = of;
  const { read } = database;
  const mine = read.select({ id: groupMembers.groupId }).from(groupMembers).where(eq(groupMembers.membershipId, membershipId));
  const held = await read
    .select()
    .from(assignmentExceptions)
    .where(
      and(
        eq(assignmentExceptions.assignmentId, assignment.id),
        or(eq(assignmentExceptions.membershipId, membershipId), inArray(assignmentExceptions.groupId, mine)),
      ),
    );
  const changed = extensionOf(scheduleFor(assignment, held.map(asException), "1"), extension, now);
  if (Object.keys(changed).length === 0) return { changed, exceptions: held, statements: [] };
  const own = held.find((exception) => exception.membershipId === membershipId);
  const changes = { ...own?.changes, ...changed };
  return {
    changed,
    exceptions: [...held.filter((exception) => exception !== own), { membershipId, changes }],
    statements: [
      read
        .insert(assignmentExceptions)
        .values({ id: uuid(), assignmentId: assignment.id, membershipId, groupId: null, changes, createdAt: now, createdBy: by })
        .onConflictDoUpdate({
          target: [assignmentExceptions.assignmentId, assignmentExceptions.membershipId],
          set: { changes, createdAt: now, createdBy: by },
        }),
    ],
  };
}
