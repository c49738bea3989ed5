import "server-only";
import type { gradebookCells } from "@/db/schema/tables";
import type { Schedule } from "@/domain/assignment/schedule";
import type { QuestionMark, StudentStanding, WorkState } from "@/domain/assignment/standing";
import type { ItemState } from "@/domain/attempt/attempt";
import { markOf } from "@/domain/attempt/final-grade";
import { stateOf } from "@/domain/gradebook/cells";
import { ungradable } from "@/domain/grading/grade";
import { verdictOf } from "@/domain/grading/marks";
import { questionTypeOf } from "@/questions/registry";
import type { LoadedAttempt } from "@/server/attempts/load-attempt";
import type { MembershipRow } from "@/server/classes/find-class";

type Known = {
  membership: MembershipRow;
  groupIds: string[];
  schedule: Schedule;
  cell: typeof gradebookCells.$inferSelect | null;
  attempt: LoadedAttempt | null;
  questions: readonly { itemId: string }[];
  /** Of the lesson, if one is set. */
  sections: readonly string[] | null;
  /** When each of them was marked as read. */
  doneAt: readonly number[];
  now: number;
};

/** One student's row of an assignment's page. */
export function studentStanding(known: Known): StudentStanding {
  const { membership, groupIds, schedule, cell, attempt, questions, sections, doneAt, now } = known;
  const isOpen = attempt?.state.status === "open";
  const isDuePast = now > Math.min(schedule.dueAt ?? Infinity, schedule.closesAt ?? Infinity);
  const state = questions.length > 0 ? quizState(known) : readingState(known);
  return {
    membershipId: membership.id,
    name: membership.name,
    groupIds,
    state,
    overdue: state === "in-progress" && isDuePast,
    attemptId: attempt?.row.id ?? null,
    place: isOpen ? placeIn(attempt.state.items) : null,
    questionCount: attempt?.state.items.length ?? questions.length,
    lastActivityAt: latest([attempt?.row.openedAt, attempt?.row.lastActivityAt, attempt?.row.submittedAt, ...doneAt]),
    deadlineAt: isOpen ? attempt.row.deadlineAt : null,
    attemptsUsed: cell?.attemptsUsed ?? 0,
    attemptsAllowed: schedule.attemptsAllowed,
    share: cell?.share ?? null,
    marks: questions.map(({ itemId }) => (attempt ? markIn(attempt, itemId) : null)),
    sectionsRead: sections === null ? null : doneAt.length,
  };
}

function quizState({ cell, attempt, schedule, now }: Known): WorkState {
  if (cell?.excusedAt) return "excused";
  // What is open now is what a teacher can still help with, whatever was handed in before.
  if (attempt?.state.status === "open") return "in-progress";
  return inWords({
    submitted: cell?.submittedAt != null,
    open: false,
    late: (cell?.lateMs ?? 0) > 0,
    excused: false,
    dueAt: schedule.dueAt,
    closesAt: schedule.closesAt,
    now,
  });
}

/** A lesson is done once every section is marked as read. */
function readingState({ cell, schedule, sections, doneAt, now }: Known): WorkState {
  const isRead = sections !== null && sections.length > 0 && doneAt.length >= sections.length;
  const { dueAt, closesAt } = schedule;
  const late = isRead && dueAt !== null && Math.max(...doneAt) > dueAt;
  return inWords({ submitted: isRead, open: doneAt.length > 0, late, excused: !!cell?.excusedAt, dueAt, closesAt, now });
}

const words = { "not-due": "not-started", "in-progress": "in-progress", done: "submitted", late: "late", missing: "missing", excused: "excused" } as const;
const inWords = (call: Parameters<typeof stateOf>[0]): WorkState => words[stateOf(call)];

/** The question that was answered last, 1 for the first, which is also where one begins. */
function placeIn(items: readonly ItemState[]): number {
  const lastAt = Math.max(...items.map(({ answeredAt }) => answeredAt ?? 0));
  return lastAt === 0 ? 1 : items.findLastIndex(({ answeredAt }) => answeredAt === lastAt) + 1;
}

/** While an attempt is open nothing is said of right and wrong, also where questions are checked one by one. */
function markIn({ state, questions }: LoadedAttempt, itemId: string): QuestionMark | null {
  const item = state.items.find((candidate) => candidate.itemId === itemId);
  const question = questions.get(itemId);
  if (!item || !question) return null;
  if (state.status === "submitted") return verdictOf(markOf(item) ?? ungradable("blank"));
  return item.response === undefined || questionTypeOf(question.kind).isBlank(item.response) ? "blank" : "complete";
}

function latest(times: readonly (number | null | undefined)[]): number | null {
  const known = times.filter((at) => typeof at === "number");
  return known.length === 0 ? null : Math.max(...known);
}
