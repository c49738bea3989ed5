import "server-only";
import type { Statement } from "@/db/client";
import { quizVersions } from "@/db/schema/tables";
import type { AssignmentRow } from "@/server/assignments/assigned";
import { getDatabase } from "@/server/database";
import { versionIdOf } from "@/server/publish/publish-content";
import { type QuizVersion, readQuestionVersions, readQuizVersion } from "@/server/questions/question-versions";
import { currentVersionOf } from "@/server/quizzes/current-version";

/**
 * An assignment's quiz as it is made now, with the class's corrections of those questions that have not changed since:
 * taking a newer quiz must not bring a wrong key back. null: the assignment has it already.
 */
export async function findNewerQuiz({ quizSlug, quizVersionId }: AssignmentRow, now: number): Promise<{ id: string; statements: Statement[] } | null> {
  const currentId = quizSlug === null ? null : await currentVersionOf(quizSlug);
  if (currentId === null || quizVersionId === null) return null;
  const [present, current] = await Promise.all([readQuizVersion(quizVersionId), readQuizVersion(currentId)]);
  const corrections = await correctionsIn(present);
  const items = current.items.map((item) => ({ ...item, questionVersionId: corrections.get(item.questionVersionId) ?? item.questionVersionId }));
  const isSame = JSON.stringify([present.title, present.items]) === JSON.stringify([current.title, items]);
  if (isSame) return null;
  if (JSON.stringify(items) === JSON.stringify(current.items)) return { id: currentId, statements: [] };
  const { id: _id, createdAt: _createdAt, ...kept } = current;
  const next = { ...kept, items };
  const { read } = await getDatabase();
  return { id: versionIdOf(next), statements: [read.insert(quizVersions).values({ ...next, id: versionIdOf(next), createdAt: now }).onConflictDoNothing()] };
}

/** The class's corrected questions of a quiz, by the version that was corrected first. */
async function correctionsIn({ items }: QuizVersion): Promise<Map<string, string>> {
  const corrected = new Map<string, string>();
  for (const { questionVersionId } of items) {
    const root = await firstCorrected(questionVersionId);
    if (root !== questionVersionId) corrected.set(root, questionVersionId);
  }
  return corrected;
}

async function firstCorrected(versionId: string): Promise<string> {
  const before = (await readQuestionVersions([versionId])).get(versionId)?.correction?.of;
  return before ? firstCorrected(before) : versionId;
}
