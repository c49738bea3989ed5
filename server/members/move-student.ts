import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import type { Database, Statement } from "@/db/client";
import { groupMembers, groups, memberships } from "@/db/schema/tables";
import { takeTurns } from "@/server/attempts/take-turns";
import { auditStatement } from "@/server/classes/audit";
import type { MembershipRow, TaughtClass } from "@/server/classes/find-class";
import { getDatabase } from "@/server/database";
import { findPlaceRefusal, listPresent, type PlaceRefusal } from "./class-names";
import { findPresentStudent, type Student } from "./find-student";
import { mergeMemberships } from "./merge-memberships";
import { hashPersonalCode, personalCodeOf } from "./personal-code";

export type Moved = { ok: true; name: string; membershipId: string; keepsSlip: boolean } | { ok: false; reason: PlaceRefusal | "already-in-class" | "archived-class" } | null;

/**
 * The same person, name and slip in another class of the same teacher. Their work stays in the class it was done for,
 * under a removed entry. null: no such student here.
 */
export const moveStudent = (from: TaughtClass, membershipId: string, to: TaughtClass, now: number): Promise<Moved> =>
  takeTurns(`class ${to.id}`, () => move(from, membershipId, to, now));

async function move(from: TaughtClass, membershipId: string, to: TaughtClass, now: number): Promise<Moved> {
  const student = await findPresentStudent(from, membershipId);
  if (!student) return null;
  if (to.archivedAt !== null) return { ok: false, reason: "archived-class" };
  const database = await getDatabase();
  const [earlier] = await database.read
    .select()
    .from(memberships)
    .where(and(eq(memberships.classId, to.id), eq(memberships.userId, student.userId)));
  if (earlier && (earlier.removedAt === null || earlier.role === "teacher")) return { ok: false, reason: "already-in-class" };
  const reason = findPlaceRefusal(await listPresent(to.id), student.name);
  if (reason) return { ok: false, reason };
  await database.write([
    ...(earlier ? takeBack(database, student, earlier, now) : carryOver(database, student, to.id, now)),
    auditStatement(database, { classId: from.id, by: from.by, action: "student-moved-out", details: { name: student.name, to: to.name }, now }),
    auditStatement(database, { classId: to.id, by: from.by, action: "student-moved-in", details: { name: student.name, from: from.name }, now }),
  ]);
  return { ok: true, name: student.name, membershipId: earlier?.id ?? membershipId, keepsSlip: !earlier };
}

/**
 * The entry itself goes, since the code on the slip is made from its id; a new, removed one stays in its place and takes
 * the work.
 */
function carryOver(database: Database, student: Student, toClassId: string, now: number): Statement[] {
  const { id, classId, userId, role, name, joinedAt, timeFactor, externalId, personalCodeHash } = student;
  const kept = { id: uuid(), classId, userId, role, name, joinedAt, timeFactor, externalId };
  return [
    database.read.update(memberships).set({ classId: toClassId }).where(eq(memberships.id, id)),
    database.read.insert(memberships).values(kept),
    ...mergeMemberships(sql`select ${id} as from_id, ${kept.id} as into_id`, now),
    database.read.update(memberships).set({ joinedAt: now, removedAt: null, mergedInto: null, personalCodeHash }).where(eq(memberships.id, id)),
    database.read.update(memberships).set({ removedAt: now }).where(eq(memberships.id, kept.id)),
    leaveGroups(database, id, classId),
  ];
}

/** Who was in the other class before gets their entry there back, with its work, and needs a new slip. */
function takeBack(database: Database, student: Student, earlier: MembershipRow, now: number): Statement[] {
  const { name, timeFactor } = student;
  const personalCodeVersion = earlier.personalCodeVersion + 1;
  const personalCodeHash = student.kind === "account" ? null : hashPersonalCode(personalCodeOf({ id: earlier.id, personalCodeVersion }));
  return [
    database.read.update(memberships).set({ removedAt: now, personalCodeHash: null }).where(eq(memberships.id, student.id)),
    database.read
      .update(memberships)
      .set({ removedAt: null, mergedInto: null, name, timeFactor, personalCodeHash, personalCodeVersion })
      .where(eq(memberships.id, earlier.id)),
  ];
}

const leaveGroups = (database: Database, membershipId: string, classId: string): Statement =>
  database.read
    .delete(groupMembers)
    .where(and(eq(groupMembers.membershipId, membershipId), inArray(groupMembers.groupId, database.read.select({ id: groups.id }).from(groups).where(eq(groups.classId, classId)))));
