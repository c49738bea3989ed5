import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { CountingRule } from "@/domain/assignment/counting";
import type { LatePolicy } from "@/domain/assignment/lateness";
import type { ReviewRules } from "@/domain/assignment/review-rules";
import type { Schedule } from "@/domain/assignment/schedule";
import type { NotedRuling } from "@/domain/attempt/attempt";
import type { BehaviourName } from "@/domain/attempt/behaviours/behaviour";
import { classes, groups, memberships } from "./classes";
import { quizVersions } from "./questions";
import { users } from "./users";

export const categories = sqliteTable(
  "categories",
  {
    id: text().primaryKey(),
    classId: text().notNull().references(() => classes.id, { onDelete: "cascade" }),
    name: text().notNull(),
    weight: real().notNull(),
  },
  (table) => [uniqueIndex("categories_name").on(table.classId, table.name)],
);

export const assignments = sqliteTable(
  "assignments",
  {
    id: text().primaryKey(),
    classId: text().notNull().references(() => classes.id, { onDelete: "cascade" }),
    /** What the class calls it; empty: the title of its lesson or quiz. */
    title: text().notNull().default(""),
    instructions: text().notNull().default(""),
    lessonSlug: text(),
    quizSlug: text(),
    /** The version that new attempts get; a corrected question makes another one. Null for reading alone. */
    quizVersionId: text().references(() => quizVersions.id),
    /** `chosen`: only those in `assignment_targets`. */
    audience: text().$type<"class" | "chosen">().notNull().default("class"),
    opensAt: integer(),
    dueAt: integer(),
    closesAt: integer(),
    attemptsAllowed: integer(),
    timeLimitMs: integer(),
    behaviour: text().$type<BehaviourName>().notNull(),
    counting: text().$type<CountingRule>().notNull().default("best"),
    latePolicy: text({ mode: "json" }).$type<LatePolicy>().notNull(),
    reviewRules: text({ mode: "json" }).$type<ReviewRules>().notNull(),
    shuffleQuestions: integer({ mode: "boolean" }).notNull().default(false),
    shuffleOptions: integer({ mode: "boolean" }).notNull().default(false),
    /** Does it count in the total, and how much within its category? 0: it does not. */
    weight: real().notNull().default(1),
    categoryId: text().references(() => categories.id, { onDelete: "set null" }),
    createdAt: integer().notNull(),
    createdBy: text().references(() => users.id, { onDelete: "set null" }),
    updatedAt: integer().notNull(),
    /** Taken back by the teacher: nobody sees it, its work is kept. */
    withdrawnAt: integer(),
  },
  (table) => [index("assignments_class").on(table.classId)],
);

/** Whom a `chosen` assignment is for: one row a student or group. */
export const assignmentTargets = sqliteTable(
  "assignment_targets",
  {
    id: text().primaryKey(),
    assignmentId: text().notNull().references(() => assignments.id, { onDelete: "cascade" }),
    membershipId: text().references(() => memberships.id, { onDelete: "cascade" }),
    groupId: text().references(() => groups.id, { onDelete: "cascade" }),
  },
  (table) => [
    uniqueIndex("assignment_targets_member").on(table.assignmentId, table.membershipId),
    uniqueIndex("assignment_targets_group").on(table.assignmentId, table.groupId),
  ],
);

/** Other dates or attempts for one student or one group. */
export const assignmentExceptions = sqliteTable(
  "assignment_exceptions",
  {
    id: text().primaryKey(),
    assignmentId: text().notNull().references(() => assignments.id, { onDelete: "cascade" }),
    membershipId: text().references(() => memberships.id, { onDelete: "cascade" }),
    groupId: text().references(() => groups.id, { onDelete: "cascade" }),
    /** A key that is present replaces the assignment's own, also with null. */
    changes: text({ mode: "json" }).$type<Partial<Schedule>>().notNull(),
    createdAt: integer().notNull(),
    createdBy: text().references(() => users.id, { onDelete: "set null" }),
  },
  (table) => [
    uniqueIndex("assignment_exceptions_member").on(table.assignmentId, table.membershipId),
    uniqueIndex("assignment_exceptions_group").on(table.assignmentId, table.groupId),
  ],
);

/**
 * What a teacher decided of a question that was wrong. It holds for every attempt of the assignment that was given this
 * version, also for those handed in later.
 */
export const rulings = sqliteTable(
  "rulings",
  {
    id: text().primaryKey(),
    assignmentId: text().notNull().references(() => assignments.id, { onDelete: "cascade" }),
    itemId: text().notNull(),
    questionVersionId: text().notNull(),
    ruling: text({ mode: "json" }).$type<NotedRuling>().notNull(),
    by: text().references(() => users.id, { onDelete: "set null" }),
    at: integer().notNull(),
  },
  (table) => [index("rulings_assignment").on(table.assignmentId)],
);

/**
 * How one student stands in one assignment; kept up to date on write (`server/gradebook/refresh-cells.ts`), so that no
 * page adds up attempts. There is a row once there is an attempt or an excuse.
 */
export const gradebookCells = sqliteTable(
  "gradebook_cells",
  {
    assignmentId: text().notNull().references(() => assignments.id, { onDelete: "cascade" }),
    membershipId: text().notNull().references(() => memberships.id, { onDelete: "cascade" }),
    classId: text().notNull(),
    attemptsUsed: integer().notNull().default(0),
    openAttemptId: text(),
    /** The attempt to show for the mark that counts. */
    countedAttemptId: text(),
    /** 0..1 after lateness; null while nothing is handed in. */
    share: real(),
    submittedAt: integer(),
    /** How late the counted attempt was, ms. */
    lateMs: integer().notNull().default(0),
    excusedAt: integer(),
  },
  (table) => [
    primaryKey({ columns: [table.assignmentId, table.membershipId] }),
    index("gradebook_cells_class").on(table.classId),
    index("gradebook_cells_member").on(table.membershipId),
  ],
);
