import "server-only";
import { and, eq } from "drizzle-orm";
import { memberships, users } from "@/db/schema/tables";
import type { MembershipRow, TaughtClass } from "@/server/classes/find-class";
import { getDatabase } from "@/server/database";

export type Student = MembershipRow & { kind: "guest" | "account" };

/** A student of this class, also a removed one; null for anybody else. */
export async function findStudent(taught: TaughtClass, membershipId: string): Promise<Student | null> {
  const { read } = await getDatabase();
  const [row] = await read
    .select({ membership: memberships, kind: users.kind })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.id, membershipId), eq(memberships.classId, taught.id), eq(memberships.role, "student")));
  return row ? { ...row.membership, kind: row.kind } : null;
}

/** A student who is in the class now. */
export async function findPresentStudent(taught: TaughtClass, membershipId: string): Promise<Student | null> {
  const student = await findStudent(taught, membershipId);
  return student?.removedAt === null ? student : null;
}
