import { deviceEvents } from "@/domain/attempt/event-schema";
import { recordEvents } from "@/server/attempts/record-events";
import { endpoint } from "@/server/endpoint";
import { conflict, done, notFound } from "@/server/reply";

export const POST = endpoint({
  summary: "Records answers and checks, idempotent by event id; acknowledged only when committed.",
  identity: "known",
  budget: "write",
  body: deviceEvents,
  refusals: {
    "attempt-closed": 409,
    "question-already-checked": 409,
    "question-not-ready": 409,
    "not-checkable": 409,
    "no-such-question": 409,
    "invalid-response": 422,
  },
  async handle({ input, params, viewer, now, locale }) {
    const recorded = await recordEvents({
      userId: viewer.userId,
      attemptId: params.attemptId ?? "",
      events: input.events,
      now,
      locale,
    });
    if (!recorded) return notFound;
    const [first] = recorded.refused;
    // A mixed bag is answered event by event; where nothing at all was taken, the status says so as well.
    if (!first || recorded.accepted.length > 0) return done(recorded);
    if (first.reason !== "invalid-response") return conflict(first.reason, recorded);
    return { ok: false, status: 422, reason: "invalid-input", fields: first.fields, body: recorded };
  },
});
