import "server-only";
import { z } from "zod";
import type { Schedule } from "@/domain/assignment/schedule";
import { type MomentInput, momentInput, readMoment, typedNumber } from "./assignment-input";

/** What may differ for one student or group: a field that is left out is as for everybody; null takes the date or limit away. */
export const exceptionInput = z
  .strictObject({
    membershipId: z.string().max(64).optional(),
    groupId: z.string().max(64).optional(),
    opensAt: momentInput.optional(),
    dueAt: momentInput.optional(),
    closesAt: momentInput.optional(),
    attemptsAllowed: z.number("not-a-number").nullable().optional(),
    timeLimitMinutes: z.number("not-a-number").nullable().optional(),
  })
  .refine(({ membershipId, groupId }) => (membershipId === undefined) !== (groupId === undefined), { path: ["for"], error: "one-student-or-group" });
export type ExceptionInput = z.infer<typeof exceptionInput>;

const dates = ["opensAt", "dueAt", "closesAt"] as const;
const numbers = ["attemptsAllowed", "timeLimitMinutes"] as const;

/** `for` is "member ID" or "group ID"; a box ticked under `without` takes that date or limit away; an empty field is as for everybody. */
export function exceptionFromForm(fields: URLSearchParams): unknown {
  const [kind, id] = (fields.get("for") ?? "").split(" ");
  const without = new Set(fields.getAll("without"));
  const differing: Record<string, unknown> = {};
  for (const name of [...dates, ...numbers]) {
    const typed = (fields.get(name) ?? "").trim();
    if (without.has(name)) differing[name] = null;
    else if (typed) differing[name] = name === "attemptsAllowed" || name === "timeLimitMinutes" ? typedNumber(typed) : { local: typed };
  }
  return { ...(kind === "member" && { membershipId: id }), ...(kind === "group" && { groupId: id }), ...differing };
}

/** The changes as they are kept, or the field whose time cannot be read. */
export function changesOf(input: ExceptionInput, timeZone: string): { ok: true; changes: Partial<Schedule> } | { ok: false; path: string } {
  const changes: Partial<Schedule> = {};
  for (const name of dates) {
    const typed: MomentInput | undefined = input[name];
    if (typed === undefined) continue;
    const at = readMoment(typed, timeZone);
    if (at === "unreadable") return { ok: false, path: name };
    changes[name] = at;
  }
  if (input.attemptsAllowed !== undefined) changes.attemptsAllowed = input.attemptsAllowed;
  const minutes = input.timeLimitMinutes;
  if (minutes !== undefined) changes.timeLimitMs = minutes === null ? null : Math.round(minutes * 60_000);
  return { ok: true, changes };
}
