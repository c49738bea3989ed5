import "server-only";
import { and, eq } from "drizzle-orm";
import { getContent } from "@/content/load";
import { lessonProgress } from "@/db/schema/tables";
import { getDatabase } from "@/server/database";

/** Marks a section as read, or takes the mark back. null: no such lesson or section. Idempotent. */
export async function saveProgress(call: {
  userId: string;
  lesson: string;
  section: string;
  done: boolean;
  now: number;
}): Promise<{ lesson: string; done: string[] } | null> {
  const { userId, lesson, section, now } = call;
  const sections = getContent().lessons.get(lesson)?.lesson.sections.map(({ id }) => id);
  if (!sections?.includes(section)) return null;
  const database = await getDatabase();
  const mine = and(eq(lessonProgress.userId, userId), eq(lessonProgress.lesson, lesson));
  await database.write([
    call.done
      ? database.read.insert(lessonProgress).values({ userId, lesson, section, doneAt: now }).onConflictDoNothing()
      : database.read.delete(lessonProgress).where(and(mine, eq(lessonProgress.section, section))),
  ]);
  const rows = await database.read.select({ section: lessonProgress.section }).from(lessonProgress).where(mine);
  return { lesson, done: rows.map((row) => row.section) };
}
