import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { classes, memberships, users } from "@/db/schema/tables";
import type { MemberRole } from "@/db/schema/classes";
import { getDatabase } from "@/server/database";
import type { Viewer } from "@/server/sessions/viewer";

export type ClassRow = typeof classes.$inferSelect;
export type MembershipRow = typeof memberships.$inferSelect;

declare const taughtBrand: unique symbol;

/** A class that this viewer may run. Made here alone: a verb that is handed one has been authorised. */
export type TaughtClass = ClassRow & {
  readonly [taughtBrand]: true;
  /** Who runs it now, for the log. */
  by: string;
};

/** Read at every request, so that a removal works at the next click. Administrators may do what its teachers may. */
export async function findTaughtClass(viewer: Viewer | Pick<Viewer, "userId"> | null, classId: string): Promise<TaughtClass | null> {
  if (!viewer) return null;
  const known = await findRole(viewer.userId, classId);
  if (!known || (known.role !== "teacher" && !known.isAdmin)) return null;
  // The brand exists in types only; what it stands for was checked in the line above.
  return { ...known.class, by: viewer.userId } as TaughtClass;
}

export type JoinedClass = { class: ClassRow; membership: MembershipRow };

/** A class that this viewer is a student of; null when absent, removed from it, or its teacher. */
export async function findJoinedClass(viewer: Viewer | null, classId: string): Promise<JoinedClass | null> {
  if (!viewer) return null;
  const { read } = await getDatabase();
  const [row] = await read
    .select({ class: classes, membership: memberships })
    .from(memberships)
    .innerJoin(classes, eq(classes.id, memberships.classId))
    .where(
      and(
        eq(memberships.classId, classId),
        eq(memberships.userId, viewer.userId),
        eq(memberships.role, "student"),
        isNull(memberships.removedAt),
      ),
    );
  return row ?? null;
}

async function findRole(userId: string, classId: string): Promise<{ class: ClassRow; role: MemberRole | null; isAdmin: boolean } | null> {
  const database = await getDatabase();
  const query = database.prepared("role in a class", (read) =>
    read
      .select({ class: classes, role: memberships.role, isAdmin: users.isAdmin })
      .from(classes)
      .innerJoin(users, eq(users.id, sql.placeholder("userId")))
      .leftJoin(memberships, and(eq(memberships.classId, classes.id), eq(memberships.userId, users.id), isNull(memberships.removedAt)))
      .where(eq(classes.id, sql.placeholder("classId")))
      .prepare(),
  );
  const [row] = await query.all({ userId, classId });
  return row ?? null;
}
