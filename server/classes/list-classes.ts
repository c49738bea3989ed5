import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import { classes, memberships } from "@/db/schema/tables";
import type { MemberRole } from "@/db/schema/classes";
import { getDatabase } from "@/server/database";

export type ClassEntry = { id: string; name: string; role: MemberRole; archivedAt: number | null };

/** The classes a person is in now, those they teach and those they learn in, by name. */
export async function listClasses(userId: string): Promise<ClassEntry[]> {
  const { read } = await getDatabase();
  return read
    .select({ id: classes.id, name: classes.name, role: memberships.role, archivedAt: classes.archivedAt })
    .from(memberships)
    .innerJoin(classes, eq(classes.id, memberships.classId))
    .where(and(eq(memberships.userId, userId), isNull(memberships.removedAt)))
    .orderBy(asc(classes.name));
}
