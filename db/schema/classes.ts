import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { TimeFactor } from "@/domain/assignment/schedule";
import type { MissingRule } from "@/domain/gradebook/cells";
import { users } from "./users";

export const classes = sqliteTable("classes", {
  id: text().primaryKey(),
  name: text().notNull(),
  /** IANA name: dates are typed and read in the class's own time. */
  timeZone: text().notNull(),
  createdAt: integer().notNull(),
  archivedAt: integer(),
  /** What students type to join, without its dash. */
  code: text().notNull().unique(),
  codePausedAt: integer(),
  codeExpiresAt: integer(),
  missingRule: text().$type<MissingRule>().notNull().default("as-zero"),
});

export type MemberRole = "teacher" | "student";

/** A person in a class. Removing sets a time and deletes nothing: the work stays and can be exported. */
export const memberships = sqliteTable(
  "memberships",
  {
    id: text().primaryKey(),
    classId: text().notNull().references(() => classes.id, { onDelete: "cascade" }),
    userId: text().notNull().references(() => users.id, { onDelete: "cascade" }),
    role: text().$type<MemberRole>().notNull(),
    /** What the class calls this person. */
    name: text().notNull(),
    joinedAt: integer().notNull(),
    removedAt: integer(),
    /** The same person's other entry, which took over this one's work. */
    mergedInto: text(),
    /** An accommodation: belongs to the student, holds for every timed work of the class. */
    timeFactor: text().$type<TimeFactor>().notNull().default("1"),
    /** The school's own id, from a roster file. */
    externalId: text(),
    /** A keyed hash of the personal sign-in code; null for people with a sign-in of their own. */
    personalCodeHash: text().unique(),
    /** Raised by a reset: the code is derived from it, so the slip can be printed again. */
    personalCodeVersion: integer().notNull().default(0),
  },
  (table) => [
    uniqueIndex("memberships_person").on(table.classId, table.userId),
    index("memberships_user").on(table.userId),
  ],
);

export const groups = sqliteTable(
  "groups",
  {
    id: text().primaryKey(),
    classId: text().notNull().references(() => classes.id, { onDelete: "cascade" }),
    name: text().notNull(),
  },
  (table) => [uniqueIndex("groups_name").on(table.classId, table.name)],
);

export const groupMembers = sqliteTable(
  "group_members",
  {
    groupId: text().notNull().references(() => groups.id, { onDelete: "cascade" }),
    membershipId: text().notNull().references(() => memberships.id, { onDelete: "cascade" }),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.membershipId] }), index("group_members_member").on(table.membershipId)],
);

/** Links for co-teachers; each works once. The link carries a keyed hash of the id, so it can be shown again. */
export const invitations = sqliteTable(
  "invitations",
  {
    id: text().primaryKey(),
    classId: text().notNull().references(() => classes.id, { onDelete: "cascade" }),
    createdBy: text().notNull().references(() => users.id, { onDelete: "cascade" }),
    createdAt: integer().notNull(),
    expiresAt: integer().notNull(),
    usedBy: text().references(() => users.id, { onDelete: "set null" }),
    usedAt: integer(),
    revokedAt: integer(),
  },
  (table) => [index("invitations_class").on(table.classId)],
);

/** A roster file that was read and waits to be confirmed: nothing of it is in the class before. */
export const rosterImports = sqliteTable("roster_imports", {
  id: text().primaryKey(),
  classId: text().notNull().references(() => classes.id, { onDelete: "cascade" }),
  createdBy: text().notNull().references(() => users.id, { onDelete: "cascade" }),
  createdAt: integer().notNull(),
  entries: text({ mode: "json" }).$type<{ line: number; name: string; group: string | null; externalId: string | null }[]>().notNull(),
  problems: text({ mode: "json" }).$type<{ line: number; problem: string; value: string }[]>().notNull(),
  confirmedAt: integer(),
});
