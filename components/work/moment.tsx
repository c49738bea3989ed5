import type { Locale } from "@/domain/locale";
import { keepDatesWhole } from "@/domain/text/keep-dates";
import { formatMoment } from "@/domain/text/zoned-time";

/** A moment in the class's own time, in words and for machines. */
export function Moment({ at, timeZone, locale }: { at: number; timeZone: string; locale: Locale }) {
  return <time dateTime={new Date(at).toISOString()}>{keepDatesWhole(formatMoment(at, timeZone, locale))}</time>;
}
