import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { users } from "./users";

/** A form that was refused: what was typed, and what is wrong with it, so that its page shows both and nothing is lost. Kept for a day. */
export const formDrafts = sqliteTable(
  "form_drafts",
  {
    id: text().primaryKey(),
    userId: text().notNull().references(() => users.id, { onDelete: "cascade" }),
    createdAt: integer().notNull(),
    /** Names and values in the form's order. */
    fields: text({ mode: "json" }).$type<[string, string][]>().notNull(),
    problems: text({ mode: "json" }).$type<{ path: string; problem: string }[]>().notNull(),
  },
  (table) => [index("form_drafts_created").on(table.createdAt)],
);
