import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { normaliseAnswer } from "./normalise";

const same: [what: string, ...spellings: string[]][] = [
  ["case and spaces", "White Helmets", "  white   HELMETS ", "white\u00a0helmets", "white\u2060 helmets"],
  ["accents and Turkish letters", "Hatay Idlib", "Hatay İdlib", "hatay ıdlib", "Hátay Ídlib"],
  ["full-width letters and ligatures", "office 5", "ｏｆｆｉｃｅ ５", "oﬃce 5"],
  ["German ß in both cases", "straße", "STRASSE", "STRAẞE"],
  ["punctuation", "al-Mawzara", "al Mawzara.", "«al‑Mawzara»", "Mawzara!"],
  ["apostrophes of romanised Arabic", "Ma'arrat", "Maʿarrat", "Ma’arrat", "Ma´arrat", "maarrat"],
  ["English articles", "ceasefire", "The ceasefire", "a ceasefire", "the  the ceasefire"],
  ["Arabic article", "الهدنة", "هدنة", "هدنه", "ال هدنة"],
  ["an article before a word that begins like one", "الألمان", "ألمان", "المان"],
  ["harakat, tatweel and superscript alef", "هٰذِهِ هُدْنَة", "هذه هدنة", "هـــذه هدنة"],
  ["forms of alef", "إدلب", "أدلب", "ادلب", "ٱدلب", "آدلب", "ا\u0655دلب"],
  ["hamza on its seat", "مؤتمر", "موتمر", "مو\u0654تمر"],
  ["yeh and kaf of other keyboards", "تركي", "تركى", "ترکی", "تركئ"],
  ["presentation forms", "ﻻجئ", "لاجئ"],
  ["bidi and zero-width controls", "\u200fإدلب\u200e", "\u2067إدلب\u2069", "إد\u200bلب", "\ufeffإدلب"],
  ["thousands", "5800", "5,800", "5.800", "5 800", "5\u202f800", "5'800", "٥٨٠٠", "٥٬٨٠٠", "٥،٨٠٠", "۵۸۰۰"],
  ["millions", "1234567", "1,234,567", "1.234.567", "1 234 567", "١٬٢٣٤٬٥٦٧"],
  ["decimals", "3.6", "3,6", "٣٫٦", "٣،٦"],
  ["thousands with decimals", "5800.25", "5,800.25", "5.800,25", "٥٬٨٠٠٫٢٥"],
  ["decimals below one", "0.625", "0,625", "٠٫٦٢٥"],
  ["dates in figures", "5.3.2020", "5/3/2020", "٥/٣/٢٠٢٠", "5-3-2020"],
  ["a per cent sign", "50%", "50", "٥٠٪"],
];

const different: [what: string, a: string, b: string][] = [
  ["a prefixed و", "وإدلب", "إدلب"],
  ["another number", "5,800", "5,801"],
  ["a decimal and its digits", "3.6", "36"],
  ["two numbers and one", "2018, 2020", "20182020"],
  ["a road and a number", "M4", "4"],
  ["the article inside an answer", "وقف إطلاق النار", "وقف إطلاق نار"],
  ["a word that is only an article", "the", "a"],
  ["two words and one", "white helmets", "whitehelmets"],
];

describe("normaliseAnswer", () => {
  it.each(same)("takes spellings of %s as one", (_what, first, ...others) => {
    for (const other of others) expect(normaliseAnswer(other), other).toBe(normaliseAnswer(first ?? ""));
  });

  it.each(different)("keeps %s apart", (_what, a, b) => {
    expect(normaliseAnswer(a)).not.toBe(normaliseAnswer(b));
  });

  it.each(["", "   ", "?!…", "\u200f\u200b", "ـــ", "َ"])("leaves nothing of %j", (text) => {
    expect(normaliseAnswer(text)).toBe("");
  });

  it.each([
    ["the", "the"],
    ["ال", "ال"],
    ["ألف", "الف"],
    ["5 March 2020", "5 march 2020"],
    ["2018,2020", "2018 2020"],
    ["M4 100", "m4 100"],
  ])("writes %s as %s", (text, normal) => {
    expect(normaliseAnswer(text)).toBe(normal);
  });

  const pieces = fc.constantFrom(..."09 .,،٫٬٣'-ّأىةئؤءـßİıaAnNthe".split(""), "ال", "the ", "1 234", "5,800", "\u200f", "ẞ");

  test("normalising twice changes nothing more", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.array(pieces, { maxLength: 20 }).map((all) => all.join(""))), (text) => {
        const once = normaliseAnswer(text);
        expect(normaliseAnswer(once)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });

  test("a number is the same with and without thousands separators, in any digits", () => {
    fc.assert(
      fc.property(fc.nat({ max: 10_000_000 }), fc.constantFrom("en-US", "de-DE", "ar-EG", "fa-IR", "de-CH", "fr-FR"), (n, locale) => {
        expect(normaliseAnswer(new Intl.NumberFormat(locale).format(n))).toBe(String(n));
      }),
    );
  });
});
