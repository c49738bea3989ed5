import type { Localized } from "@/domain/locale";
import type { Explanation } from "@/domain/grading/explanation";
import type { Score, Verdict } from "@/domain/grading/marks";
import type { AttemptState } from "./attempt";
import type { BehaviourName } from "./behaviours/behaviour";

/** What may be shown of a question once its key may be: absent before. What the review rules hold back is null or left out. */
export type ItemDisclosure = {
  verdict: Verdict | null;
  /** 0..1 */
  fraction: number | null;
  explanations: Explanation[];
  /** Where the lesson settles it. */
  passage: { lesson: string; section: string };
  claims: string[];
  /** null: nothing of the kind happened, or it may not be seen. */
  correction: { at: number; note: Localized | string } | null;
  comment: string | null;
  override: { reason: string } | null;
};

/** How a question of an attempt stands, without its text. */
export type ItemStanding = {
  itemId: string;
  response: unknown;
  /** Complete, partly filled, or nothing yet. */
  filled: "complete" | "partly" | "blank";
  locked: boolean;
  disclosure: ItemDisclosure | null;
};

export type AttemptStanding = {
  status: "open" | "submitted";
  submittedAt: number | null;
  endedBy: AttemptState["endedBy"];
  /** The teacher's, on the whole attempt. */
  comment: string | null;
  score: Score | null;
  items: ItemStanding[];
};

/** Everything a learner's screen needs. Holds no key in any form. */
export type AttemptView = AttemptStanding & {
  attemptId: string;
  quiz: { slug: string; lesson: string; section: string | null; title: Localized };
  /** The class work it is; null for one's own. */
  assignmentId: string | null;
  behaviour: BehaviourName;
  /** The questions in order, by the same index as `items`. */
  questions: { itemId: string; kind: string; prompt: unknown; weight: number }[];
  /** UTC ms; null without a time limit. */
  deadline: number | null;
  serverTime: number;
};
