import { toZonedTime } from "./zoned-time";

/** How far off a moment is, for words such as "in 2 days". `count` is never negative; `past` says which way. */
export type TimeUntil = { unit: "minutes" | "hours" | "days"; count: number; past: boolean };

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
/** Up to here hours say more than "today" or "tomorrow". */
const soonMs = 12 * hourMs;

/**
 * Days are those of the calendar in the zone: what is due tomorrow evening is due tomorrow, though it is 30 hours off.
 * Less than twelve hours ahead it is hours, less than one it is minutes, both rounded down. UTC ms.
 */
export function timeUntil(at: number, now: number, timeZone: string): TimeUntil {
  const past = at < now;
  const ms = Math.abs(at - now);
  if (!past && ms < hourMs) return { unit: "minutes", count: Math.floor(ms / minuteMs), past };
  if (!past && ms < soonMs) return { unit: "hours", count: Math.floor(ms / hourMs), past };
  return { unit: "days", count: Math.abs(dayOf(at, timeZone) - dayOf(now, timeZone)), past };
}

/** Days since 1970 by the zone's calendar. */
const dayOf = (at: number, timeZone: string): number => Date.parse(`${toZonedTime(at, timeZone).slice(0, 10)}T00:00Z`) / dayMs;
