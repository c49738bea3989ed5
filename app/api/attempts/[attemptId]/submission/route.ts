import { createHash } from "node:crypto";
import { v7 as uuid } from "uuid";
import { z } from "zod";
import { eventId } from "@/domain/attempt/event-schema";
import { recordEvents } from "@/server/attempts/record-events";
import { endpoint } from "@/server/endpoint";
import { done, notFound } from "@/server/reply";

export const POST = endpoint({
  summary: "Hands the attempt in. Sent twice it gives the same score and receipt.",
  identity: "known",
  budget: "start",
  body: z.strictObject({ id: eventId.optional() }),
  fromForm: () => ({}),
  refusals: {},
  async handle({ input, params, viewer, now, locale, cameFrom }) {
    const attemptId = params.attemptId ?? "";
    const submitted = { id: input.id ?? uuid(), type: "attempt-submitted" as const, at: now };
    const recorded = await recordEvents({ userId: viewer.userId, attemptId, events: [submitted], now, locale });
    if (!recorded) return notFound;
    const { state } = recorded;
    const body = {
      score: state.score,
      submittedAt: state.submittedAt,
      items: state.items.map(({ itemId, disclosure, ...item }) => ({ itemId, ...item, ...disclosure })),
      receipt: receiptOf(attemptId, state.submittedAt),
    };
    const language = cameFrom.startsWith("/ar/") ? "ar" : "en";
    return done(body, { seeOther: `/${language}/attempts/${attemptId}/result` });
  },
});

/** Something short to show a teacher: the same attempt handed in at the same moment always gives the same words. */
function receiptOf(attemptId: string, submittedAt: number | null): string {
  const digest = createHash("sha256").update(`${attemptId} ${submittedAt}`).digest("hex").toUpperCase();
  return `${digest.slice(0, 4)}-${digest.slice(4, 8)}-${digest.slice(8, 12)}`;
}
