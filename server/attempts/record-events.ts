import "server-only";
import type { AttemptEvent, AttemptRefusal } from "@/domain/attempt/attempt";
import type { AttemptStanding } from "@/domain/attempt/view";
import type { Locale } from "@/domain/locale";
import { readResponse } from "@/questions/registry";
import { toStored } from "@/questions/shuffle";
import type { FieldProblem } from "@/server/reply";
import { applyEvents } from "./apply-events";
import { standingOf } from "./attempt-view";
import { type LoadedAttempt, loadAttempt } from "./load-attempt";

export type EventRefusal = { id: string; reason: AttemptRefusal | "invalid-response"; fields?: FieldProblem[] };

export type Recorded = { accepted: string[]; refused: EventRefusal[]; state: AttemptStanding };

/** What a learner's device or form says happened. null: no such attempt, or not this person's. Idempotent by event id. */
export async function recordEvents(call: {
  userId: string;
  attemptId: string;
  events: readonly AttemptEvent[];
  now: number;
  locale: Locale;
}): Promise<Recorded | null> {
  const { userId, attemptId, now, locale } = call;
  let invalid: EventRefusal[] = [];
  const applied = await applyEvents({
    attemptId,
    load: () => loadAttempt(userId, attemptId),
    eventsFor: (loaded) => {
      const parsed = parseResponses(loaded, call.events);
      invalid = parsed.invalid;
      return parsed.valid;
    },
    now,
  });
  if (!applied) return null;
  return { accepted: applied.accepted, refused: [...invalid, ...applied.refused], state: standingOf(applied.after, locale, now) };
}

function parseResponses({ questions, row }: LoadedAttempt, events: readonly AttemptEvent[]) {
  const valid: AttemptEvent[] = [];
  const invalid: EventRefusal[] = [];
  for (const event of events) {
    const question = event.type === "answer-saved" ? questions.get(event.itemId) : undefined;
    if (event.type !== "answer-saved" || !question) {
      valid.push(event);
      continue;
    }
    const read = readResponse(question.kind, event.response);
    const order = row.optionOrders?.[event.itemId];
    if (read.ok) valid.push({ ...event, response: order ? toStored(question.kind, read.response, order) : read.response });
    else invalid.push({ id: event.id, reason: "invalid-response", fields: read.fields });
  }
  return { valid, invalid };
}
