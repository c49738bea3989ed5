import type { Locale } from "@/domain/locale";

const units = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const teens = ["eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
const tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const spelled = new Map<string, number>([
  ...[...units, ...teens].map((word, value): [string, number] => [word, value]),
  ...tens.map((word, index): [string, number] => [word, 20 + 10 * index]),
]);
const spelledNumber = new RegExp(String.raw`\b(${tens.join("|")})(?:[- ](${units.slice(1, 10).join("|")}))?\b|\b(${[...units, ...teens].join("|")})\b`, "giu");
const bigWord = /\b(dozen|hundred|thousand|million|billion)s?\b/giu;

const monthNames: Record<Locale, string[][]> = {
  en: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"].map((name) => [name]),
  ar: [
    ["يناير", "كانون الثاني"],
    ["فبراير", "شباط"],
    ["مارس", "آذار"],
    ["أبريل", "نيسان"],
    ["مايو", "أيار"],
    ["يونيو", "حزيران"],
    ["يوليو", "تموز"],
    ["أغسطس", "آب"],
    ["سبتمبر", "أيلول"],
    ["أكتوبر", "تشرين الأول"],
    ["نوفمبر", "تشرين الثاني"],
    ["ديسمبر", "كانون الأول"],
  ],
};

/** Arabic letters with their vowel signs and lengthening strokes taken off, and digits as 0 to 9. */
export const plainForm = (text: string): string =>
  text
    .replace(/[\u064B-\u0652\u0640]/gu, "")
    .replace(/[\u0660-\u0669]/gu, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/٬/gu, ",")
    .replace(/٫/gu, ".");

/** Numbers in digits, as plain decimals; times of day stay whole. "M4" is a name, not a number. */
export function numbersIn(text: string): string[] {
  const found = plainForm(text).matchAll(/(?<![\p{L}\d])(?:(\d{1,2}:\d{2})|(\d+(?:,\d{3})*(?:\.\d+)?))(?!\d)/gu);
  return [...found].map(([, time, number]) => time ?? String(Number((number ?? "").replaceAll(",", ""))));
}

/**
 * English number words as decimals ("twelve" is "12"), and "hundred" to "billion" as themselves.
 * In a lesson only those above ten count (`above`): one to ten are too ordinary as words ("two sides", "one of them").
 */
export function spelledNumbersIn(text: string, above = 10): string[] {
  const values = [...text.matchAll(spelledNumber)].map(([, ten = "", unit = "", single = ""]) =>
    (spelled.get(ten.toLowerCase()) ?? 0) + (spelled.get(unit.toLowerCase()) ?? 0) + (spelled.get(single.toLowerCase()) ?? 0),
  );
  const big = [...text.matchAll(bigWord)].map(([, word = ""]) => word.toLowerCase());
  return [...values.filter((value) => value > above).map(String), ...big];
}

/** Months named in a text, 1 to 12. Each Arabic month goes by its Egyptian and its Levantine name. */
export function monthsIn(text: string, locale: Locale): number[] {
  const plain = plainForm(text);
  return monthNames[locale].flatMap((names, index) => (names.some((name) => isNamed(plain, name, locale)) ? [index + 1] : []));
}

function isNamed(text: string, name: string, locale: Locale): boolean {
  // "May" and مارس are also everyday verbs: they count as months only where a date stands around them.
  if (name === "May") return /(?:\d|\b(?:in|of|since|until|from|to|late|early|mid|by|and))[ -]May\b|\bMay \d/u.test(text);
  if (name === "مارس") return /(?:\d |شهر |في )مارس(?!\p{L})|(?<!\p{L})مارس\s*(?:\/|\d)|\/\s*مارس/u.test(text);
  const before = locale === "ar" ? String.raw`(?<!\p{L})(?:[وفبلك]|لل|ال)?` : String.raw`(?<!\p{L})`;
  return new RegExp(`${before}${name}(?!\\p{L})`, "u").test(text);
}

export const monthName = (month: number, locale: Locale): string => monthNames[locale][month - 1]?.join("/") ?? "";
