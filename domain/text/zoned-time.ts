import type { Locale } from "@/domain/locale";
import { monthName } from "./dates";

const secondMs = 1000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** Is this an IANA name of a time zone, such as "Asia/Damascus"? An offset such as "+03:00" is none: it knows no summer. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return clockOf(name) !== undefined;
  } catch {
    return false;
  }
}

/**
 * A local time "2026-11-27T09:00" (what a datetime-local control sends; seconds allowed) in an IANA zone, as UTC ms: the first
 * moment at which a clock there shows it or more. So in a repeated hour it is the first; in an hour that daylight saving
 * skips, the moment of the jump. null for what is no such time (years 1900 to 9999) or zone.
 */
export function fromZonedTime(local: string, timeZone: string): number | null {
  const wall = readWall(local);
  if (wall === null || !isTimeZone(timeZone)) return null;
  const before = wall - offsetAt(wall - dayMs, timeZone);
  const after = wall - offsetAt(wall + dayMs, timeZone);
  const shown = [before, after].filter((at) => wallAt(at, timeZone) === wall);
  return shown.length > 0 ? Math.min(...shown) : jumpBetween(after, before, wall, timeZone);
}

/** What a clock in the zone shows: "2026-11-27T09:00", the seconds left off. Throws where there is no such zone. */
export const toZonedTime = (at: number, timeZone: string): string => new Date(wallAt(at, timeZone)).toISOString().slice(0, 16);

const weekdays: Record<Locale, readonly string[]> = {
  en: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
  ar: ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"],
};

/** "Fri 27 November 2026, 09:00", "الجمعة 27 نوفمبر/تشرين الثاني 2026، الساعة 09:00": 24 hours, in the zone that is given. */
export function formatMoment(at: number, timeZone: string, locale: Locale): string {
  const wall = new Date(wallAt(at, timeZone));
  const date = [
    weekdays[locale][wall.getUTCDay()],
    wall.getUTCDate(),
    monthName(wall.getUTCMonth() + 1, locale),
    wall.getUTCFullYear(),
  ].join(" ");
  return `${date}${locale === "ar" ? "، الساعة " : ", "}${wall.toISOString().slice(11, 16)}`;
}

const units = [["day", dayMs], ["hour", hourMs], ["minute", minuteMs], ["second", secondMs]] as const;
type Unit = (typeof units)[number][0];

const shortUnits: Record<Unit, string> = { day: "days", hour: "h", minute: "min", second: "s" };
/** One, two, three to ten, eleven to ninety-nine, a hundred; the first two go without a figure. */
const arabicUnits: Record<Unit, readonly [one: string, two: string, few: string, many: string, other: string]> = {
  day: ["يوم", "يومان", "أيام", "يومًا", "يوم"],
  hour: ["ساعة", "ساعتان", "ساعات", "ساعة", "ساعة"],
  minute: ["دقيقة", "دقيقتان", "دقائق", "دقيقة", "دقيقة"],
  second: ["ثانية", "ثانيتان", "ثوانٍ", "ثانية", "ثانية"],
};

/** "45 min", "1 h 30 min", "2 days 3 h": the largest unit and the next, rounded down, so that it never promises too much. */
export function formatDuration(ms: number, locale: Locale): string {
  const largest = units.findIndex(([, unitMs]) => ms >= unitMs);
  if (largest < 0) return inUnits(0, "minute", locale);
  let rest = ms;
  const pieces: string[] = [];
  for (const [unit, unitMs] of units.slice(largest, largest + 2)) {
    const count = Math.floor(rest / unitMs);
    rest %= unitMs;
    if (count > 0) pieces.push(inUnits(count, unit, locale));
  }
  return pieces.join(locale === "ar" ? " و" : " ");
}

function inUnits(count: number, unit: Unit, locale: Locale): string {
  if (locale === "en") return `${count} ${unit === "day" && count === 1 ? "day" : shortUnits[unit]}`;
  const [one, two, few, many, other] = arabicUnits[unit];
  const words: Record<Intl.LDMLPluralRule, string> = { zero: other, one, two, few, many, other };
  const form = new Intl.PluralRules("ar").select(count);
  return form === "one" || form === "two" ? words[form] : `${count} ${words[form]}`;
}

function readWall(local: string): number | null {
  const match = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?::(\d{2})(?:\.\d{1,3})?)?$/.exec(local);
  if (!match) return null;
  const written = `${match[1]}:${match[2] ?? "00"}`;
  const wall = Date.parse(`${written}Z`);
  // A 30 February becomes 2 March when parsed, and 24:00 the next day.
  const exists = !Number.isNaN(wall) && new Date(wall).toISOString().startsWith(written);
  return exists && written >= "1900" ? wall : null;
}

/** The jump of the clocks between two moments: bisected, since rules of daylight saving are not to be had. UTC ms. */
function jumpBetween(from: number, to: number, wall: number, timeZone: string): number {
  let [before, after] = [from, to];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (wallAt(middle, timeZone) >= wall) after = middle;
    else before = middle;
  }
  return after;
}

const offsetAt = (at: number, timeZone: string): number => wallAt(at, timeZone) - at;

/** What a clock in the zone shows, as if it were UTC: ms, whole seconds. */
function wallAt(at: number, timeZone: string): number {
  const parts = Object.fromEntries(clockOf(timeZone).formatToParts(at).map(({ type, value }) => [type, value]));
  const { year, month, day, hour, minute, second } = parts;
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** A clock is dear to make and kept. Spellings are endless ("europe/BERLIN"), so what is kept is not. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const kept = clocks.get(timeZone);
  if (kept) return kept;
  const clock = new Intl.DateTimeFormat("en-u-ca-iso8601-nu-latn", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  if (clocks.size >= 1000) clocks.clear();
  clocks.set(timeZone, clock);
  return clock;
}
