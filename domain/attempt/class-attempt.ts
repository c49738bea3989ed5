import type { Step } from "./attempt";
import type { AttemptView } from "./view";

/** Who said so, and when. */
export type Signed = { by: string; at: number };

/** One line of an attempt's log. `text`: the answer in words, the reason, or what was written; `mark`: what a teacher gave. */
export type LogEntry = {
  at: number;
  kind: "attempt-opened" | Step["type"];
  question: number | null;
  text: string;
  by: string | null;
  mark: number | null;
};

/** One question as its teacher sees it, by the same index as the view's. */
export type MarkedAnswer = {
  /** In words; "" when it was left blank. */
  answer: string;
  /** What it weighs after corrections, and what it has earned. */
  weight: number;
  mark: number;
  override: (Signed & { reason: string }) | null;
  comment: (Signed & { text: string }) | null;
};

/** A student's attempt as those who run the class see it. */
export type ClassAttempt = {
  view: AttemptView;
  student: { membershipId: string; name: string };
  assignment: { id: string; title: string };
  number: number | null;
  openedAt: number;
  lateMs: number;
  /** After lateness, 0..1; null while it is open. */
  countedShare: number | null;
  answers: MarkedAnswer[];
  comment: (Signed & { text: string }) | null;
  log: LogEntry[];
  /** The same student's further attempts at this. */
  others: { attemptId: string; number: number | null; submittedAt: number | null }[];
};
