import { formatMoment, toZonedTime } from "@/domain/text/zoned-time";
import type { Locale } from "@/domain/locale";
import type { Translate } from "@/components/shell/translator";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** "14:05" on a clock of the class. */
export const clockTime = (at: number, timeZone: string): string => toZonedTime(at, timeZone).slice(11);

/** "3 minutes ago"; the date from a day on. */
export function timeAgo(at: number, { now, timeZone, locale }: { now: number; timeZone: string; locale: Locale }, t: Translate): string {
  const passed = Math.max(0, now - at);
  if (passed < hourMs) return t("standing.minutes-ago", { count: Math.floor(passed / minuteMs) });
  if (passed < 24 * hourMs) return t("standing.hours-ago", { count: Math.floor(passed / hourMs) });
  return formatMoment(at, timeZone, locale);
}
