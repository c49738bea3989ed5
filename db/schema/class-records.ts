import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { attempts } from "./attempts";
import { classes } from "./classes";
import { users } from "./users";

/** Who changed which mark, date, key, membership, or took an export. Written in the same transaction as the change. */
export const auditEntries = sqliteTable(
  "audit_entries",
  {
    id: text().primaryKey(),
    classId: text().notNull().references(() => classes.id, { onDelete: "cascade" }),
    at: integer().notNull(),
    /** Null once that person has erased their account. */
    userId: text().references(() => users.id, { onDelete: "set null" }),
    action: text().notNull(),
    /** What an entry of this action tells, in plain values. */
    details: text({ mode: "json" }).$type<Record<string, string | number | null>>().notNull(),
  },
  (table) => [index("audit_entries_class").on(table.classId, table.id)],
);

/** A learner's word that a question or a claim is wrong or unclear, tied to what they saw. */
export const reports = sqliteTable(
  "reports",
  {
    id: text().primaryKey(),
    /** Whose teachers answer it; null: the administrators. */
    classId: text().references(() => classes.id, { onDelete: "cascade" }),
    userId: text().notNull().references(() => users.id, { onDelete: "cascade" }),
    lesson: text().notNull(),
    /** One of these two. */
    questionVersionId: text(),
    claimId: text(),
    attemptId: text().references(() => attempts.id, { onDelete: "set null" }),
    text: text().notNull(),
    createdAt: integer().notNull(),
    answer: text(),
    answeredBy: text().references(() => users.id, { onDelete: "set null" }),
    closedAt: integer(),
  },
  (table) => [index("reports_class").on(table.classId, table.createdAt), index("reports_user").on(table.userId)],
);

/** Calendar feeds. The address carries a keyed hash of the id; a revoked row ends it. */
export const calendarLinks = sqliteTable(
  "calendar_links",
  {
    id: text().primaryKey(),
    userId: text().notNull().references(() => users.id, { onDelete: "cascade" }),
    /** One class's dates; null: all that this person has to do. */
    classId: text().references(() => classes.id, { onDelete: "cascade" }),
    createdAt: integer().notNull(),
    revokedAt: integer(),
  },
  (table) => [index("calendar_links_user").on(table.userId)],
);
