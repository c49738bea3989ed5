import type { Grade } from "@/domain/grading/grade";
import { type Score, scoreOf } from "@/domain/grading/marks";
import type { ItemState } from "./attempt";

/**
 * The grade that counts: a teacher's override before the last regrade before the first grade; null while there is none.
 * An override also marks what could not be graded or was left for a person to mark.
 */
export function markOf({ override, grade }: Pick<ItemState, "override" | "grade">): Grade | null {
  return override ? { outcome: "graded", fraction: override.fraction, parts: [] } : grade;
}

/** The attempt's score by the marks that count and the weights that corrections left: a dropped question asks for none. */
export const attemptScore = (items: readonly ItemState[]): Score =>
  scoreOf(items.map((item) => ({ weight: item.weight, grade: markOf(item) })));
