import "server-only";
import { and, asc, eq, inArray, isNull, or } from "drizzle-orm";
import { getContent } from "@/content/load";
import { assignmentExceptions, assignmentTargets, attempts, attemptSteps, gradebookCells, groupMembers, groups, lessonProgress, memberships } from "@/db/schema/tables";
import type { AssignmentStanding, QuestionStanding } from "@/domain/assignment/standing";
import type { Step } from "@/domain/attempt/attempt";
import { markOf } from "@/domain/attempt/final-grade";
import { fractionOf } from "@/domain/grading/marks";
import type { Locale, Localized } from "@/domain/locale";
import { assembleAttempt, type LoadedAttempt } from "@/server/attempts/load-attempt";
import type { TaughtClass } from "@/server/classes/find-class";
import { getDatabase } from "@/server/database";
import { readVersion } from "@/server/live/read-version";
import { readQuestionVersions, readQuizVersion } from "@/server/questions/question-versions";
import { type AssignmentRow, scheduleOf } from "./assigned";
import { findAssignment } from "./find-assignment";
import { studentStanding } from "./student-standing";

/**
 * Who stands where in an assignment: everybody it is for, by name, with each question of their attempt. A handful of
 * queries, however many students. null: no such assignment in this class.
 */
export async function getStanding(taught: TaughtClass, assignmentId: string, locale: Locale, now: number): Promise<AssignmentStanding | null> {
  const assignment = await findAssignment(taught, assignmentId);
  if (!assignment) return null;
  // First: what changes from here on is told of by the next version.
  const version = await readVersion({ id: assignmentId, classId: taught.id, lessonSlug: assignment.lessonSlug });
  const { read } = await getDatabase();
  const [people, inGroups, ownGroups, targets, exceptions, cells, rows, steps, readSections] = await Promise.all([
    read.select().from(memberships).where(and(eq(memberships.classId, taught.id), eq(memberships.role, "student"), isNull(memberships.removedAt))),
    read
      .select({ groupId: groupMembers.groupId, membershipId: groupMembers.membershipId })
      .from(groupMembers)
      .innerJoin(groups, and(eq(groups.id, groupMembers.groupId), eq(groups.classId, taught.id))),
    read.select({ id: groups.id, name: groups.name }).from(groups).where(eq(groups.classId, taught.id)).orderBy(asc(groups.name)),
    read.select().from(assignmentTargets).where(eq(assignmentTargets.assignmentId, assignmentId)),
    read.select().from(assignmentExceptions).where(eq(assignmentExceptions.assignmentId, assignmentId)),
    read.select().from(gradebookCells).where(eq(gradebookCells.assignmentId, assignmentId)),
    read.select({ row: attempts }).from(attempts).innerJoin(gradebookCells, isShown(assignmentId)),
    readSteps(assignmentId),
    readSectionsDone(taught.id, assignment.lessonSlug),
  ]);
  const groupsOf = (membershipId: string) => inGroups.filter((row) => row.membershipId === membershipId).map(({ groupId }) => groupId);
  const isMeant = (membershipId: string) => {
    const own = groupsOf(membershipId);
    return assignment.audience === "class" || targets.some((target) => target.membershipId === membershipId || own.includes(target.groupId ?? ""));
  };
  const questions = await readColumns(assignment, locale);
  const sections = sectionsOf(assignment);

  const meant = people.filter(({ id }) => isMeant(id)).sort((a, b) => a.name.localeCompare(b.name, locale) || (a.id < b.id ? -1 : 1));
  const students = await Promise.all(
    meant.map(async (membership) => {
      const groupIds = groupsOf(membership.id);
      const cell = cells.find(({ membershipId }) => membershipId === membership.id) ?? null;
      const shownId = cell?.openAttemptId ?? cell?.countedAttemptId;
      const row = rows.find((shown) => shown.row.id === shownId)?.row;
      const mine = exceptions.filter((one) => one.membershipId === membership.id || groupIds.includes(one.groupId ?? ""));
      const schedule = scheduleOf(assignment, membership, mine);
      const assigned = { assignment, membership, schedule, closedForAllAt: null };
      const attempt = row ? await assembleAttempt(row, steps.get(row.id) ?? [], assigned) : null;
      const doneAt = readSections.filter(({ userId, section }) => userId === membership.userId && sections?.includes(section)).map((done) => done.doneAt);
      const standing = studentStanding({ membership, groupIds, schedule, cell, attempt, questions, sections, doneAt, now });
      return { standing, attempt };
    }),
  );
  const handedIn = students.flatMap(({ attempt }) => (attempt?.state.status === "submitted" ? [attempt] : []));
  return {
    version,
    serverTime: now,
    timeZone: taught.timeZone,
    sections: sections?.length ?? null,
    groups: ownGroups,
    questions: questions.map((question) => ({ ...question, facility: facilityOf(question.itemId, handedIn) })),
    students: students.map(({ standing }) => standing),
  };
}

/** The attempts that are shown: a student's open one, or the one that counts. */
const isShown = (assignmentId: string) =>
  and(eq(gradebookCells.assignmentId, assignmentId), or(eq(attempts.id, gradebookCells.openAttemptId), eq(attempts.id, gradebookCells.countedAttemptId)));

/** Their steps, by attempt. */
async function readSteps(assignmentId: string): Promise<Map<string, Step[]>> {
  const { read } = await getDatabase();
  const rows = await read
    .select({ attemptId: attemptSteps.attemptId, step: attemptSteps.step })
    .from(attemptSteps)
    .innerJoin(attempts, and(eq(attempts.id, attemptSteps.attemptId), eq(attempts.assignmentId, assignmentId)))
    .innerJoin(gradebookCells, isShown(assignmentId))
    .orderBy(asc(attemptSteps.attemptId), asc(attemptSteps.seq));
  const byAttempt = new Map<string, Step[]>();
  for (const { attemptId, step } of rows) {
    const steps = byAttempt.get(attemptId);
    if (steps) steps.push(step);
    else byAttempt.set(attemptId, [step]);
  }
  return byAttempt;
}

async function readSectionsDone(classId: string, lesson: string | null) {
  if (lesson === null) return [];
  const { read } = await getDatabase();
  const inClass = read.select({ id: memberships.userId }).from(memberships).where(eq(memberships.classId, classId));
  return read
    .select({ userId: lessonProgress.userId, section: lessonProgress.section, doneAt: lessonProgress.doneAt })
    .from(lessonProgress)
    .where(and(inArray(lessonProgress.userId, inClass), eq(lessonProgress.lesson, lesson)));
}

const sectionsOf = ({ lessonSlug }: AssignmentRow): string[] | null =>
  lessonSlug === null ? null : (getContent().lessons.get(lessonSlug)?.lesson.sections.map(({ id }) => id) ?? []);

/** The questions that new attempts get, in the order they were set. */
async function readColumns({ quizVersionId }: AssignmentRow, locale: Locale): Promise<Omit<QuestionStanding, "facility">[]> {
  if (quizVersionId === null) return [];
  const { items } = await readQuizVersion(quizVersionId);
  const versions = await readQuestionVersions(items.map(({ questionVersionId }) => questionVersionId));
  return items.map(({ itemId, questionVersionId }) => {
    // The stem is the one part every kind of prompt has.
    const prompt = versions.get(questionVersionId)?.prompt as { stem: Localized };
    return { itemId, stem: prompt.stem[locale] };
  });
}

function facilityOf(itemId: string, handedIn: readonly LoadedAttempt[]): number | null {
  const marks = handedIn.flatMap(({ state }) => state.items.filter((item) => item.itemId === itemId).map((item) => fractionOf(markOf(item))));
  return marks.length === 0 ? null : marks.reduce((sum, mark) => sum + mark, 0) / marks.length;
}
