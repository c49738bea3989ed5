import "server-only";
import { and, eq, isNotNull, sql } from "drizzle-orm";
import { gradebookCells } from "@/db/schema/tables";
import type { Locale } from "@/domain/locale";
import type { TaughtClass } from "@/server/classes/find-class";
import { getDatabase } from "@/server/database";
import { readColumns } from "@/server/gradebook/read-columns";

/** An assignment with a quiz, and how many students have handed it in. */
export type Analysed = { assignmentId: string; title: string; handedIn: number };

/** What there is to analyse: the work that was last handed in first, what nobody has handed in yet at the end. */
export async function listAnalysed(taught: TaughtClass, locale: Locale): Promise<Analysed[]> {
  const { read } = await getDatabase();
  const [columns, counts] = await Promise.all([
    readColumns(taught.id, locale),
    read
      .select({ assignmentId: gradebookCells.assignmentId, handedIn: sql<number>`count(*)`, lastAt: sql<number>`max(${gradebookCells.submittedAt})` })
      .from(gradebookCells)
      .where(and(eq(gradebookCells.classId, taught.id), isNotNull(gradebookCells.submittedAt)))
      .groupBy(gradebookCells.assignmentId),
  ]);
  const countOf = new Map(counts.map((count) => [count.assignmentId, count]));
  const lastAt = (id: string) => countOf.get(id)?.lastAt ?? 0;
  return columns
    .filter(({ column }) => !column.isReading)
    .sort((a, b) => lastAt(b.column.id) - lastAt(a.column.id))
    .map(({ column }) => ({ assignmentId: column.id, title: column.title, handedIn: countOf.get(column.id)?.handedIn ?? 0 }));
}
