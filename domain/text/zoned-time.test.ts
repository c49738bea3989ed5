import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDuration, formatMoment, fromZonedTime, isTimeZone, toZonedTime } from "./zoned-time";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const utc = (iso: string) => Date.parse(`${iso}Z`);

describe("a local time", () => {
  it.each<[what: string, zone: string, local: string, utc: string]>([
    ["in winter", "Europe/Berlin", "2026-01-15T09:00", "2026-01-15T08:00"],
    ["in summer", "Europe/Berlin", "2026-07-15T09:00", "2026-07-15T07:00"],
    ["west of Greenwich, on the day before", "America/New_York", "2026-01-14T20:30", "2026-01-15T01:30"],
    ["off by three quarters of an hour", "Asia/Kathmandu", "2026-01-15T09:00", "2026-01-15T03:15"],
    ["on a leap day", "UTC", "2028-02-29T00:00", "2028-02-29T00:00"],
    ["with seconds", "UTC", "2026-01-15T09:00:30", "2026-01-15T09:00:30"],
    ["with a fraction of a second, which is dropped", "UTC", "2026-01-15T09:00:30.5", "2026-01-15T09:00:30"],
    ["last before Berlin's spring jump", "Europe/Berlin", "2026-03-29T01:59", "2026-03-29T00:59"],
    ["in Berlin's spring gap: the jump", "Europe/Berlin", "2026-03-29T02:30", "2026-03-29T01:00"],
    ["first after Berlin's spring jump", "Europe/Berlin", "2026-03-29T03:00", "2026-03-29T01:00"],
    ["in Berlin's repeated hour: the first", "Europe/Berlin", "2026-10-25T02:30", "2026-10-25T00:30"],
    ["first after Berlin's repeated hour", "Europe/Berlin", "2026-10-25T03:00", "2026-10-25T02:00"],
    ["in New York's spring gap: the jump", "America/New_York", "2026-03-08T02:00", "2026-03-08T07:00"],
    ["at the end of New York's spring gap: the jump", "America/New_York", "2026-03-08T02:59", "2026-03-08T07:00"],
    ["in New York's repeated hour: the first", "America/New_York", "2026-11-01T01:30", "2026-11-01T05:30"],
    ["in Damascus in a winter with winter time", "Asia/Damascus", "2021-01-15T09:00", "2021-01-15T07:00"],
    ["in Damascus in a summer", "Asia/Damascus", "2021-07-15T09:00", "2021-07-15T06:00"],
    ["in Damascus's last spring gap, at midnight: the jump", "Asia/Damascus", "2022-03-25T00:30", "2022-03-24T22:00"],
    ["in Damascus when winter time did not come", "Asia/Damascus", "2022-10-28T00:30", "2022-10-27T21:30"],
    ["in Damascus in winter since", "Asia/Damascus", "2026-11-27T09:00", "2026-11-27T06:00"],
    ["on the day that Samoa left out: the jump", "Pacific/Apia", "2011-12-30T12:00", "2011-12-30T10:00"],
  ])("%s (%s, %s)", (_what, zone, local, wanted) => expect(fromZonedTime(local, zone)).toBe(utc(wanted)));

  it.each([
    "", "2026-11-27", "09:00", "2026-11-27 09:00", "2026-11-27T9:00", "2026-11-27T09:00Z", "2026-11-27T09:00+01:00", " 2026-11-27T09:00",
    "2026-02-29T09:00", "2026-04-31T09:00", "2026-13-01T09:00", "2026-00-10T09:00", "2026-11-27T24:00", "2026-11-27T09:60",
    "2026-11-27T09:00:60", "0202-11-27T09:00", "1899-12-31T23:59", "12026-11-27T09:00", "-2026-11-27T09:00", "٢٠٢٦-١١-٢٧T٠٩:٠٠",
  ])("is none: %j", (local) => expect(fromZonedTime(local, "Europe/Berlin")).toBeNull());

  it("is none in a zone that is none", () => expect(fromZonedTime("2026-11-27T09:00", "Europe/Atlantis")).toBeNull());
});

describe("what a clock shows", () => {
  it.each<[zone: string, utc: string, shown: string]>([
    ["Europe/Berlin", "2026-10-25T00:30", "2026-10-25T02:30"],
    ["Europe/Berlin", "2026-10-25T01:30", "2026-10-25T02:30"],
    ["America/New_York", "2026-01-15T04:59:59.999", "2026-01-14T23:59"],
    ["America/New_York", "2026-01-15T05:00", "2026-01-15T00:00"],
    ["Asia/Damascus", "2026-11-27T06:00", "2026-11-27T09:00"],
    ["UTC", "1969-12-31T23:59:59.500", "1969-12-31T23:59"],
  ])("in %s at %s is %s", (zone, at, shown) => expect(toZonedTime(utc(at), zone)).toBe(shown));

  it("throws where there is no such zone, instead of showing another's", () => expect(() => toZonedTime(0, "Europe/Atlantis")).toThrow());

  const zones = fc.constantFrom("UTC", "Europe/Berlin", "America/New_York", "Asia/Damascus", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia", "Africa/Casablanca");
  const moments = fc.integer({ min: utc("2000-01-01T00:00"), max: utc("2100-01-01T00:00") });

  it("read back is the same minute, outside repeated hours", () => {
    fc.assert(
      fc.property(moments, zones, (at, zone) => {
        const shown = toZonedTime(at, zone);
        // In a repeated hour an earlier moment, up to a day before, showed the same.
        fc.pre([0.5, 1, 24].every((hours) => toZonedTime(at - hours * hour, zone) !== shown));
        expect(fromZonedTime(shown, zone)).toBe(Math.floor(at / minute) * minute);
      }),
      { numRuns: 500 },
    );
  });

  it("in an hour that comes twice is read back as the first, which showed the same", () => {
    for (const [zone, first, apart] of [["Europe/Berlin", "2026-10-25T00:00", hour], ["Australia/Lord_Howe", "2026-04-04T14:30", hour / 2]] as const) {
      for (let at = utc(first); at < utc(first) + apart; at += minute) {
        expect(toZonedTime(at + apart, zone)).toBe(toZonedTime(at, zone));
        expect(fromZonedTime(toZonedTime(at + apart, zone), zone)).toBe(at);
      }
    }
  });

  it("is at least the local time that it was read from, and a millisecond earlier less", () => {
    const locals = fc.integer({ min: utc("2000-01-01T00:00") / minute, max: utc("2100-01-01T00:00") / minute });
    const aroundJumps = fc.tuple(fc.constantFrom("2026-03-29T02:30", "2026-03-08T02:30", "2022-03-25T00:30", "2011-12-30T12:00"), fc.integer({ min: -1500, max: 1500 }));
    const walls = fc.oneof(locals, aroundJumps.map(([middle, minutes]) => utc(middle) / minute + minutes));
    fc.assert(
      fc.property(walls, zones, (wall, zone) => {
        const local = new Date(wall * minute).toISOString().slice(0, 16);
        const at = fromZonedTime(local, zone) ?? NaN;
        expect(toZonedTime(at, zone) >= local).toBe(true);
        expect(toZonedTime(at - 1, zone) < local).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe("a time zone", () => {
  it.each(["UTC", "Europe/Berlin", "Asia/Damascus", "America/Argentina/Buenos_Aires", "Etc/GMT+3"])("is %s", (name) => expect(isTimeZone(name)).toBe(true));
  it.each(["", " ", "Europe/Atlantis", "Damascus", "+03:00", "GMT+3", "Europe/Berlin ", "../etc/passwd"])("is not %j", (name) => {
    expect(isTimeZone(name)).toBe(false);
  });
});

describe("a moment in words", () => {
  it.each([
    ["2026-11-27T06:00", "Asia/Damascus", "Fri 27 November 2026, 09:00", "الجمعة 27 نوفمبر/تشرين الثاني 2026، الساعة 09:00"],
    ["2026-11-28T22:05", "Europe/Berlin", "Sat 28 November 2026, 23:05", "السبت 28 نوفمبر/تشرين الثاني 2026، الساعة 23:05"],
    ["2026-11-28T23:00", "Europe/Berlin", "Sun 29 November 2026, 00:00", "الأحد 29 نوفمبر/تشرين الثاني 2026، الساعة 00:00"],
    ["2026-01-01T00:00", "America/New_York", "Wed 31 December 2025, 19:00", "الأربعاء 31 ديسمبر/كانون الأول 2025، الساعة 19:00"],
  ])("%s in %s", (at, zone, en, ar) => {
    expect(formatMoment(utc(at), zone, "en")).toBe(en);
    expect(formatMoment(utc(at), zone, "ar")).toBe(ar);
  });

  it("names seven different days in each language", () => {
    for (const locale of ["en", "ar"] as const) {
      const names = Array.from({ length: 7 }, (_, index) => formatMoment(index * day, "UTC", locale).split(" ")[0]);
      expect(new Set(names).size).toBe(7);
    }
  });
});

describe("a duration in words", () => {
  it.each<[ms: number, en: string, ar: string]>([
    [0, "0 min", "0 دقيقة"],
    [999, "0 min", "0 دقيقة"],
    [1000, "1 s", "ثانية"],
    [4000, "4 s", "4 ثوانٍ"],
    [59_999, "59 s", "59 ثانية"],
    [minute, "1 min", "دقيقة"],
    [2 * minute, "2 min", "دقيقتان"],
    [6.25 * minute, "6 min 15 s", "6 دقائق و15 ثانية"],
    [10 * minute, "10 min", "10 دقائق"],
    [45 * minute, "45 min", "45 دقيقة"],
    [hour, "1 h", "ساعة"],
    [1.5 * hour, "1 h 30 min", "ساعة و30 دقيقة"],
    [2 * hour + 5 * minute + 59_000, "2 h 5 min", "ساعتان و5 دقائق"],
    [hour + 1000, "1 h", "ساعة"],
    [day, "1 day", "يوم"],
    [day + 2 * hour, "1 day 2 h", "يوم وساعتان"],
    [3 * day + 11 * hour, "3 days 11 h", "3 أيام و11 ساعة"],
    [14 * day, "14 days", "14 يومًا"],
    [100 * day, "100 days", "100 يوم"],
  ])("%i ms: %s", (ms, en, ar) => {
    expect(formatDuration(ms, "en")).toBe(en);
    expect(formatDuration(ms, "ar")).toBe(ar);
  });
});
