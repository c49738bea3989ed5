import "server-only";
import { and, eq } from "drizzle-orm";
import { assignments, categories } from "@/db/schema/tables";
import { auditStatement } from "@/server/classes/audit";
import type { TaughtClass } from "@/server/classes/find-class";
import { getDatabase } from "@/server/database";

/** Deletes a category; its assignments stay, in none. null: no such category in this class. */
export async function deleteCategory(taught: TaughtClass, categoryId: string, now: number): Promise<{ ok: true } | null> {
  const database = await getDatabase();
  const own = and(eq(categories.id, categoryId), eq(categories.classId, taught.id));
  const [held] = await database.read.select().from(categories).where(own);
  if (!held) return null;
  await database.write([
    database.read.update(assignments).set({ categoryId: null }).where(and(eq(assignments.categoryId, categoryId), eq(assignments.classId, taught.id))),
    database.read.delete(categories).where(own),
    auditStatement(database, { classId: taught.id, by: taught.by, action: "category-deleted", details: { name: held.name }, now }),
  ]);
  return { ok: true };
}
