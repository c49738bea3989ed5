import type { Verdict } from "@/domain/grading/marks";

/** Where a student stands in a work. In progress comes first: an attempt is open now, whatever was handed in before. */
export const workStates = ["not-started", "in-progress", "submitted", "late", "missing", "excused"] as const;
export type WorkState = (typeof workStates)[number];

/** A question of one student's attempt: marked, or while it is open only answered or not. */
export type QuestionMark = Verdict | "complete" | "blank";

export type StudentStanding = {
  membershipId: string;
  name: string;
  groupIds: string[];
  state: WorkState;
  /** In progress or not begun, and the due time has passed. */
  overdue: boolean;
  /** The open attempt, else the one that counts. */
  attemptId: string | null;
  /** The question answered last, 1 for the first; null when no attempt is open. */
  place: number | null;
  questionCount: number;
  lastActivityAt: number | null;
  deadlineAt: number | null;
  attemptsUsed: number;
  attemptsAllowed: number | null;
  /** What counts after lateness, 0..1; null while nothing is handed in. */
  share: number | null;
  /** By the questions of the assignment; null where the attempt lacks the question, or there is no attempt. */
  marks: (QuestionMark | null)[];
  /** null when no lesson is set. */
  sectionsRead: number | null;
};

export type QuestionStanding = {
  itemId: string;
  stem: string;
  /** Share of the marks earned on it in the attempts shown that are handed in, 0..1; null before the first. */
  facility: number | null;
};

/** Everybody in one assignment at one moment: what its page shows and `GET .../standing` answers. Holds no key. */
export type AssignmentStanding = {
  /** Changes whenever something of this assignment does. */
  version: string;
  serverTime: number;
  /** What dates are read in. */
  timeZone: string;
  sections: number | null;
  groups: { id: string; name: string }[];
  questions: QuestionStanding[];
  students: StudentStanding[];
};

export const standingFilters = ["all", "not-started", "in-progress", "handed-in", "late", "missing"] as const;
export type StandingFilter = (typeof standingFilters)[number];

const fits: Record<StandingFilter, (student: StudentStanding) => boolean> = {
  all: () => true,
  "not-started": ({ state }) => state === "not-started",
  "in-progress": ({ state }) => state === "in-progress",
  "handed-in": ({ state }) => state === "submitted" || state === "late",
  late: ({ state, overdue }) => state === "late" || overdue,
  missing: ({ state }) => state === "missing",
};

/** The students of one group, or of all with null. */
export const studentsOf = (students: readonly StudentStanding[], groupId: string | null): StudentStanding[] =>
  students.filter(({ groupIds }) => groupId === null || groupIds.includes(groupId));

export const filterStudents = (students: readonly StudentStanding[], filter: StandingFilter): StudentStanding[] => students.filter(fits[filter]);

/** How many each filter shows. Somebody who was late is among those who handed in as well. */
export const countStudents = (students: readonly StudentStanding[]): Record<StandingFilter, number> =>
  Object.fromEntries(standingFilters.map((filter) => [filter, filterStudents(students, filter).length])) as Record<StandingFilter, number>;

/** Places of the questions in the order to show: as set, or the hardest first, with those nobody handed in yet at the end. */
export function orderQuestions(questions: readonly QuestionStanding[], byDifficulty: boolean): number[] {
  const places = questions.map((_, place) => place);
  const facility = (place: number) => questions[place]?.facility ?? Infinity;
  return byDifficulty ? places.sort((a, b) => (facility(a) === facility(b) ? a - b : facility(a) - facility(b))) : places;
}
