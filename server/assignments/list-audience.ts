import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import { categories, groups, memberships } from "@/db/schema/tables";
import type { TaughtClass } from "@/server/classes/find-class";
import { getDatabase } from "@/server/database";

export type Named = { id: string; name: string };
export type Audience = { members: Named[]; groups: Named[]; categories: Named[] };

/** For whom work can be set, and under which category of the gradebook: the choices of the assignment's form. */
export async function listAudience(taught: TaughtClass): Promise<Audience> {
  const { read } = await getDatabase();
  const [members, ownGroups, ownCategories] = await Promise.all([
    read
      .select({ id: memberships.id, name: memberships.name })
      .from(memberships)
      .where(and(eq(memberships.classId, taught.id), eq(memberships.role, "student"), isNull(memberships.removedAt)))
      .orderBy(asc(memberships.name)),
    read.select({ id: groups.id, name: groups.name }).from(groups).where(eq(groups.classId, taught.id)).orderBy(asc(groups.name)),
    read.select({ id: categories.id, name: categories.name }).from(categories).where(eq(categories.classId, taught.id)).orderBy(asc(categories.name)),
  ]);
  return { members, groups: ownGroups, categories: ownCategories };
}
