import type { Grade } from "@/domain/grading/grade";
import type { BehaviourName } from "./behaviours/behaviour";

/** One question as an attempt was given it. `itemId` is the pinned question version's place in this attempt. */
export type AttemptItem = { itemId: string; weight: number };

/** What never changes after the start: the questions given, in order, and when they are graded. */
export type AttemptPlan = { behaviour: BehaviourName; items: AttemptItem[] };

/**
 * What somebody did, in the past tense, with an id its maker chose. `at`: when the maker says it happened, UTC ms.
 * `response` is parsed by the question's own type before it gets here.
 */
export type AttemptEvent =
  | { id: string; type: "answer-saved"; itemId: string; response: unknown; at: number }
  | { id: string; type: "question-checked"; itemId: string; at: number }
  | { id: string; type: "attempt-submitted"; at: number };

/** What was written down of it. `at`: the server's clock. Steps are only ever added. */
export type Step = {
  /** Ids of events that came just before and changed nothing: spent, so that sending them again changes nothing either. */
  spent?: string[];
} & (
  | { type: "answer-saved"; eventId: string; at: number; saidAt: number; itemId: string; response: unknown }
  | { type: "question-checked"; eventId: string; at: number; itemId: string; grade: Grade }
  | { type: "attempt-submitted"; eventId: string; at: number; grades: Record<string, Grade> }
);

export type ItemState = AttemptItem & {
  /** undefined until the first answer. */
  response: unknown;
  answeredAt: number | null;
  /** null while ungraded. */
  grade: Grade | null;
  checkedAt: number | null;
};

export type AttemptState = {
  status: "open" | "submitted";
  submittedAt: number | null;
  items: ItemState[];
  eventIds: ReadonlySet<string>;
};

export type AttemptRefusal = "attempt-closed" | "no-such-question" | "question-already-checked" | "not-checkable" | "question-not-ready";

/** The questions the engine has for a question type. All are pure. */
export type Judge = {
  /** Every part is answered: checking what is half done would call the other half wrong. */
  isComplete(itemId: string, response: unknown): boolean;
  grade(itemId: string, response: unknown): Grade;
  isSame(itemId: string, a: unknown, b: unknown): boolean;
};
