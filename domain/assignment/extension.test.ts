import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Extension, extensionOf } from "./extension";
import { findScheduleProblems, type Schedule } from "./schedule";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const now = Date.UTC(2026, 10, 25, 9, 0);

const none: Schedule = { opensAt: null, dueAt: null, closesAt: null, attemptsAllowed: null, timeLimitMs: null };
const nothing: Extension = { until: null, addMs: 0, addAttempts: 0 };

describe("an extension", () => {
  it.each<[string, Partial<Schedule>, Partial<Extension>, Partial<Schedule>]>([
    ["moves due and closing later by the same time", { dueAt: now + hour, closesAt: now + day }, { addMs: day }, { dueAt: now + hour + day, closesAt: now + 2 * day }],
    ["counts from now where a date is past", { dueAt: now - 3 * day, closesAt: now + hour }, { addMs: hour }, { dueAt: now + hour, closesAt: now + 2 * hour }],
    ["moves to a date what ends before it", { dueAt: now, closesAt: now + 3 * day }, { until: now + day }, { dueAt: now + day }],
    ["never moves anything earlier", { dueAt: now + 2 * day }, { until: now + day }, {}],
    ["lengthens a time limit by minutes and hours", { timeLimitMs: 20 * minute }, { addMs: 15 * minute }, { timeLimitMs: 35 * minute }],
    ["leaves a time limit alone when days are added", { dueAt: now, timeLimitMs: 20 * minute }, { addMs: day }, { dueAt: now + day }],
    ["adds attempts to those allowed", { attemptsAllowed: 1 }, { addAttempts: 2 }, { attemptsAllowed: 3 }],
    ["adds none where any number is allowed", {}, { addAttempts: 2 }, {}],
    ["gives no date to what has none", { dueAt: null, closesAt: null }, { until: now + day, addMs: 0 }, {}],
  ])("%s", (_, dates, extension, expected) => {
    expect(extensionOf({ ...none, ...dates }, { ...nothing, ...extension }, now)).toEqual(expected);
  });

  it("keeps a sound schedule sound, and takes nothing away", () => {
    const at = fc.option(fc.integer({ min: now - 10 * day, max: now + 10 * day }), { nil: null });
    const schedules = fc
      .record({ opensAt: at, dueAt: at, closesAt: at, attemptsAllowed: fc.option(fc.integer({ min: 1, max: 90 }), { nil: null }), timeLimitMs: fc.option(fc.integer({ min: minute, max: 7 * day }), { nil: null }) })
      .filter((schedule) => findScheduleProblems(schedule).length === 0);
    const extensions = fc.record({ until: at, addMs: fc.constantFrom(0, 15 * minute, hour, day), addAttempts: fc.integer({ min: 0, max: 10 }) });
    fc.assert(
      fc.property(schedules, extensions, (schedule, extension) => {
        const changed = extensionOf(schedule, extension, now);
        expect(findScheduleProblems({ ...schedule, ...changed })).toEqual([]);
        for (const [field, value] of Object.entries(changed)) expect(value).toBeGreaterThan(schedule[field as keyof Schedule] as number);
      }),
    );
  });
});
