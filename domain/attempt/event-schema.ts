import { z } from "zod";

/** A client-made id; UUIDv7 from our own pages. Idempotence hangs on it. */
export const eventId = z.string().min(8).max(64).regex(/^[A-Za-z0-9_-]+$/, "letters, digits, - and _");

const itemId = z.string().min(1).max(80);
/** UTC milliseconds. */
const at = z.number().int().min(0).max(8.64e15);

/** What a device may say of an open attempt. `response` is checked by the question's own type. */
export const deviceEvent = z.discriminatedUnion("type", [
  z.strictObject({ id: eventId, type: z.literal("answer-saved"), itemId, response: z.unknown(), at }),
  z.strictObject({ id: eventId, type: z.literal("question-checked"), itemId, at }),
]);

export const deviceEvents = z.strictObject({ events: z.array(deviceEvent).min(1).max(200) });
