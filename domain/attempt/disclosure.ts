import type { KeyPermit } from "@/domain/grading/sealed-key";
import type { AttemptPlan, AttemptState, ItemState } from "./attempt";
import { behaviours } from "./behaviours/registry";

/**
 * May the learner see verdict, explanation and right answer of this question now? Gives the permit to open its key,
 * or null. After handing in: always. While open: as the behaviour says.
 */
export function permitDisclosure(plan: AttemptPlan, state: AttemptState, item: ItemState): KeyPermit | null {
  const mayShow = state.status === "submitted" || behaviours[plan.behaviour].showsWhileOpen(item);
  // The brand exists in types only; this is the second of the two places that make it.
  return mayShow ? ({} as KeyPermit) : null;
}
