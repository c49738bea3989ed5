import { longestTimeLimitMs, mostAttempts, type Schedule } from "./schedule";

/** More time or more attempts. `until`: a new date, UTC ms; `addMs`: so much longer. */
export type Extension = { until: number | null; addMs: number; addAttempts: number };

const halfDayMs = 12 * 3600 * 1000;

/**
 * What an extension changes; {} when it changes nothing. Dates only ever move later: to `until`, or by `addMs` from where
 * they are, from now where they are past. Less than half a day also lengthens the time limit: "15 minutes more" is said of
 * a quiz that is running. What is not set (never due, any number of attempts) has no end to move.
 */
export function extensionOf(dates: Partial<Schedule>, { until, addMs, addAttempts }: Extension, now: number): Partial<Schedule> {
  const later = (at: number) => Math.max(at, until ?? at, addMs > 0 ? Math.max(at, now) + addMs : at);
  const changed: Partial<Schedule> = {};
  for (const field of ["dueAt", "closesAt"] as const) {
    const at = dates[field];
    if (typeof at === "number" && later(at) > at) changed[field] = later(at);
  }
  const { timeLimitMs, attemptsAllowed } = dates;
  const longer = typeof timeLimitMs === "number" && addMs > 0 && addMs < halfDayMs ? Math.min(timeLimitMs + addMs, longestTimeLimitMs) : 0;
  if (longer > (timeLimitMs ?? longer)) changed.timeLimitMs = longer;
  const more = typeof attemptsAllowed === "number" ? Math.min(attemptsAllowed + addAttempts, mostAttempts) : 0;
  if (more > (attemptsAllowed ?? more)) changed.attemptsAllowed = more;
  return changed;
}
