import "server-only";
import { and, desc, eq, inArray, isNotNull, isNull, or } from "drizzle-orm";
import { getContent } from "@/content/load";
import { assignments, attempts, itemResults, lessonProgress, memberships, quizVersions } from "@/db/schema/tables";
import type { ReviewAspect } from "@/domain/assignment/review-rules";
import { shareOf } from "@/domain/grading/marks";
import type { LessonProgress } from "@/domain/progress/lesson-progress";
import { strengthOf } from "@/domain/progress/strength";
import { readClosings, reviewNow } from "@/server/assignments/read-closings";
import { getDatabase } from "@/server/database";

/**
 * Every lesson of the site with what this person has done of it; nobody known has done nothing. Class work tells its
 * marks here no sooner than its own result does.
 */
export async function getProgress(userId: string | null, now: number): Promise<LessonProgress[]> {
  const content = getContent();
  const { read, tried, results } = userId ? await readWork(userId, now) : { read: [], tried: [], results: [] };
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

type Tried = { earned: number | null; possible: number | null; showsMarks: boolean };

/** null also while the review rules hold the marks back. */
const shareOfRow = ({ earned, possible, showsMarks }: Tried) => (showsMarks ? shareOf({ earned: earned ?? 0, possible: possible ?? 0 }) : null);

async function readWork(userId: string, now: number) {
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
        assignmentId: attempts.assignmentId,
      })
      .from(attempts)
      .innerJoin(quizVersions, eq(quizVersions.id, attempts.quizVersionId))
      .leftJoin(memberships, eq(memberships.id, attempts.membershipId))
      .where(
        and(
          eq(attempts.userId, userId),
          isNull(attempts.setAsideAt),
          isNull(quizVersions.section),
          // Who was taken out of a class finds its work closed to them.
          or(isNull(attempts.membershipId), isNull(memberships.removedAt)),
        ),
      )
      .orderBy(desc(attempts.submittedAt), desc(attempts.openedAt)),
    rows
      .select({
        objective: itemResults.objective,
        questionId: itemResults.questionId,
        fraction: itemResults.fraction,
        at: itemResults.at,
        submittedAt: attempts.submittedAt,
        assignmentId: attempts.assignmentId,
      })
      .from(itemResults)
      .innerJoin(attempts, and(eq(attempts.id, itemResults.attemptId), isNotNull(attempts.submittedAt)))
      .where(eq(itemResults.userId, userId)),
  ]);
  const ids = [...tried, ...results].flatMap(({ assignmentId }) => assignmentId ?? []);
  const shows = await reviewOf(ids, now);
  return {
    read,
    tried: tried.map((row) => ({ ...row, showsMarks: shows(row, "marks") })),
    // How firmly an objective is held tells right from wrong.
    results: results.filter((row) => shows(row, "marks") && shows(row, "verdict")),
  };
}

/** What the review rules of the assignments show now of an attempt; everything of work of one's own. */
async function reviewOf(assignmentIds: string[], now: number) {
  const { read } = await getDatabase();
  const rows = assignmentIds.length === 0 ? [] : await read.select().from(assignments).where(inArray(assignments.id, [...new Set(assignmentIds)]));
  const { closedForAllAt } = await readClosings(rows);
  return ({ assignmentId, submittedAt }: { assignmentId: string | null; submittedAt: number | null }, aspect: ReviewAspect): boolean => {
    const row = rows.find(({ id }) => id === assignmentId);
    if (!row || submittedAt === null) return true;
    return reviewNow(row, { submittedAt, closedForAllAt: closedForAllAt.get(row.id) ?? null, now })[aspect];
  };
}
