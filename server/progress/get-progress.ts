import "server-only";
import { and, desc, eq, isNotNull, isNull } from "drizzle-orm";
import { getContent } from "@/content/load";
import { attempts, itemResults, lessonProgress, quizVersions } from "@/db/schema/tables";
import { shareOf } from "@/domain/grading/marks";
import type { LessonProgress } from "@/domain/progress/lesson-progress";
import { strengthOf } from "@/domain/progress/strength";
import { getDatabase } from "@/server/database";

/** Every lesson of the site with what this person has done of it; nobody known has done nothing. */
export async function getProgress(userId: string | null, now: number): Promise<LessonProgress[]> {
  const content = getContent();
  const { read, tried, results } = userId ? await readWork(userId) : { read: [], tried: [], results: [] };
  return [...content.lessons.values()].map(({ lesson, text }) => {
    const own = tried.filter((attempt) => attempt.quizSlug === lesson.slug);
    const open = own.find((attempt) => attempt.submittedAt === null);
    const finished = own.filter((attempt) => attempt.submittedAt !== null);
    const whole = finished.filter((attempt) => attempt.itemIds === null);
    const shares = whole.map(shareOfRow).filter((share) => share !== null);
    const latest = finished[0];
    return {
      lesson: lesson.slug,
      title: lesson.title,
      sections: lesson.sections.map(({ id }, index) => ({
        id,
        title: { en: text.en.sections[index]?.title ?? id, ar: text.ar.sections[index]?.title ?? id },
        done: read.some((row) => row.lesson === lesson.slug && row.section === id),
      })),
      quiz: {
        openAttemptId: open?.id ?? null,
        openAnswered: open?.answeredCount ?? 0,
        finished: finished.length,
        best: shares.length > 0 ? Math.max(...shares) : null,
        latest: latest ? { attemptId: latest.id, share: shareOfRow(latest), submittedAt: latest.submittedAt ?? 0 } : null,
      },
      objectives: lesson.objectives.map((objective) => ({
        ...objective,
        ...strengthOf(results.filter((row) => row.objective === objective.id), now),
      })),
    };
  });
}

const shareOfRow = ({ earned, possible }: { earned: number | null; possible: number | null }) =>
  shareOf({ earned: earned ?? 0, possible: possible ?? 0 });

async function readWork(userId: string) {
  const { read: rows } = await getDatabase();
  const [read, tried, results] = await Promise.all([
    rows.select().from(lessonProgress).where(eq(lessonProgress.userId, userId)),
    rows
      .select({
        id: attempts.id,
        quizSlug: attempts.quizSlug,
        itemIds: attempts.itemIds,
        submittedAt: attempts.submittedAt,
        answeredCount: attempts.answeredCount,
        earned: attempts.earned,
        possible: attempts.possible,
      })
      .from(attempts)
      .innerJoin(quizVersions, eq(quizVersions.id, attempts.quizVersionId))
      .where(and(eq(attempts.userId, userId), isNull(attempts.setAsideAt), isNull(quizVersions.section)))
      .orderBy(desc(attempts.submittedAt), desc(attempts.openedAt)),
    rows
      .select({
        objective: itemResults.objective,
        questionId: itemResults.questionId,
        fraction: itemResults.fraction,
        at: itemResults.at,
      })
      .from(itemResults)
      .innerJoin(attempts, and(eq(attempts.id, itemResults.attemptId), isNotNull(attempts.submittedAt)))
      .where(eq(itemResults.userId, userId)),
  ]);
  return { read, tried, results };
}
