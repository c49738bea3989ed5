import "server-only";
import { fractionOf } from "@/domain/grading/marks";
import type { ItemState } from "@/domain/attempt/attempt";
import { markOf } from "@/domain/attempt/final-grade";
import type { TaughtClass } from "@/server/classes/find-class";
import type { LoadedAttempt } from "./load-attempt";
import { mendAttempt, type Mended, questionNumber } from "./mend-attempt";

/** `mark`: 0 to what the question weighs; null takes the override back. `reason`: the student reads it. */
export type MarkOverride = { attemptId: string; itemId: string; eventId: string; mark: number | null; reason: string };

const itemOf = ({ state }: LoadedAttempt, itemId: string): ItemState | undefined => state.items.find((item) => item.itemId === itemId);

const marksOf = (item: ItemState | undefined): number => (item ? fractionOf(markOf(item)) * item.weight : 0);

/** Gives a question of a handed-in attempt another mark, as a step with who and when. null: no such attempt in this class. */
export function overrideMark(taught: TaughtClass, { attemptId, itemId, eventId, mark, reason }: MarkOverride, now: number): Promise<Mended> {
  return mendAttempt(taught, {
    attemptId,
    now,
    eventFor: (loaded) => {
      const fraction = mark === null ? null : shareOf(mark, itemOf(loaded, itemId)?.weight ?? 1);
      return { id: eventId, type: "mark-overridden", itemId, fraction, reason, by: taught.by, at: now };
    },
    entryFor: (after, before) => ({
      action: "mark-overridden",
      details: { question: questionNumber(after, itemId), from: marksOf(itemOf(before, itemId)), to: marksOf(itemOf(after, itemId)), reason },
    }),
  });
}

/** 0..1, or more for what is out of range. A dropped question weighs nothing: 0 is all it can get. */
const shareOf = (mark: number, weight: number): number => (weight > 0 ? mark / weight : mark === 0 ? 0 : Infinity);
