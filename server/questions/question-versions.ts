import "server-only";
import { inArray } from "drizzle-orm";
import { questionVersions, quizVersions } from "@/db/schema/tables";
import type { QuestionOrigin } from "@/db/schema/questions";
import { SealedKey } from "@/domain/grading/sealed-key";
import type { Localized } from "@/domain/locale";
import { readQuestion } from "@/questions/registry";
import type { QuestionKind } from "@/questions/kinds";
import { getDatabase } from "@/server/database";
import { once } from "@/server/once";

/** A question as stored: the prompt may be shown, the key is sealed. */
export type StoredQuestion = {
  versionId: string;
  questionId: string;
  kind: QuestionKind;
  prompt: unknown;
  key: SealedKey;
  origin: QuestionOrigin;
  /** Of a teacher's correction: the version it corrects, and why. */
  correction: { of: string; note: Partial<Localized> } | null;
};

export type QuizVersion = typeof quizVersions.$inferSelect;

// Versions never change, so what was read once stays true.
const questionCache = () => once("question-versions", () => new Map<string, StoredQuestion>());
const quizCache = () => once("quiz-versions", () => new Map<string, QuizVersion>());

/** By version id. Throws when one is missing: an attempt's pinned version can't be gone. */
export async function readQuestionVersions(ids: readonly string[]): Promise<Map<string, StoredQuestion>> {
  const cache = questionCache();
  const missing = ids.filter((id) => !cache.has(id));
  if (missing.length > 0) {
    const database = await getDatabase();
    const rows = await database.read.select().from(questionVersions).where(inArray(questionVersions.id, missing));
    for (const row of rows) {
      // Only publish-content writes this column, with a kind of the registry.
      const { kind, prompt, key } = readQuestion({ kind: row.kind as QuestionKind, version: row.shape, prompt: row.prompt, key: row.key });
      cache.set(row.id, { versionId: row.id, questionId: row.questionId, kind, prompt, key: new SealedKey(key), origin: row.origin, correction: row.corrects === null ? null : { of: row.corrects, note: row.note ?? {} } });
    }
  }
  return new Map(
    ids.map((id) => {
      const question = cache.get(id);
      if (!question) throw new Error(`question version ${id} is not in the database`);
      return [id, question];
    }),
  );
}

export async function readQuizVersion(id: string): Promise<QuizVersion> {
  const cache = quizCache();
  const known = cache.get(id);
  if (known) return known;
  const database = await getDatabase();
  const [row] = await database.read.select().from(quizVersions).where(inArray(quizVersions.id, [id]));
  if (!row) throw new Error(`quiz version ${id} is not in the database`);
  cache.set(id, row);
  return row;
}
