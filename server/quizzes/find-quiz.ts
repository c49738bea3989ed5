import "server-only";
import { and, eq } from "drizzle-orm";
import { quizVersions, quizzes } from "@/db/schema/tables";
import type { TaughtClass } from "@/server/classes/find-class";
import { getDatabase } from "@/server/database";
import type { QuizVersion } from "@/server/questions/question-versions";

/** The present version of one of this class's own quizzes; null when it is absent, a lesson's, or another class's. */
export async function findQuiz(taught: TaughtClass, slug: string): Promise<QuizVersion | null> {
  const { read } = await getDatabase();
  const [row] = await read
    .select({ version: quizVersions })
    .from(quizzes)
    .innerJoin(quizVersions, eq(quizVersions.id, quizzes.currentVersionId))
    .where(and(eq(quizzes.slug, slug), eq(quizzes.classId, taught.id)));
  return row?.version ?? null;
}
