import type { Locale } from "@/domain/locale";

/** A date as precise as the fact is: YYYY, YYYY-MM or YYYY-MM-DD. No clock and no time zone is involved. */
type Parts = { year: string; month: number | null; day: number | null };

const monthNames: Record<Locale, readonly string[]> = {
  en: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
  // The names of Egypt and the Gulf, then those of Syria and its neighbours: readers of either know the month.
  ar: [
    "يناير/كانون الثاني",
    "فبراير/شباط",
    "مارس/آذار",
    "أبريل/نيسان",
    "مايو/أيار",
    "يونيو/حزيران",
    "يوليو/تموز",
    "أغسطس/آب",
    "سبتمبر/أيلول",
    "أكتوبر/تشرين الأول",
    "نوفمبر/تشرين الثاني",
    "ديسمبر/كانون الأول",
  ],
};

/** Month 1 to 12 in words; in Arabic with both names that are in use. */
export function monthName(month: number, locale: Locale): string {
  const name = monthNames[locale][month - 1];
  if (!name) throw new Error(`there is no month ${month}`);
  return name;
}

/** "2020", "March 2020" or "5 March 2020": as precise as it was given. Western digits in both languages. */
export const formatPartialDate = (partial: string, locale: Locale): string => inWords(partsOf(partial), locale);

/**
 * A span of time in one or two pieces, to be joined by an en dash; what both ends share is said once.
 * A line may break between the pieces, never inside one.
 */
export function dateRangePieces(from: string, to: string | undefined, locale: Locale): [string] | [string, string] {
  if (to === undefined || to === from) return [formatPartialDate(from, locale)];
  const [a, b] = [partsOf(from), partsOf(to)];
  const end = inWords(b, locale);
  const samePrecision = (a.month === null) === (b.month === null) && (a.day === null) === (b.day === null);
  if (!samePrecision || (a.year !== b.year && a.month !== null)) return [inWords(a, locale), end];
  if (a.month === null) return [`${a.year}–${end}`];
  if (a.day !== null && a.month === b.month) return [`${a.day}–${end}`];
  return [inWords({ ...a, year: "" }, locale), end];
}

/** "2–3 June 2020", "28 February – 2 March 2020"; a single date when `to` is missing or the same. */
export const formatDateRange = (from: string, to: string | undefined, locale: Locale): string =>
  dateRangePieces(from, to, locale).join(" – ");

/** The first and last day that a partial date may mean, as days since 1 January 1970. */
export function daysOf(partial: string): { first: number; last: number } {
  const { year, month, day } = partsOf(partial);
  const first = dayNumber(Number(year), month ?? 1, day ?? 1);
  if (day !== null) return { first, last: first };
  return { first, last: dayNumber(Number(year) + (month === null ? 1 : 0), month === null ? 1 : month + 1, 1) - 1 };
}

/** Days since 1 January 1970; a month of 13 is January of the next year. */
export const dayNumber = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / 86_400_000;

function partsOf(partial: string): Parts {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(partial);
  const [, year, month, day] = match ?? [];
  if (year === undefined) throw new Error(`not a date: ${partial}`);
  return { year, month: month === undefined ? null : Number(month), day: day === undefined ? null : Number(day) };
}

const inWords = ({ year, month, day }: Parts, locale: Locale): string =>
  [day, month === null ? null : monthName(month, locale), year].filter(Boolean).join(" ");
