import "server-only";
import { asc, eq } from "drizzle-orm";
import { groupMembers, groups, memberships, users } from "@/db/schema/tables";
import type { TimeFactor } from "@/domain/assignment/schedule";
import type { TaughtClass } from "@/server/classes/find-class";
import { getDatabase } from "@/server/database";

/** `device`: a guest with no slip, who is lost with the browser they joined in. */
export type SignIn = "account" | "slip" | "device";

export type Member = {
  id: string;
  name: string;
  signIn: SignIn;
  timeFactor: TimeFactor;
  joinedAt: number;
  removedAt: number | null;
  /** The entry that took over this one's work. */
  mergedInto: string | null;
  externalId: string | null;
  groupIds: string[];
  personalCodeVersion: number;
};

export type Group = { id: string; name: string; memberIds: string[] };

export type Members = { teachers: Member[]; students: Member[]; removed: Member[]; groups: Group[] };

/** Everybody in a class, by name: teachers, students, students who were removed, and the groups of those who are there. */
export async function listMembers(taught: TaughtClass): Promise<Members> {
  const { read } = await getDatabase();
  const [rows, ownGroups, grouped] = await Promise.all([
    read
      .select({ membership: memberships, kind: users.kind })
      .from(memberships)
      .innerJoin(users, eq(users.id, memberships.userId))
      .where(eq(memberships.classId, taught.id)),
    read.select({ id: groups.id, name: groups.name }).from(groups).where(eq(groups.classId, taught.id)).orderBy(asc(groups.name)),
    read
      .select({ groupId: groupMembers.groupId, membershipId: groupMembers.membershipId })
      .from(groupMembers)
      .innerJoin(groups, eq(groups.id, groupMembers.groupId))
      .where(eq(groups.classId, taught.id)),
  ]);
  const entries = rows.map(({ membership, kind }) => {
    const { id, name, timeFactor, joinedAt, removedAt, mergedInto, externalId, personalCodeVersion, role } = membership;
    const signIn: SignIn = kind === "account" ? "account" : membership.personalCodeHash === null ? "device" : "slip";
    const groupIds = grouped.filter(({ membershipId }) => membershipId === id).map(({ groupId }) => groupId);
    return { role, member: { id, name, signIn, timeFactor, joinedAt, removedAt, mergedInto, externalId, groupIds, personalCodeVersion } };
  });
  const byName = new Intl.Collator(["en", "ar"], { numeric: true });
  entries.sort((a, b) => byName.compare(a.member.name, b.member.name));
  const those = (role: "teacher" | "student", isRemoved: boolean) =>
    entries.filter(({ role: own, member }) => own === role && (member.removedAt !== null) === isRemoved).map(({ member }) => member);
  const students = those("student", false);
  const present = new Set(students.map(({ id }) => id));
  return {
    teachers: those("teacher", false),
    students,
    removed: those("student", true),
    groups: ownGroups.map((group) => ({
      ...group,
      memberIds: grouped.flatMap(({ groupId, membershipId }) => (groupId === group.id && present.has(membershipId) ? [membershipId] : [])),
    })),
  };
}
