import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { timeUntil } from "./time-until";

const berlin = "Europe/Berlin";
/** Tuesday 24 November 2026, 09:00 in Berlin. */
const now = Date.UTC(2026, 10, 24, 8);

describe("how far off a moment is", () => {
  it.each([
    ["in a few seconds", Date.UTC(2026, 10, 24, 8, 0, 40), { unit: "minutes", count: 0, past: false }],
    ["in 59 minutes", Date.UTC(2026, 10, 24, 8, 59, 59), { unit: "minutes", count: 59, past: false }],
    ["in an hour", Date.UTC(2026, 10, 24, 9), { unit: "hours", count: 1, past: false }],
    ["this evening, in 11 h 59 min", Date.UTC(2026, 10, 24, 19, 59), { unit: "hours", count: 11, past: false }],
    ["today, late", Date.UTC(2026, 10, 24, 22, 59), { unit: "days", count: 0, past: false }],
    ["tomorrow by the zone's calendar, though today in UTC", Date.UTC(2026, 10, 24, 23, 30), { unit: "days", count: 1, past: false }],
    ["tomorrow evening, 38 hours off", Date.UTC(2026, 10, 25, 22), { unit: "days", count: 1, past: false }],
    ["the day after tomorrow", Date.UTC(2026, 10, 25, 23), { unit: "days", count: 2, past: false }],
    ["a minute ago", Date.UTC(2026, 10, 24, 7, 59), { unit: "days", count: 0, past: true }],
    ["yesterday", Date.UTC(2026, 10, 23, 22, 59), { unit: "days", count: 1, past: true }],
  ])("%s", (_words, at, expected) => {
    expect(timeUntil(at, now, berlin)).toEqual(expected);
  });

  it("counts calendar days across the change of clocks", () => {
    const saturday = Date.UTC(2026, 9, 24, 10);
    expect(timeUntil(Date.UTC(2026, 9, 25, 22, 30), saturday, berlin)).toEqual({ unit: "days", count: 1, past: false });
  });

  it("is a whole number, not below zero, whatever the moments", () => {
    const moment = fc.integer({ min: 0, max: Date.UTC(2100, 0, 1) });
    fc.assert(
      fc.property(moment, moment, (at, other) => {
        const { count, past } = timeUntil(at, other, "America/New_York");
        expect(Number.isInteger(count) && count >= 0).toBe(true);
        expect(past).toBe(at < other);
      }),
    );
  });
});
