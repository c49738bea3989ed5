import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** What has been spent of a rate limit that must hold over restarts and all servers: guesses at codes and passwords. */
export const budgets = sqliteTable("budgets", {
  key: text().primaryKey(),
  points: integer().notNull(),
  expiresAt: integer().notNull(),
});
