import "server-only";
import { once } from "@/server/once";

const lastTurns = () => once("attempt-turns", () => new Map<string, Promise<unknown>>());

/**
 * Runs the work once everything before it on the same attempt is done. A burst of answers would otherwise all decide on
 * one state, and all but one decide again. Between processes the sequence's key still settles it.
 */
export function takeTurns<Result>(attemptId: string, work: () => Promise<Result>): Promise<Result> {
  const turns = lastTurns();
  const mine = (turns.get(attemptId) ?? Promise.resolve()).then(work, work);
  turns.set(attemptId, mine);
  const leave = () => {
    if (turns.get(attemptId) === mine) turns.delete(attemptId);
  };
  mine.then(leave, leave);
  return mine;
}
