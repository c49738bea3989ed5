import "server-only";
import { and, eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { categories } from "@/db/schema/tables";
import { takeTurns } from "@/server/attempts/take-turns";
import { auditStatement } from "@/server/classes/audit";
import type { TaughtClass } from "@/server/classes/find-class";
import { getDatabase } from "@/server/database";
import type { CategoryInput } from "./category-input";

export type CategorySet = { ok: true; categoryId: string } | { ok: false; reason: "category-name-taken" };

/** A new category of the class's gradebook. */
export const makeCategory = (taught: TaughtClass, input: CategoryInput, now: number): Promise<CategorySet> => setCategory(taught, uuid(), input, now);

/** Renames or weighs a category anew. null: no such category in this class. */
export async function changeCategory(taught: TaughtClass, categoryId: string, input: CategoryInput, now: number): Promise<CategorySet | null> {
  const { read } = await getDatabase();
  const [held] = await read
    .select()
    .from(categories)
    .where(and(eq(categories.id, categoryId), eq(categories.classId, taught.id)));
  if (!held) return null;
  return held.name === input.name && held.weight === input.weight ? { ok: true, categoryId } : setCategory(taught, categoryId, input, now);
}

const setCategory = (taught: TaughtClass, id: string, { name, weight }: CategoryInput, now: number): Promise<CategorySet> =>
  takeTurns(`class ${taught.id}`, async () => {
    const database = await getDatabase();
    const [namesake] = await database.read
      .select({ id: categories.id })
      .from(categories)
      .where(and(eq(categories.classId, taught.id), eq(categories.name, name)));
    if (namesake && namesake.id !== id) return { ok: false, reason: "category-name-taken" };
    await database.write([
      database.read
        .insert(categories)
        .values({ id, classId: taught.id, name, weight })
        .onConflictDoUpdate({ target: categories.id, set: { name, weight } }),
      auditStatement(database, { classId: taught.id, by: taught.by, action: "category-set", details: { name, weight }, now }),
    ]);
    return { ok: true, categoryId: id };
  });
