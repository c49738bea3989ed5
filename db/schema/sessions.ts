import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { users } from "./users";

/** Every sign-in and every guest visit. Read at each request: a row that ended is dead whatever the cookie says. */
export const sessions = sqliteTable(
  "sessions",
  {
    id: text().primaryKey(),
    userId: text().notNull().references(() => users.id, { onDelete: "cascade" }),
    /** SHA-256 of a guest's cookie; null for accounts, whose cookie is next-auth's. */
    tokenHash: text().unique(),
    createdAt: integer().notNull(),
    expiresAt: integer().notNull(),
    endedAt: integer(),
  },
  (table) => [index("sessions_user").on(table.userId)],
);
