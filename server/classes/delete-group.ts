import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { assignmentExceptions, assignments, assignmentTargets, groups } from "@/db/schema/tables";
import { getDatabase } from "@/server/database";
import { auditStatement } from "./audit";
import type { TaughtClass } from "./find-class";

export type GroupDeleted = { ok: true } | { ok: false; reason: "group-in-use" } | null;

/** Deletes a group, not its students. Refused while work is set or dates are given for it. null: no such group here. */
export async function deleteGroup(taught: TaughtClass, groupId: string, now: number): Promise<GroupDeleted> {
  const database = await getDatabase();
  const { read } = database;
  const [group] = await read.select().from(groups).where(and(eq(groups.id, groupId), eq(groups.classId, taught.id)));
  if (!group) return null;
  const uses = await Promise.all(
    [assignmentTargets, assignmentExceptions].map((table) =>
      read
        .select({ id: table.id })
        .from(table)
        .innerJoin(assignments, and(eq(assignments.id, table.assignmentId), isNull(assignments.withdrawnAt)))
        .where(eq(table.groupId, groupId))
        .limit(1),
    ),
  );
  if (uses.flat().length > 0) return { ok: false, reason: "group-in-use" };
  await database.write([
    read.delete(groups).where(eq(groups.id, groupId)),
    auditStatement(database, { classId: taught.id, by: taught.by, action: "group-deleted", details: { name: group.name }, now }),
  ]);
  return { ok: true };
}
