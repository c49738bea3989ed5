import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { assignments, categories } from "@/db/schema/tables";
import { auditStatement } from "@/server/classes/audit";
import type { TaughtClass } from "@/server/classes/find-class";
import { getDatabase } from "@/server/database";
import { weightInput } from "./category-input";

/** What an assignment counts within its category; `categoryId` null: in none. What is not named stays. */
export const weighingInput = z.strictObject({
  assignments: z.array(z.strictObject({ assignmentId: z.string().max(64), categoryId: z.string().max(64).nullable(), weight: weightInput })).max(500),
});
export type Weighing = z.infer<typeof weighingInput>["assignments"];

export type Weighed = { ok: true; changed: number } | { ok: false; reason: "no-such-category" } | null;

/** Sets category and weight of several assignments at once, all or none. null: one of them is not this class's. */
export async function weighAssignments(taught: TaughtClass, weighing: Weighing, now: number): Promise<Weighed> {
  const database = await getDatabase();
  const [held, known] = await Promise.all([
    database.read.select().from(assignments).where(eq(assignments.classId, taught.id)),
    database.read.select().from(categories).where(eq(categories.classId, taught.id)),
  ]);
  const rowOf = new Map(held.map((row) => [row.id, row]));
  if (weighing.some(({ assignmentId }) => !rowOf.has(assignmentId))) return null;
  if (weighing.some(({ categoryId }) => categoryId !== null && !known.some(({ id }) => id === categoryId))) return { ok: false, reason: "no-such-category" };

  const nameOf = (categoryId: string | null) => known.find(({ id }) => id === categoryId)?.name ?? null;
  const changes = weighing.flatMap(({ assignmentId, categoryId, weight }) => {
    const before = rowOf.get(assignmentId);
    if (!before || (before.categoryId === categoryId && before.weight === weight)) return [];
    const details = {
      assignmentId,
      title: before.title || (before.quizSlug ?? before.lessonSlug),
      changed: [before.categoryId === categoryId ? [] : "categoryId", before.weight === weight ? [] : "weight"].flat().join(" "),
      ...(before.categoryId !== categoryId && { "categoryId.from": nameOf(before.categoryId), "categoryId.to": nameOf(categoryId) }),
      ...(before.weight !== weight && { "weight.from": before.weight, "weight.to": weight }),
    };
    return [
      database.read.update(assignments).set({ categoryId, weight, updatedAt: now }).where(eq(assignments.id, assignmentId)),
      auditStatement(database, { classId: taught.id, by: taught.by, action: "assignment-changed", details, now }),
    ];
  });
  if (changes.length > 0) await database.write(changes);
  return { ok: true, changed: changes.length / 2 };
}
