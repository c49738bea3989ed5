import "server-only";
import { getContent } from "@/content/load";
import type { Work, WorkAttempt } from "@/domain/assignment/work";
import { shareOf } from "@/domain/grading/marks";
import type { Localized } from "@/domain/locale";
import { type QuizVersion, readQuizVersion } from "@/server/questions/question-versions";
import { type AssignmentRow, scheduleOf } from "./assigned";
import { reviewNow } from "./read-closings";
import { type AttemptRow, readWork, type SetWork, type StoredWork, type Which } from "./read-work";

/** What a person was set as a student, with what they have done of it and what came back: no mark that is held back. */
export async function listWork(userId: string, now: number, which: Which = {}): Promise<Work[]> {
  const stored = await readWork(userId, which);
  return Promise.all(stored.sets.map((set) => toWork(set, stored, now)));
}

async function toWork(set: SetWork, stored: StoredWork, now: number): Promise<Work> {
  const { assignment, membership } = set;
  const quiz = assignment.quizVersionId === null ? null : await readQuizVersion(assignment.quizVersionId);
  const exceptions = stored.exceptions.filter(({ assignmentId }) => assignmentId === assignment.id);
  const closedForAllAt = stored.closedForAllAt.get(assignment.id) ?? null;
  const tried = stored.attempts.filter(({ assignmentId }) => assignmentId === assignment.id);
  const cell = stored.cells.find(({ assignmentId }) => assignmentId === assignment.id);
  const lesson = lessonOf(assignment, stored);
  const seen = tried.map((row) => toAttempt(row, assignment, stored, { closedForAllAt, now }));
  // A mark that counts is made of all of them: it is shown when each may be.
  const isShown = seen.every(({ submittedAt, countedShare }) => submittedAt === null || countedShare !== null);
  return {
    assignmentId: assignment.id,
    class: { id: set.class.id, name: set.class.name, timeZone: set.class.timeZone, isArchived: set.class.archivedAt !== null },
    title: titleOf(assignment, quiz),
    instructions: assignment.instructions,
    lesson,
    quiz: quiz && { slug: quiz.quizSlug, questions: quiz.items.length, marks: quiz.items.reduce((sum, { weight }) => sum + weight, 0) },
    schedule: scheduleOf(assignment, membership, exceptions),
    usualTimeLimitMs: scheduleOf(assignment, { timeFactor: "1" }, exceptions).timeLimitMs,
    closedForAllAt,
    behaviour: assignment.behaviour,
    counting: assignment.counting,
    latePolicy: assignment.latePolicy,
    reviewRules: assignment.reviewRules,
    counts: quiz !== null && assignment.weight > 0,
    isExcused: cell ? cell.excusedAt !== null : false,
    attempts: seen,
    counted: isShown && cell?.countedAttemptId && cell.share !== null ? { attemptId: cell.countedAttemptId, share: cell.share } : null,
    updatedAt: assignment.updatedAt,
  };
}

/** What the class calls it, or the lesson's or quiz's own title. */
export function titleOf({ title, lessonSlug }: Pick<AssignmentRow, "title" | "lessonSlug">, quiz: QuizVersion | null): Localized {
  if (title !== "") return { en: title, ar: title };
  const lesson = lessonSlug === null ? undefined : getContent().lessons.get(lessonSlug)?.lesson;
  return lesson?.title ?? quiz?.title ?? { en: lessonSlug ?? "", ar: lessonSlug ?? "" };
}

function lessonOf({ lessonSlug }: AssignmentRow, { read }: StoredWork): Work["lesson"] {
  const lesson = lessonSlug === null ? undefined : getContent().lessons.get(lessonSlug)?.lesson;
  if (!lesson) return null;
  const { slug, title, minutes, sections } = lesson;
  const isRead = ({ id }: { id: string }) => read.some((row) => row.lesson === slug && row.section === id);
  return { slug, title, minutes, sections: sections.length, read: sections.filter(isRead).length };
}

function toAttempt(row: AttemptRow, assignment: AssignmentRow, { news }: StoredWork, at: { closedForAllAt: number | null; now: number }): WorkAttempt {
  const { id: attemptId, submittedAt } = row;
  const shown = submittedAt === null ? null : reviewNow(assignment, { submittedAt, ...at });
  const own = shown?.feedback ? news.filter((entry) => entry.attemptId === attemptId).map(({ step }) => step) : [];
  const comments = new Map(own.flatMap((step) => (step.type === "comment-written" ? [[step.itemId, step.text.trim()]] : [])));
  const corrections = own.flatMap((step) => (step.type === "regraded" ? [step.at] : []));
  return {
    attemptId,
    number: row.number ?? 0,
    submittedAt,
    share: shown?.marks ? shareOf({ earned: row.earned ?? 0, possible: row.possible ?? 0 }) : null,
    countedShare: shown?.marks ? row.countedShare : null,
    lateMs: row.lateMs ?? 0,
    comments: [...comments.values()].filter((text) => text !== "").length,
    correctedAt: corrections.length > 0 ? Math.max(...corrections) : null,
  };
}
