import type { Grade } from "@/domain/grading/grade";
import type { Localized } from "@/domain/locale";
import type { BehaviourName } from "./behaviours/behaviour";

/** One question as an attempt was given it. `itemId` is the pinned question version's place in this attempt. */
export type AttemptItem = { itemId: string; weight: number };

/** What never changes after the start: the questions given, in order, and when they are graded. */
export type AttemptPlan = { behaviour: BehaviourName; items: AttemptItem[] };

/** What was decided of a question that was wrong: other answers right as well, the mark for everyone, out, or another key. */
export type Ruling =
  | { kind: "accept-also"; answers: string[] }
  | { kind: "everyone" }
  | { kind: "drop" }
  | { kind: "new-key"; questionVersionId: string };

/** A ruling with what students read of it: "corrected on ...: why". */
export type NotedRuling = Ruling & { note: Localized | string };

/**
 * What a learner did, in the past tense, with an id its maker chose. `at`: when the maker says it happened, UTC ms.
 * `response` is parsed by the question's own type before it gets here.
 */
export type LearnerEvent =
  | { id: string; type: "answer-saved"; itemId: string; response: unknown; at: number }
  | { id: string; type: "question-checked"; itemId: string; at: number }
  | { id: string; type: "attempt-submitted"; at: number };

/** Made by the server. `at` is the deadline, however long after it somebody looked. */
export type ClockEvent = { id: string; type: "time-ran-out"; at: number };

/** What a teacher did with a handed-in attempt. `by`: the teacher's user id. No device can send these. */
export type MendingEvent =
  /** `fraction` is 0..1; null takes the override back. */
  | { id: string; type: "mark-overridden"; itemId: string; fraction: number | null; reason: string; by: string; at: number }
  /** Of one question, or with `itemId` null of the whole attempt. "" takes it back. */
  | { id: string; type: "comment-written"; itemId: string | null; text: string; by: string; at: number }
  /** `grade` is the caller's judge's, under the ruling. Without `weight` the question weighs what the plan says, or 0 once dropped. */
  | { id: string; type: "regraded"; itemId: string; ruling: NotedRuling; grade: Grade; weight?: number; by: string; at: number }
  | { id: string; type: "attempt-reopened"; reason: string; by: string; at: number };

export type AttemptEvent = LearnerEvent | ClockEvent | MendingEvent;

/** A mending event as written down: `at` becomes the server's clock. */
type MendingStep<Event> = Event extends { id: string } ? Omit<Event, "id"> & { eventId: string } : never;

/** What was written down of it. `at`: the server's clock. Steps are only ever added. */
export type Step = {
  /** Ids of events that came just before and changed nothing: spent, so that sending them again changes nothing either. */
  spent?: string[];
} & (
  | { type: "answer-saved"; eventId: string; at: number; saidAt: number; itemId: string; response: unknown }
  | { type: "question-checked"; eventId: string; at: number; itemId: string; grade: Grade }
  | { type: "attempt-submitted"; eventId: string; at: number; grades: Record<string, Grade> }
  /** `endedAt`: the deadline. */
  | { type: "time-ran-out"; eventId: string; at: number; endedAt: number; grades: Record<string, Grade> }
  | MendingStep<MendingEvent>
);

export type Comment = { text: string; by: string; at: number };

export type ItemState = AttemptItem & {
  /** undefined until the first answer. */
  response: unknown;
  answeredAt: number | null;
  /** By the key, corrected or not; null while ungraded. The mark that counts is `markOf` in final-grade.ts. */
  grade: Grade | null;
  checkedAt: number | null;
  /** A teacher's own mark, `fraction` 0..1. It stays when a regrade comes later, as in Moodle's manual grading. */
  override: { fraction: number; reason: string; by: string; at: number } | null;
  /** The latest ruling, which holds alone: whoever adds to an earlier one repeats it. */
  correction: { at: number; ruling: Ruling; note: Localized | string } | null;
  comment: Comment | null;
};

export type AttemptState = {
  status: "open" | "submitted";
  submittedAt: number | null;
  /** Who ended it; null while open. */
  endedBy: "learner" | "clock" | null;
  /** The last time a teacher opened it again. */
  reopenedAt: number | null;
  comment: Comment | null;
  /** `weight` is what the question weighs after corrections: 0 once dropped. */
  items: ItemState[];
  eventIds: ReadonlySet<string>;
};

export type AttemptRefusal =
  | "attempt-closed"
  | "no-such-question"
  | "question-already-checked"
  | "not-checkable"
  | "question-not-ready"
  /** Mending is for what was handed in. */
  | "attempt-open"
  | "mark-out-of-range";

/** The questions the engine has for a question type. All are pure. */
export type Judge = {
  /** Every part is answered: checking what is half done would call the other half wrong. */
  isComplete(itemId: string, response: unknown): boolean;
  /** `ruling`: the correction that holds already when a reopened attempt is graded anew. */
  grade(itemId: string, response: unknown, ruling?: Ruling): Grade;
  isSame(itemId: string, a: unknown, b: unknown): boolean;
};
