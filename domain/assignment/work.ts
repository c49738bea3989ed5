import type { Localized } from "@/domain/locale";
import type { CountingRule } from "./counting";
import type { LatePolicy } from "./lateness";
import type { ReviewRules } from "./review-rules";
import type { BehaviourName } from "@/domain/attempt/behaviours/behaviour";
import { findStartRefusal, type Schedule, type StartRefusal } from "./schedule";

/** One go at an assignment, as its learner may see it now. All times UTC ms. */
export type WorkAttempt = {
  attemptId: string;
  number: number;
  submittedAt: number | null;
  /** 0..1 of the marks, and after lateness what counts; null while open, or while the review rules hold marks back. */
  share: number | null;
  countedShare: number | null;
  lateMs: number;
  /** How many comments there are, and when a question was last corrected: as far as feedback may be seen. */
  comments: number;
  correctedAt: number | null;
};

/** An assignment as one learner sees it: their own dates, what they have done, what came back. */
export type Work = {
  assignmentId: string;
  class: { id: string; name: string; timeZone: string; isArchived: boolean };
  title: Localized;
  instructions: string;
  lesson: { slug: string; title: Localized; minutes: number; sections: number; read: number } | null;
  quiz: { slug: string; questions: number; marks: number } | null;
  schedule: Schedule;
  /** The time limit before the learner's accommodation, ms; the same as the schedule's for who has none. */
  usualTimeLimitMs: number | null;
  /** When it has closed for the last of the class. */
  closedForAllAt: number | null;
  behaviour: BehaviourName;
  counting: CountingRule;
  latePolicy: LatePolicy;
  reviewRules: ReviewRules;
  /** Does it go into the total? */
  counts: boolean;
  isExcused: boolean;
  /** In order, without those set aside. */
  attempts: WorkAttempt[];
  /** The attempt that counts and its share after lateness, 0..1: null before one is handed in, or while marks are held back. */
  counted: { attemptId: string; share: number } | null;
  /** When its teacher last changed it. */
  updatedAt: number;
};

export const workStates = ["overdue", "in-progress", "to-do", "not-open", "done", "missed", "excused"] as const;
export type WorkState = (typeof workStates)[number];

const openAttempt = ({ attempts }: Work) => attempts.find(({ submittedAt }) => submittedAt === null) ?? null;
export const openAttemptOf = (work: Work): string | null => openAttempt(work)?.attemptId ?? null;
export const lastHandedIn = ({ attempts }: Work): WorkAttempt | null => attempts.filter(({ submittedAt }) => submittedAt !== null).at(-1) ?? null;

/** Handed in at least once; for reading alone, every section read. */
const isDone = (work: Work): boolean => (work.quiz ? lastHandedIn(work) !== null : work.lesson !== null && work.lesson.read >= work.lesson.sections);

/** How an assignment stands for its learner. An open attempt is work to go on with, whatever was handed in before. */
export function workStateOf(work: Work, now: number): WorkState {
  const { opensAt, dueAt, closesAt } = work.schedule;
  const isClosed = closesAt !== null && now >= closesAt;
  if (work.isExcused) return "excused";
  // Also one that a teacher opened again after closing; what is merely past its deadline the clock hands in at once.
  if (openAttempt(work)) return dueAt !== null && now > dueAt && !lastHandedIn(work) ? "overdue" : "in-progress";
  if (isDone(work)) return "done";
  if (isClosed) return "missed";
  if (opensAt !== null && now < opensAt) return "not-open";
  if (dueAt !== null && now > dueAt) return "overdue";
  return work.lesson && work.lesson.read > 0 ? "in-progress" : "to-do";
}

/** Why no new attempt may start now; null when one may. The class of an archived year takes nothing new. */
export function workRefusal(work: Work, now: number): StartRefusal | null {
  if (work.class.isArchived) return "assignment-closed";
  return findStartRefusal(work.schedule, work.attempts.length, now);
}

/** Attempts that may still be started; null: as many as one likes. */
export const attemptsLeft = ({ schedule, attempts }: Work): number | null =>
  schedule.attemptsAllowed === null ? null : Math.max(0, schedule.attemptsAllowed - attempts.length);

/** What a day's work takes: reading, and about a minute a question. Minutes. */
export const minutesOf = ({ lesson, quiz }: Work): number => (lesson?.minutes ?? 0) + (quiz?.questions ?? 0);

const isToDo = (state: WorkState) => state === "overdue" || state === "in-progress" || state === "to-do" || state === "not-open";

/** What is to do, the most pressing first: overdue, then by due time, what opens later at the end. Below it what is over, the latest first. */
export function sortWork(works: readonly Work[], now: number): { toDo: Work[]; over: Work[] } {
  const placed = works.map((work) => ({ work, state: workStateOf(work, now) }));
  const rank = (state: WorkState) => (state === "overdue" ? 0 : state === "not-open" ? 2 : 1);
  const dueOf = ({ schedule }: Work) => schedule.dueAt ?? schedule.closesAt ?? Infinity;
  const endOf = (work: Work) => lastHandedIn(work)?.submittedAt ?? work.schedule.closesAt ?? work.schedule.dueAt ?? 0;
  const byId = (a: Work, b: Work) => (a.assignmentId < b.assignmentId ? -1 : 1);
  return {
    toDo: placed
      .filter(({ state }) => isToDo(state))
      .sort((a, b) => rank(a.state) - rank(b.state) || compare(dueOf(a.work), dueOf(b.work)) || byId(a.work, b.work))
      .map(({ work }) => work),
    over: placed
      .filter(({ state }) => !isToDo(state))
      .sort((a, b) => compare(endOf(b.work), endOf(a.work)) || byId(a.work, b.work))
      .map(({ work }) => work),
  };
}

/** Two that are never due are alike; their difference would be no number. */
const compare = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);
