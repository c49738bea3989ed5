import "server-only";
import { eq } from "drizzle-orm";
import { quizVersions, quizzes } from "@/db/schema/tables";
import { auditStatement } from "@/server/classes/audit";
import type { TaughtClass } from "@/server/classes/find-class";
import { getDatabase } from "@/server/database";
import type { FieldProblem } from "@/server/reply";
import { versionRow } from "./create-quiz";
import { findQuiz } from "./find-quiz";
import type { QuizInput } from "./quiz-input";
import { resolveItems } from "./resolve-items";

export type QuizUpdated = { ok: true; slug: string } | { ok: false; fields: FieldProblem[] } | null;

/**
 * Changes one of the class's quizzes: as a further version. Assignments keep the version they have until their teacher
 * takes the new one for new attempts. The same again makes no version. null: no such quiz of this class.
 */
export async function updateQuiz(taught: TaughtClass, slug: string, input: QuizInput, now: number): Promise<QuizUpdated> {
  const before = await findQuiz(taught, slug);
  if (!before) return null;
  const resolved = await resolveItems(input, before.items);
  if (!resolved.ok) return resolved;
  const isSame = before.title.en === input.title && JSON.stringify(before.items) === JSON.stringify(resolved.items);
  if (isSame) return { ok: true, slug };
  const database = await getDatabase();
  const version = versionRow(slug, input.title, resolved, now);
  await database.write([
    database.read.insert(quizVersions).values(version),
    database.read.update(quizzes).set({ currentVersionId: version.id }).where(eq(quizzes.slug, slug)),
    auditStatement(database, { classId: taught.id, by: taught.by, action: "quiz-changed", details: { slug, title: input.title, questions: resolved.items.length }, now }),
  ]);
  return { ok: true, slug };
}
