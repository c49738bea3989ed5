import "server-only";
import { eq } from "drizzle-orm";
import { quizzes } from "@/db/schema/tables";
import { getDatabase } from "@/server/database";

/** The version that a quiz gives to new work; null when there is no such quiz. Says nothing of who may see it. */
export async function currentVersionOf(slug: string): Promise<string | null> {
  const { read } = await getDatabase();
  const [quiz] = await read.select({ id: quizzes.currentVersionId }).from(quizzes).where(eq(quizzes.slug, slug));
  return quiz?.id ?? null;
}
