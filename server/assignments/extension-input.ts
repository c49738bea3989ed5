import "server-only";
import { z } from "zod";
import { momentInput, typedNumber } from "./assignment-input";

/** More time or attempts. `membershipId` null: for all. */
export const extensionInput = z.strictObject({
  membershipId: z.string().max(64).nullable().default(null),
  until: momentInput.default(null),
  addMinutes: z.number("not-a-number").int("not-a-number").min(0, "not-a-number").max(60 * 24 * 366, "too-long-a-time").default(0),
  addAttempts: z.number("not-a-number").int("not-a-number").min(0, "attempts-out-of-range").max(20, "attempts-out-of-range").default(0),
});
export type ExtensionInput = z.infer<typeof extensionInput>;

/** `by`: minutes, "until" (then the date in `until` holds), or "" for attempts alone. `for`: a student's id; empty: all. */
export function extensionFromForm(fields: URLSearchParams): unknown {
  const by = fields.get("by") ?? "";
  return {
    membershipId: fields.get("for") || null,
    until: by === "until" ? { local: fields.get("until") ?? "" } : null,
    addMinutes: by === "until" ? 0 : (typedNumber(by) ?? 0),
    addAttempts: typedNumber(fields.get("addAttempts")) ?? 0,
  };
}
