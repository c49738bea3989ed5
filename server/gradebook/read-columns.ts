import "server-only";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { getContent } from "@/content/load";
import { assignments, categories, quizVersions } from "@/db/schema/tables";
import type { BookCategory, BookColumn } from "@/domain/gradebook/book";
import type { Locale } from "@/domain/locale";
import type { AssignmentRow } from "@/server/assignments/assigned";
import { getDatabase } from "@/server/database";

export type StoredColumn = { assignment: AssignmentRow; column: BookColumn; sections: readonly string[] };

/** Everything that is set in a class and not withdrawn, the soonest due first. `sections`: those of its lesson. */
export async function readColumns(classId: string, locale: Locale): Promise<StoredColumn[]> {
  const { read } = await getDatabase();
  const rows = await read
    .select({
      assignment: assignments,
      quizTitle: quizVersions.title,
      possible: sql<number>`(select total(json_extract(value, '$.weight')) from json_each(${quizVersions.items}))`,
    })
    .from(assignments)
    .leftJoin(quizVersions, eq(quizVersions.id, assignments.quizVersionId))
    .where(and(eq(assignments.classId, classId), isNull(assignments.withdrawnAt)))
    .orderBy(sql`${assignments.dueAt} is null`, asc(assignments.dueAt), asc(assignments.id));
  const { lessons } = getContent();
  return rows.map(({ assignment, quizTitle, possible }) => {
    const { id, dueAt, weight, categoryId, quizVersionId, lessonSlug } = assignment;
    const lesson = lessons.get(lessonSlug ?? "")?.lesson;
    const title = assignment.title || (lesson?.title[locale] ?? quizTitle?.[locale] ?? lessonSlug ?? "");
    const isReading = quizVersionId === null;
    const column = { id, title, dueAt, weight, categoryId, possible: isReading ? 0 : possible, isReading };
    return { assignment, column, sections: lesson?.sections.map((section) => section.id) ?? [] };
  });
}

/** By name. */
export async function readCategories(classId: string): Promise<BookCategory[]> {
  const { read } = await getDatabase();
  return read
    .select({ id: categories.id, name: categories.name, weight: categories.weight })
    .from(categories)
    .where(eq(categories.classId, classId))
    .orderBy(asc(categories.name));
}
