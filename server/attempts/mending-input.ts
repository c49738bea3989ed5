import "server-only";
import { createHash } from "node:crypto";
import { v7 as uuid } from "uuid";
import { z } from "zod";
import { eventId } from "@/domain/attempt/event-schema";
import { momentInput, typedNumber } from "@/server/assignments/assignment-input";

const id = eventId.optional().transform((given) => given ?? uuid());
const text = (most: number) => z.string().trim().max(most, "too-long");

/**
 * The same form sent twice from the same page, by a double click, is one event. With something else typed into it, as
 * after going back, it is another.
 */
const idOfForm = (fields: URLSearchParams): string => createHash("sha256").update(fields.toString()).digest("base64url");

/** `mark` null takes the override back; every other one says why. */
export const markInput = z
  .strictObject({ id, mark: z.number("not-a-number").nullable(), reason: text(500).default("") })
  .refine(({ mark, reason }) => mark === null || reason !== "", { path: ["reason"], error: "reason-missing" });

export const markFromForm = (fields: URLSearchParams): unknown => {
  const takesBack = fields.has("takeBack");
  // An empty field is no mark, and must not take one back.
  const mark = takesBack ? null : (typedNumber(fields.get("mark")) ?? NaN);
  return { id: idOfForm(fields), mark, reason: takesBack ? "" : (fields.get("reason") ?? "") };
};

export const commentInput = z.strictObject({ id, itemId: z.string().max(80).nullable().default(null), text: text(2000) });

export const commentFromForm = (fields: URLSearchParams): unknown => ({
  id: idOfForm(fields),
  itemId: fields.get("itemId") || null,
  text: fields.get("text") ?? "",
});

export const reopeningInput = z.strictObject({ id, reason: text(500).min(1, "reason-missing"), until: momentInput.default(null) });

export const reopeningFromForm = (fields: URLSearchParams): unknown => ({
  id: idOfForm(fields),
  reason: fields.get("reason") ?? "",
  until: { local: fields.get("until") ?? "" },
});
