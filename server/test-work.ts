import { v7 as uuid } from "uuid";
import type { AssignmentRow, MembershipRow } from "@/db/class-factories";
import { recordEvents } from "./attempts/record-events";
import { startAssignedAttempt } from "./attempts/start-assigned-attempt";

/** A student does the work through the product's own verbs: answers by item id, what is not among them stays blank. Gives the attempt's id. */
export async function doWork(assignment: AssignmentRow, member: MembershipRow, answers: Readonly<Record<string, unknown>>, now = Date.now(), handsIn = true): Promise<string> {
  const started = await startAssignedAttempt({ userId: member.userId, assignmentId: assignment.id, quizSlug: assignment.quizSlug ?? "", locale: "en", now });
  if (!started?.ok) throw new Error(`the attempt did not start: ${started?.reason ?? "no such work"}`);
  const { attemptId } = started.attempt;
  const saved = Object.entries(answers).map(([itemId, response]) => ({ id: uuid(), type: "answer-saved" as const, itemId, response, at: now }));
  const events = handsIn ? [...saved, { id: uuid(), type: "attempt-submitted" as const, at: now }] : saved;
  const recorded = await recordEvents({ userId: member.userId, attemptId, events, now, locale: "en" });
  if (!recorded || recorded.refused.length > 0) throw new Error(`an answer was refused: ${JSON.stringify(recorded?.refused)}`);
  return attemptId;
}
