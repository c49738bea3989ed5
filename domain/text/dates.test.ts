import { describe, expect, it } from "vitest";
import { dateRangePieces, dayNumber, daysOf, formatDateRange, formatPartialDate, monthName } from "./dates";

describe("a partial date in words", () => {
  it.each([
    ["2020", "2020", "2020"],
    ["2020-06", "June 2020", "يونيو/حزيران 2020"],
    ["2020-06-08", "8 June 2020", "8 يونيو/حزيران 2020"],
    ["2019-12-19", "19 December 2019", "19 ديسمبر/كانون الأول 2019"],
    ["2020-01-31", "31 January 2020", "31 يناير/كانون الثاني 2020"],
  ])("says %s no more exactly than it is known", (partial, en, ar) => {
    expect(formatPartialDate(partial, "en")).toBe(en);
    expect(formatPartialDate(partial, "ar")).toBe(ar);
  });

  it("refuses what is no date", () => {
    for (const wrong of ["", "June 2020", "2020-6-8", "2020-13", "20200608"]) expect(() => formatPartialDate(wrong, "en")).toThrow();
  });

  it("names twelve different months in each language, both names in Arabic", () => {
    const months = Array.from({ length: 12 }, (_, index) => index + 1);
    expect(new Set(months.map((month) => monthName(month, "en"))).size).toBe(12);
    expect(new Set(months.map((month) => monthName(month, "ar"))).size).toBe(12);
    for (const month of months) expect(monthName(month, "ar")).toMatch(/^\S+\/.+$/u);
    expect(() => monthName(0, "en")).toThrow();
  });
});

describe("a span of time in words", () => {
  it.each([
    ["2020-06-02", "2020-06-03", "2–3 June 2020", "2–3 يونيو/حزيران 2020"],
    ["2020-02-28", "2020-03-02", "28 February – 2 March 2020", "28 فبراير/شباط – 2 مارس/آذار 2020"],
    ["2019-12-19", "2020-03-06", "19 December 2019 – 6 March 2020", "19 ديسمبر/كانون الأول 2019 – 6 مارس/آذار 2020"],
    ["2020-03", "2020-08", "March – August 2020", "مارس/آذار – أغسطس/آب 2020"],
    ["2015", "2020", "2015–2020", "2015–2020"],
    ["2015", "2020-02-25", "2015 – 25 February 2020", "2015 – 25 فبراير/شباط 2020"],
    ["2020-06", "2020-06-03", "June 2020 – 3 June 2020", "يونيو/حزيران 2020 – 3 يونيو/حزيران 2020"],
    ["2020-06-08", "2020-06-08", "8 June 2020", "8 يونيو/حزيران 2020"],
    ["2020-06-08", undefined, "8 June 2020", "8 يونيو/حزيران 2020"],
  ])("says what both ends of %s to %s share once", (from, to, en, ar) => {
    expect(formatDateRange(from, to, "en")).toBe(en);
    expect(formatDateRange(from, to, "ar")).toBe(ar);
  });

  it("can be broken at the dash between two dates and nowhere else", () => {
    expect(dateRangePieces("2020-02-28", "2020-03-02", "en")).toEqual(["28 February", "2 March 2020"]);
    expect(dateRangePieces("2020-06-02", "2020-06-03", "en")).toEqual(["2–3 June 2020"]);
  });
});

describe("the days a partial date covers", () => {
  it("is one day, or the whole month or year", () => {
    expect(daysOf("1970-01-02")).toEqual({ first: 1, last: 1 });
    expect(daysOf("2020-02")).toEqual({ first: dayNumber(2020, 2, 1), last: dayNumber(2020, 2, 29) });
    expect(daysOf("2019-12")).toEqual({ first: dayNumber(2019, 12, 1), last: dayNumber(2019, 12, 31) });
    expect(daysOf("2020").last - daysOf("2020").first).toBe(365);
  });

  it("counts 89 days from the start of the ceasefire to the strikes of 3 June", () => {
    expect(daysOf("2020-06-03").first - daysOf("2020-03-06").first).toBe(89);
  });
});
