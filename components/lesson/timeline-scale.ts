import type { Locale } from "@/domain/locale";
import { dayNumber, daysOf, monthName } from "@/domain/text/dates";
import type { TimelineEvent } from "./figure-types";
import { textWidth } from "./label-boxes";

/** Units of the drawing; see map-projection.ts for the sizes of names. */
export const axisWidth = 360;
const inset = 12;
const labelSize = 14;

export type Tick = { x: number; label: string[]; middle: number; onlyWide: boolean };
export type TimeScale = {
  /** Where a day starts. Time runs the way the page is read: from right to left in Arabic. */
  at: (day: number) => number;
  ticks: Tick[];
  years: { x: number; year: string }[];
};

/** An axis of whole months (up to 18 of them) or whole years around the events. */
export function timeScale(events: readonly TimelineEvent[], locale: Locale): TimeScale {
  const first = Math.min(...events.map(({ from }) => daysOf(from).first));
  const last = Math.max(...events.map(({ from, to }) => daysOf(to ?? from).last));
  const [from, to] = [monthOf(first), monthOf(last) + 1];
  const byMonth = to - from <= 18;
  const starts = byMonth ? range(from, to) : range(Math.floor(from / 12) * 12, Math.ceil(to / 12) * 12, 12);
  const [start = first, end = last] = [starts[0], starts.at(-1)].map((month) => firstDayOf(month ?? 0));
  const along = (day: number) => inset + ((axisWidth - 2 * inset) * (day - start)) / (end - start);
  const at = (day: number) => (locale === "ar" ? axisWidth - along(day) : along(day));

  const slots = starts.slice(0, -1);
  const labels = slots.map((month) => (byMonth ? shortMonth((month % 12) + 1, locale) : [String(Math.floor(month / 12))]));
  const slotWidth = (axisWidth - 2 * inset) / slots.length;
  const room = Math.max(...labels.flat().map((line) => textWidth(line, labelSize))) + 4;
  const [narrow, wide] = [Math.ceil(room / slotWidth), Math.ceil((room * 0.58) / slotWidth)];
  const ticks = slots.flatMap((month, index): Tick[] => {
    const label = index % wide === 0 || index % narrow === 0 ? (labels[index] ?? []) : [];
    const [x, next] = [at(firstDayOf(month)), at(firstDayOf(starts[index + 1] ?? month))];
    return [{ x, label, middle: (x + next) / 2, onlyWide: index % narrow !== 0 }];
  });
  const januaries = byMonth ? slots.filter((month) => month % 12 === 0) : [];
  const opening = byMonth && (januaries[0] ?? Infinity) - from > 36 / slotWidth ? [from] : [];
  const years = [...opening, ...januaries.filter((month) => !opening.includes(month))].map((month) => ({
    x: at(firstDayOf(month)),
    year: String(Math.floor(month / 12)),
  }));
  return { at, ticks: [...ticks, { x: at(end), label: [], middle: at(end), onlyWide: false }], years };
}

/** Months since the year 0, January of the year 0 being 0. */
function monthOf(day: number): number {
  const date = new Date(day * 86_400_000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

const firstDayOf = (month: number) => dayNumber(Math.floor(month / 12), (month % 12) + 1, 1);

const range = (from: number, to: number, step = 1) => Array.from({ length: (to - from) / step + 1 }, (_, index) => from + index * step);

/** "Jun"; in Arabic both names, one above the other: abbreviations of Arabic months are not in use. */
const shortMonth = (month: number, locale: Locale): string[] =>
  locale === "ar" ? monthName(month, locale).split("/") : [monthName(month, locale).slice(0, 3)];
