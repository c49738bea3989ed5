import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { users } from "./users";

/** Sections a person marked as read. Taking the mark back deletes the row. */
export const lessonProgress = sqliteTable(
  "lesson_progress",
  {
    userId: text().notNull().references(() => users.id, { onDelete: "cascade" }),
    lesson: text().notNull(),
    section: text().notNull(),
    doneAt: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.lesson, table.section] })],
);
