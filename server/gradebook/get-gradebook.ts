import "server-only";
import { type Book, bookOf, sortRows } from "@/domain/gradebook/book";
import type { Locale } from "@/domain/locale";
import type { TaughtClass } from "@/server/classes/find-class";
import { readCategories, readColumns } from "./read-columns";
import { readLearners } from "./read-learners";

/** Names in either language, "Student 2" before "Student 10". */
export const nameOrder = new Intl.Collator(["en", "ar"], { numeric: true });

/** A class's gradebook as it stands now, by name. `withRemoved`: also the work of students who were taken out. */
export async function getGradebook(taught: TaughtClass, locale: Locale, now: number, { withRemoved = false } = {}): Promise<Book> {
  const [columns, categories] = await Promise.all([readColumns(taught.id, locale), readCategories(taught.id)]);
  const learners = await readLearners(taught.id, columns, { withRemoved }, now);
  const book = bookOf({
    columns: columns.map(({ column }) => column),
    categories,
    learners: learners.map(({ learner }) => learner),
    missingRule: taught.missingRule,
  });
  return { ...book, rows: sortRows(book, { by: "name", descending: false }, nameOrder.compare) };
}
