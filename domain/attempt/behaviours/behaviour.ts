import type { ItemState } from "@/domain/attempt/attempt";

/** When a question is graded, whatever is asked. */
export type Behaviour = {
  /** May the learner have this question checked while the attempt is open? */
  mayCheck(item: ItemState): boolean;
  /** May this answer still change? */
  mayAnswer(item: ItemState): boolean;
  /** May verdict, explanation and right answer be shown while the attempt is open? */
  showsWhileOpen(item: ItemState): boolean;
};

export const behaviourNames = ["deferred", "immediate"] as const;
export type BehaviourName = (typeof behaviourNames)[number];
