import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { getContent } from "@/content/load";
import { categories, groups, memberships, quizzes } from "@/db/schema/tables";
import { findReviewProblems } from "@/domain/assignment/review-rules";
import { findScheduleProblems, type Schedule } from "@/domain/assignment/schedule";
import type { TaughtClass } from "@/server/classes/find-class";
import { getDatabase } from "@/server/database";
import type { FieldProblem } from "@/server/reply";
import { type AssignmentInput, type MomentInput, readMoment } from "./assignment-input";

export type ResolvedAssignment = Omit<AssignmentInput, "opensAt" | "dueAt" | "closesAt" | "timeLimitMinutes" | "audience" | "memberIds" | "groupIds"> &
  Schedule & { quizVersionId: string | null; audience: "class" | "chosen" };

export type Resolution = { ok: true; values: ResolvedAssignment; memberIds: string[]; groupIds: string[] } | { ok: false; fields: FieldProblem[] };

/** What a teacher set, checked against its class and against itself: every contradiction is named at once. */
export async function resolveAssignment(taught: TaughtClass, input: AssignmentInput): Promise<Resolution> {
  const { audience, memberIds, groupIds, opensAt, dueAt, closesAt, timeLimitMinutes, ...rest } = input;
  const fields: FieldProblem[] = [];
  const moment = (path: "opensAt" | "dueAt" | "closesAt", typed: MomentInput): number | null => {
    const at = readMoment(typed, taught.timeZone);
    if (at !== "unreadable") return at;
    fields.push({ path, problem: "no-such-time" });
    return null;
  };
  const schedule: Schedule = {
    opensAt: moment("opensAt", opensAt),
    dueAt: moment("dueAt", dueAt),
    closesAt: moment("closesAt", closesAt),
    attemptsAllowed: rest.attemptsAllowed,
    timeLimitMs: timeLimitMinutes === null ? null : Math.round(timeLimitMinutes * 60_000),
  };
  fields.push(...findScheduleProblems(schedule).map((problem) => ({ path: "schedule", problem })));
  const closing = rest.latePolicy.kind === "refuse" ? (schedule.closesAt ?? schedule.dueAt) : schedule.closesAt;
  if (rest.quizSlug !== null) fields.push(...findReviewProblems(rest.reviewRules, { closesAt: closing }).map((problem) => ({ path: "reviewRules", problem })));
  if (rest.lessonSlug === null && rest.quizSlug === null) fields.push({ path: "lessonSlug", problem: "nothing-assigned" });
  if (rest.lessonSlug !== null && !getContent().lessons.has(rest.lessonSlug)) fields.push({ path: "lessonSlug", problem: "no-such-lesson" });

  const quizVersionId = rest.quizSlug === null ? null : await findQuizVersion(taught.id, rest.quizSlug);
  if (rest.quizSlug !== null && quizVersionId === null) fields.push({ path: "quizSlug", problem: "no-such-quiz" });
  fields.push(...(await findStrangers(taught.id, memberIds, groupIds, rest.categoryId)));
  const isAnybodyChosen = memberIds.length + groupIds.length > 0;
  if (audience === "chosen" && !isAnybodyChosen) fields.push({ path: "audience", problem: "nobody-chosen" });
  if (fields.length > 0) return { ok: false, fields };
  return {
    ok: true,
    values: { ...rest, ...schedule, quizVersionId, audience: isAnybodyChosen ? "chosen" : "class" },
    memberIds: [...new Set(memberIds)],
    groupIds: [...new Set(groupIds)],
  };
}

/** The site's own quizzes and this class's. */
async function findQuizVersion(classId: string, slug: string): Promise<string | null> {
  const { read } = await getDatabase();
  const [quiz] = await read.select().from(quizzes).where(eq(quizzes.slug, slug));
  return quiz && (quiz.classId === null || quiz.classId === classId) ? quiz.currentVersionId : null;
}

/** Ids that are not of this class. */
async function findStrangers(classId: string, memberIds: string[], groupIds: string[], categoryId: string | null): Promise<FieldProblem[]> {
  const { read } = await getDatabase();
  const [members, ownGroups, ownCategories] = await Promise.all([
    read
      .select({ id: memberships.id })
      .from(memberships)
      .where(and(eq(memberships.classId, classId), eq(memberships.role, "student"), isNull(memberships.removedAt), inArray(memberships.id, memberIds))),
    read.select({ id: groups.id }).from(groups).where(and(eq(groups.classId, classId), inArray(groups.id, groupIds))),
    categoryId === null ? [{ id: "" }] : read.select({ id: categories.id }).from(categories).where(and(eq(categories.classId, classId), eq(categories.id, categoryId))),
  ]);
  return [
    ...(members.length < new Set(memberIds).size ? [{ path: "memberIds", problem: "not-in-class" }] : []),
    ...(ownGroups.length < new Set(groupIds).size ? [{ path: "groupIds", problem: "not-in-class" }] : []),
    ...(ownCategories.length === 0 ? [{ path: "categoryId", problem: "not-in-class" }] : []),
  ];
}
