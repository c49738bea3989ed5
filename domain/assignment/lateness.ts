import { z } from "zod";

const percent = z.number("not-a-number").min(0, "percent-out-of-range").max(100, "percent-out-of-range");

export const latePolicySchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("accept") }),
  z.strictObject({ kind: z.literal("mark-down"), percentPerDay: percent, mostPercent: percent }),
  z.strictObject({ kind: z.literal("refuse") }),
]);

/**
 * What becomes of work handed in after the due time and before closing: taken in full; taken with `percentPerDay` off the
 * mark for each started day, at most `mostPercent`; or not taken (closing is then the due time).
 */
export type LatePolicy = { kind: "accept" } | { kind: "mark-down"; percentPerDay: number; mostPercent: number } | { kind: "refuse" };

const dayMs = 24 * 3600 * 1000;

/** How late work is, ms; 0 when it is in time or nothing is due. The due moment itself is in time. */
export const latenessOf = (dueAt: number | null, submittedAt: number): number =>
  dueAt === null ? 0 : Math.max(0, submittedAt - dueAt);

/**
 * The fraction 0..1 that is left of one. The percentage is taken off what was earned, not off the full mark: with 10 % a
 * day, 0.8 one day late is 0.72. "refuse" takes nothing off: it works by closing, and what came in by then counts.
 */
export function markAfterLateness(fraction: number, latenessMs: number, policy: LatePolicy): number {
  if (policy.kind !== "mark-down" || latenessMs <= 0) return fraction;
  const startedDays = Math.ceil(latenessMs / dayMs);
  const percentOff = Math.min(startedDays * policy.percentPerDay, policy.mostPercent);
  return fraction * ((100 - percentOff) / 100);
}

/** The closing time that the late policy makes of a schedule: under "refuse" the due time, where that is earlier. */
export function closingUnder<Times extends { dueAt: number | null; closesAt: number | null }>(schedule: Times, policy: LatePolicy): Times {
  if (policy.kind !== "refuse" || schedule.dueAt === null) return schedule;
  return { ...schedule, closesAt: Math.min(schedule.dueAt, schedule.closesAt ?? Infinity) };
}
