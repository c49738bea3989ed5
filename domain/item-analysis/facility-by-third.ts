import { meanOf } from "./moments";
import { fractionsOf, type ScoredAttempt } from "./table";
import type { Thirds } from "./thirds";

/** The facility of one question, 0..1, among the bottom third, those between and the top third; null where nobody is. */
export type FacilityByThird = { bottom: number | null; middle: number | null; top: number | null };

/** A question that tells learners apart rises from bottom to top. */
export function facilityByThird(itemId: string, attempts: readonly ScoredAttempt[], { top, bottom }: Thirds): FacilityByThird {
  const among = (isIn: (id: string) => boolean) => meanOf(fractionsOf(itemId, attempts.filter(({ id }) => isIn(id))));
  return {
    bottom: among((id) => bottom.has(id)),
    middle: among((id) => !bottom.has(id) && !top.has(id)),
    top: among((id) => top.has(id)),
  };
}
