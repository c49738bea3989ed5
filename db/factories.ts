import { createHash, randomBytes } from "node:crypto";
import { v7 as uuid } from "uuid";
import type { Localized } from "@/domain/locale";
import type { Database } from "./client";
import { attempts, lessonProgress, questionVersions, quizVersions, quizzes, sessions, users } from "./schema/tables";

type Some<Row> = Partial<Row>;
export type UserRow = typeof users.$inferSelect;
export type QuizRow = typeof quizVersions.$inferSelect;

const inBothLanguages = (text: string): Localized => ({ en: text, ar: text });

/** A guest unless told otherwise. */
export async function makeUser(database: Database, values: Some<typeof users.$inferInsert> = {}): Promise<UserRow> {
  const row = { id: uuid(), kind: "guest" as const, displayName: "", locale: "en" as const, createdAt: Date.now(), ...values };
  await database.write([database.read.insert(users).values(row)]);
  return { username: null, passwordHash: null, isAdmin: false, mergedInto: null, ...row };
}

export const makeAccount = (database: Database, username: string, values: Some<typeof users.$inferInsert> = {}) =>
  makeUser(database, { kind: "account", username, displayName: username, ...values });

/** A live session. `token` is what a guest's cookie holds; an account's cookie is sealed by the server instead. */
export async function makeSession(
  database: Database,
  userId: string,
  values: Some<typeof sessions.$inferInsert> = {},
): Promise<{ id: string; token: string }> {
  const token = randomBytes(32).toString("base64url");
  const id = values.id ?? uuid();
  const now = Date.now();
  const tokenHash = createHash("sha256").update(token).digest("base64url");
  await database.write([
    database.read.insert(sessions).values({ userId, tokenHash, createdAt: now, expiresAt: now + 86_400_000, ...values, id }),
  ]);
  return { id, token };
}

/** A question as its author wrote it; prompt and key fit the kind's own schemas. */
export type QuestionDraft = { questionId: string; kind: string; prompt: unknown; key: unknown; objective?: string; weight?: number };

/** "Is it so?", and it is. */
export const trueFalseDraft = (questionId: string, more: Some<QuestionDraft> = {}): QuestionDraft => ({
  questionId,
  kind: "true-false",
  prompt: { stem: inBothLanguages(`Is ${questionId} so?`) },
  key: { answer: true, feedback: { true: inBothLanguages(`${questionId} is so.`), false: inBothLanguages(`${questionId} is so after all.`) } },
  ...more,
});

export const shortTextDraft = (questionId: string, answer: string, more: Some<QuestionDraft> = {}): QuestionDraft => ({
  questionId,
  kind: "short-text",
  prompt: { stem: inBothLanguages(`What is ${questionId}?`), expects: inBothLanguages("One word") },
  key: {
    accepted: [{ texts: [answer], fraction: 1, feedback: inBothLanguages(`${questionId} it is.`) }],
    otherwise: inBothLanguages(`${questionId} is something else.`),
  },
  ...more,
});

/** A published quiz; with `section` it is the check at that section's end. The same slug again publishes a new version. */
export async function makeQuiz(
  database: Database,
  quiz: {
    slug: string;
    lesson?: string;
    section?: string;
    behaviour?: "deferred" | "immediate";
    questions?: QuestionDraft[];
  },
): Promise<QuizRow> {
  const { slug, lesson = slug, section = null, behaviour = "deferred" } = quiz;
  const drafts = quiz.questions ?? [trueFalseDraft(`${slug}-1`), trueFalseDraft(`${slug}-2`), shortTextDraft(`${slug}-3`, "Idlib")];
  const createdAt = Date.now();
  const versions = drafts.map(({ questionId, kind, prompt, key, objective = `${lesson}-objective` }) => ({
    id: uuid(),
    questionId,
    kind,
    shape: 1,
    prompt,
    key,
    origin: { lesson, section: section ?? "first", objective, claims: ["S-001"] },
    createdAt,
  }));
  const items = versions.map(({ id, questionId }, index) => ({ itemId: questionId, questionVersionId: id, weight: drafts[index]?.weight ?? 1 }));
  const row: QuizRow = { id: uuid(), quizSlug: slug, lesson, section, title: inBothLanguages(slug), behaviour, items, createdAt };
  await database.write([
    ...versions.map((version) => database.read.insert(questionVersions).values(version)),
    database.read.insert(quizVersions).values(row),
    database.read
      .insert(quizzes)
      .values({ slug, currentVersionId: row.id })
      .onConflictDoUpdate({ target: quizzes.slug, set: { currentVersionId: row.id } }),
  ]);
  return row;
}

/** An open attempt nobody has answered in yet. */
export async function makeAttempt(
  database: Database,
  userId: string,
  quiz: QuizRow,
  values: Some<typeof attempts.$inferInsert> = {},
): Promise<string> {
  const id = values.id ?? uuid();
  await database.write([
    database.read
      .insert(attempts)
      .values({ userId, quizSlug: quiz.quizSlug, quizVersionId: quiz.id, locale: "en", openedAt: Date.now(), ...values, id }),
  ]);
  return id;
}

/** A section marked as read. */
export const makeReading = (database: Database, userId: string, lesson: string, section: string, doneAt = Date.now()) =>
  database.write([database.read.insert(lessonProgress).values({ userId, lesson, section, doneAt })]);
