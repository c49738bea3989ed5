import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Localized } from "@/domain/locale";
import { classes } from "./classes";

/** Where a question's answer is settled, and what it rests on. */
export type QuestionOrigin = { lesson: string; section: string; objective: string; claims: string[] };

/** Immutable: the id is the hash of the content, so a changed question is a new row and old attempts keep theirs. */
export const questionVersions = sqliteTable(
  "question_versions",
  {
    id: text().primaryKey(),
    questionId: text().notNull(),
    kind: text().notNull(),
    /** Version of the stored shape, see `QuestionType.migrate`. */
    shape: integer().notNull(),
    prompt: text({ mode: "json" }).notNull(),
    key: text({ mode: "json" }).notNull(),
    origin: text({ mode: "json" }).$type<QuestionOrigin>().notNull(),
    createdAt: integer().notNull(),
    /** A teacher's correction, for this class alone; null: the site's own. */
    classId: text().references(() => classes.id, { onDelete: "cascade" }),
    /** Of a correction: the version it corrects, and why, as students read it. */
    corrects: text(),
    note: text({ mode: "json" }).$type<Partial<Localized>>(),
  },
  (table) => [index("question_versions_question").on(table.questionId)],
);

export type QuizItem = { itemId: string; questionVersionId: string; weight: number };

/** Immutable, like the questions it lists. */
export const quizVersions = sqliteTable(
  "quiz_versions",
  {
    id: text().primaryKey(),
    quizSlug: text().notNull(),
    /** The lesson it belongs to (a teacher's own quiz: that of its first question); `section` when it is the short check at a section's end. */
    lesson: text().notNull(),
    section: text(),
    title: text({ mode: "json" }).$type<Localized>().notNull(),
    behaviour: text().$type<"deferred" | "immediate">().notNull(),
    items: text({ mode: "json" }).$type<QuizItem[]>().notNull(),
    createdAt: integer().notNull(),
  },
  (table) => [index("quiz_versions_quiz").on(table.quizSlug)],
);

/** Which version a quiz gives to new attempts. */
export const quizzes = sqliteTable("quizzes", {
  slug: text().primaryKey(),
  currentVersionId: text().notNull().references(() => quizVersions.id),
  /** A quiz a teacher put together for this class; null: a lesson's own. */
  classId: text().references(() => classes.id, { onDelete: "cascade" }),
});
