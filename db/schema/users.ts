import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Locale } from "@/domain/locale";

/** People: guests are made by their first write; an account has a user name or an identity at a provider. */
export const users = sqliteTable("users", {
  id: text().primaryKey(),
  kind: text().$type<"guest" | "account">().notNull(),
  /** Folded for comparison; null for guests and for people who came by a provider. */
  username: text().unique(),
  passwordHash: text(),
  displayName: text().notNull(),
  locale: text().$type<Locale>().notNull(),
  isAdmin: integer({ mode: "boolean" }).notNull().default(false),
  createdAt: integer().notNull(),
  /** A guest whose work moved into an account. */
  mergedInto: text(),
});
