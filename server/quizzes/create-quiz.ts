import "server-only";
import { v7 as uuid } from "uuid";
import { quizVersions, quizzes } from "@/db/schema/tables";
import type { QuizItem } from "@/db/schema/questions";
import { auditStatement } from "@/server/classes/audit";
import type { TaughtClass } from "@/server/classes/find-class";
import { getDatabase } from "@/server/database";
import type { FieldProblem } from "@/server/reply";
import type { QuizInput } from "./quiz-input";
import { resolveItems } from "./resolve-items";

export type QuizCreated = { ok: true; slug: string } | { ok: false; fields: FieldProblem[] };

/** Makes a quiz of this class out of the bank's questions. */
export async function createQuiz(taught: TaughtClass, input: QuizInput, now: number): Promise<QuizCreated> {
  const resolved = await resolveItems(input);
  if (!resolved.ok) return resolved;
  const database = await getDatabase();
  const slug = `own-${uuid()}`;
  const version = versionRow(slug, input.title, resolved, now);
  await database.write([
    database.read.insert(quizVersions).values(version),
    database.read.insert(quizzes).values({ slug, currentVersionId: version.id, classId: taught.id }),
    auditStatement(database, { classId: taught.id, by: taught.by, action: "quiz-made", details: { slug, title: input.title, questions: resolved.items.length }, now }),
  ]);
  return { ok: true, slug };
}

/** A teacher writes one title, in a language of their choice: it stands for both. */
export const versionRow = (quizSlug: string, title: string, { items, lesson }: { items: QuizItem[]; lesson: string }, now: number) => ({
  id: uuid(),
  quizSlug,
  lesson,
  section: null,
  title: { en: title, ar: title },
  behaviour: "deferred" as const,
  items,
  createdAt: now,
});
