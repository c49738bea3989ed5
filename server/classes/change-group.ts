import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { groupMembers, groups, memberships } from "@/db/schema/tables";
import { refreshDeadlines } from "@/server/assignments/refresh-deadlines";
import { takeTurns } from "@/server/attempts/take-turns";
import { getDatabase } from "@/server/database";
import { auditStatement } from "./audit";
import type { TaughtClass } from "./find-class";
import { isNameTaken } from "./make-group";

export type GroupChanged = { ok: true } | { ok: false; reason: "group-name-taken" | "not-in-class" } | null;

/** Renames a group, or says anew who is in it, or both. null: no such group in this class. */
export const changeGroup = (taught: TaughtClass, groupId: string, change: { name?: string; memberIds?: readonly string[] }, now: number): Promise<GroupChanged> =>
  takeTurns(`class ${taught.id}`, async () => {
    const { read, write } = await getDatabase();
    const [group] = await read.select().from(groups).where(and(eq(groups.id, groupId), eq(groups.classId, taught.id)));
    if (!group) return null;
    const name = change.name ?? group.name;
    if (await isNameTaken(taught, name, groupId)) return { ok: false, reason: "group-name-taken" };
    const before = (await read.select().from(groupMembers).where(eq(groupMembers.groupId, groupId))).map(({ membershipId }) => membershipId);
    const students = await listStudentIds(taught);
    // Removed students stay as they were: their tick boxes are not in the form.
    const after = change.memberIds ? [...new Set([...change.memberIds, ...before.filter((id) => !students.has(id))])] : before;
    const [joining, leaving] = [after.filter((id) => !before.includes(id)), before.filter((id) => !after.includes(id))];
    if (joining.some((id) => !students.has(id))) return { ok: false, reason: "not-in-class" };
    if (name === group.name && joining.length + leaving.length === 0) return { ok: true };
    const database = await getDatabase();
    const details = { from: group.name, name, joined: joining.length, left: leaving.length, groupId };
    await write([
      read.update(groups).set({ name }).where(eq(groups.id, groupId)),
      read.delete(groupMembers).where(and(eq(groupMembers.groupId, groupId), inArray(groupMembers.membershipId, leaving))),
      ...(joining.length > 0 ? [read.insert(groupMembers).values(joining.map((membershipId) => ({ groupId, membershipId })))] : []),
      auditStatement(database, { classId: taught.id, by: taught.by, action: "group-changed", details, now }),
    ]);
    // A group may have dates of its own: whoever comes or goes gets others.
    for (const membershipId of [...joining, ...leaving]) await write(await refreshDeadlines({ membershipId }, now));
    return { ok: true };
  });

async function listStudentIds(taught: TaughtClass): Promise<Set<string>> {
  const { read } = await getDatabase();
  const rows = await read
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(eq(memberships.classId, taught.id), eq(memberships.role, "student"), isNull(memberships.removedAt)));
  return new Set(rows.map(({ id }) => id));
}
