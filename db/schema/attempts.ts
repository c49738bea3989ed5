import { sql } from "drizzle-orm";
import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Locale } from "@/domain/locale";
import type { Step } from "@/domain/attempt/attempt";
import { assignments } from "./assignments";
import { memberships } from "./classes";
import { quizVersions } from "./questions";
import { users } from "./users";

export const attempts = sqliteTable(
  "attempts",
  {
    id: text().primaryKey(),
    userId: text().notNull().references(() => users.id, { onDelete: "cascade" }),
    quizSlug: text().notNull(),
    quizVersionId: text().notNull().references(() => quizVersions.id),
    /** The items of a retry of what was wrong; null means the whole quiz. */
    itemIds: text({ mode: "json" }).$type<string[]>(),
    locale: text().$type<Locale>().notNull(),
    openedAt: integer().notNull(),
    submittedAt: integer(),
    /** Open work of a guest that gave way to the account's own, further attempt. Kept, not counted. */
    setAsideAt: integer(),
    /** Kept up to date on write, so that lists need no fold. */
    answeredCount: integer().notNull().default(0),
    earned: real(),
    possible: real(),
    /** Work of a class: for which assignment, as which member, and which of their attempts, 1 for the first. */
    assignmentId: text().references(() => assignments.id, { onDelete: "cascade" }),
    membershipId: text().references(() => memberships.id, { onDelete: "cascade" }),
    number: integer(),
    /** When it is handed in by itself, UTC ms. */
    deadlineAt: integer(),
    lastActivityAt: integer(),
    /** How late it was handed in, ms, and the share of the marks that counts after that, 0..1. */
    lateMs: integer(),
    countedShare: real(),
    /** Shuffled options: by item, the stored ids in the order shown and the names they are shown under. */
    optionOrders: text({ mode: "json" }).$type<Record<string, { id: string; as: string }[]>>(),
  },
  (table) => [
    index("attempts_user").on(table.userId, table.openedAt),
    // One open attempt a person and quiz, whatever a second tab does; class work apart from one's own.
    uniqueIndex("attempts_one_open")
      .on(table.userId, table.quizSlug)
      .where(sql`submitted_at is null and set_aside_at is null and assignment_id is null`),
    uniqueIndex("attempts_one_open_assigned")
      .on(table.assignmentId, table.membershipId)
      .where(sql`submitted_at is null and set_aside_at is null and assignment_id is not null`),
    // Fifty starts at once: one takes the number, the others find it taken.
    uniqueIndex("attempts_number").on(table.assignmentId, table.membershipId, table.number),
    index("attempts_deadline").on(table.deadlineAt).where(sql`submitted_at is null and set_aside_at is null`),
  ],
);

/** Append-only. `seq` counts from 0 without gaps: two writers that read the same state cannot both win. */
export const attemptSteps = sqliteTable(
  "attempt_steps",
  {
    attemptId: text().notNull().references(() => attempts.id, { onDelete: "cascade" }),
    seq: integer().notNull(),
    eventId: text().notNull(),
    step: text({ mode: "json" }).$type<Step>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.attemptId, table.seq] }),
    uniqueIndex("attempt_steps_event").on(table.attemptId, table.eventId),
  ],
);

/** One row a question of a submitted attempt: what progress, review and item analysis read. */
export const itemResults = sqliteTable(
  "item_results",
  {
    attemptId: text().notNull().references(() => attempts.id, { onDelete: "cascade" }),
    itemId: text().notNull(),
    userId: text().notNull().references(() => users.id, { onDelete: "cascade" }),
    questionId: text().notNull(),
    questionVersionId: text().notNull(),
    lesson: text().notNull(),
    objective: text().notNull(),
    /** 0..1 */
    fraction: real().notNull(),
    answered: integer({ mode: "boolean" }).notNull(),
    at: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.attemptId, table.itemId] }),
    index("item_results_user").on(table.userId, table.lesson),
  ],
);
