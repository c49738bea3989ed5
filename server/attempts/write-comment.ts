import "server-only";
import type { TaughtClass } from "@/server/classes/find-class";
import { mendAttempt, type Mended, questionNumber } from "./mend-attempt";

/** A comment that the student reads: on one question, or with `itemId` null on the whole attempt. "" takes it back. */
export function writeComment(
  taught: TaughtClass,
  { attemptId, itemId, eventId, text }: { attemptId: string; itemId: string | null; eventId: string; text: string },
  now: number,
): Promise<Mended> {
  return mendAttempt(taught, {
    attemptId,
    now,
    eventFor: () => ({ id: eventId, type: "comment-written", itemId, text, by: taught.by, at: now }),
    entryFor: (after) => ({ action: "comment-written", details: { question: questionNumber(after, itemId) } }),
  });
}
