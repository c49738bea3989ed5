import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LatePolicy } from "./lateness";
import {
  deadlineFor, extraTimeMs, findScheduleProblems, findStartRefusal, type Schedule, type ScheduleException, scheduleFor,
  type ScheduleProblem, type StartRefusal, type TimeFactor, timeFactors, timeFactorSchema,
} from "./schedule";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const monday = Date.UTC(2026, 10, 23, 8);
const at = (days: number) => monday + days * day;

const open: Schedule = { opensAt: null, dueAt: null, closesAt: null, attemptsAllowed: null, timeLimitMs: null };
const week: Schedule = { opensAt: at(0), dueAt: at(4), closesAt: at(6), attemptsAllowed: 2, timeLimitMs: 40 * minute };
const learner = (changes: Partial<Schedule>): ScheduleException => ({ scope: "learner", ...changes });
const group = (changes: Partial<Schedule>): ScheduleException => ({ scope: "group", ...changes });

describe("what holds for one learner", () => {
  it.each<[what: string, exceptions: ScheduleException[], changed: Partial<Schedule>]>([
    ["the class's schedule without exceptions", [], {}],
    ["a group's value in place of the class's", [group({ dueAt: at(5) })], { dueAt: at(5) }],
    ["a value even where it is stricter", [group({ attemptsAllowed: 1, opensAt: at(1) })], { attemptsAllowed: 1, opensAt: at(1) }],
    ["null, which replaces too", [group({ timeLimitMs: null, closesAt: null })], { timeLimitMs: null, closesAt: null }],
    ["the learner's own before a group's", [learner({ dueAt: at(3) }), group({ dueAt: at(5) })], { dueAt: at(3) }],
    ["the learner's own after a group's", [group({ attemptsAllowed: 9 }), learner({ attemptsAllowed: 3 })], { attemptsAllowed: 3 }],
    ["a group's where the learner's own says nothing", [learner({ dueAt: at(5) }), group({ attemptsAllowed: 3 })], { dueAt: at(5), attemptsAllowed: 3 }],
    [
      "of two groups the earlier opening, the later due and closing, the more attempts, the longer limit",
      [
        group({ opensAt: at(1), dueAt: at(3), closesAt: at(9), attemptsAllowed: 1, timeLimitMs: hour }),
        group({ opensAt: at(-1), dueAt: at(5), closesAt: at(7), attemptsAllowed: 3, timeLimitMs: minute }),
      ],
      { opensAt: at(-1), dueAt: at(5), closesAt: at(9), attemptsAllowed: 3, timeLimitMs: hour },
    ],
    [
      "of two groups no bound at all, where one has none",
      [group({ opensAt: null, dueAt: at(5), closesAt: null, attemptsAllowed: 1 }), group({ opensAt: at(-1), dueAt: null, closesAt: at(7), attemptsAllowed: null })],
      { opensAt: null, dueAt: null, closesAt: null, attemptsAllowed: null },
    ],
    ["closing along with a due time given beyond it", [learner({ dueAt: at(8) })], { dueAt: at(8), closesAt: at(8) }],
    ["closing where the exception names it, however odd", [learner({ dueAt: at(8), closesAt: at(7) })], { dueAt: at(8), closesAt: at(7) }],
    ["a learner's due time beyond a group's closing", [learner({ dueAt: at(8) }), group({ closesAt: at(7) })], { dueAt: at(8), closesAt: at(8) }],
    ["a group's due time beyond another group's closing", [group({ dueAt: at(8) }), group({ closesAt: at(7) })], { dueAt: at(8), closesAt: at(8) }],
    ["nothing of a key that is there but undefined", [learner({ dueAt: undefined })], {}],
  ])("is %s", (_what, exceptions, changed) => {
    expect(scheduleFor(week, exceptions, "1")).toEqual({ ...week, ...changed });
  });

  it("is a schedule and nothing else, also when a whole row and its exceptions' rows are handed in", () => {
    const row = { ...week, id: "assignment", latePolicy: { kind: "accept" } };
    const exceptionRow = { ...learner({ dueAt: at(5) }), reason: "was ill" };
    expect(scheduleFor(row, [exceptionRow], "1")).toEqual({ ...week, dueAt: at(5) });
  });

  const refuse: LatePolicy = { kind: "refuse" };
  it.each<[what: string, exceptions: ScheduleException[], factor: TimeFactor, changed: Partial<Schedule>]>([
    ["at the due time", [], "1", { closesAt: at(4) }],
    ["at the due time of the exception", [learner({ dueAt: at(5) })], "1", { dueAt: at(5), closesAt: at(5) }],
    ["at the due time of an exception beyond the class's closing", [learner({ dueAt: at(9) })], "1", { dueAt: at(9), closesAt: at(9) }],
    ["as for the class, for whom nothing is due", [learner({ dueAt: null })], "1", { dueAt: null }],
    ["with the extra time after the due time", [], "1.5", { dueAt: at(4) + 20 * minute, closesAt: at(4) + 20 * minute, timeLimitMs: hour }],
  ])("closes, where late work is refused, %s", (_what, exceptions, factor, changed) => {
    expect(scheduleFor(week, exceptions, factor, refuse)).toEqual({ ...week, ...changed });
  });
});

describe("a learner's time factor", () => {
  const lesson: Schedule = { ...open, opensAt: at(0), closesAt: at(0) + 50 * minute };
  const wholeDay: Schedule = { ...open, opensAt: at(0), closesAt: at(1) };

  it.each<[what: string, base: Schedule, factor: TimeFactor, extra: number, limit: number | null]>([
    ["a limit of 40 min", week, "1", 0, 40 * minute],
    ["a limit of 40 min", week, "1.25", 10 * minute, 50 * minute],
    ["a limit of 40 min", week, "1.5", 20 * minute, 60 * minute],
    ["a limit of 40 min", week, "2", 40 * minute, 80 * minute],
    ["a limit of 40 min", week, "none", day, null],
    ["a limit inside a lesson", { ...lesson, timeLimitMs: 20 * minute }, "2", 20 * minute, 40 * minute],
    ["a limit that is no whole number of quarters", { ...week, timeLimitMs: 90_001 }, "1.25", 22_501, 112_502],
    ["no limit in a lesson of 50 min", lesson, "1", 0, null],
    ["no limit in a lesson of 50 min", lesson, "1.5", 25 * minute, null],
    ["no limit in a lesson of 50 min", lesson, "none", day, null],
    ["no limit within exactly a day", wholeDay, "2", day, null],
    ["no limit within just over a day", { ...wholeDay, closesAt: at(1) + 1 }, "2", 0, null],
    ["no limit within just over a day", { ...wholeDay, closesAt: at(1) + 1 }, "none", 0, null],
    ["no limit and no opening", { ...lesson, opensAt: null }, "2", 0, null],
    ["no limit, closing before opening", { ...lesson, closesAt: at(-1) }, "2", 0, null],
  ])("on %s, x%s: due and closing times move by %i ms, the limit is %s", (_what, base, factor, extra, limit) => {
    expect(extraTimeMs(base, factor)).toBe(extra);
    expect(scheduleFor(base, [], factor)).toEqual({
      ...base,
      dueAt: base.dueAt === null ? null : base.dueAt + extra,
      closesAt: (base.closesAt ?? NaN) + extra,
      timeLimitMs: limit,
    });
  });

  it.each<[TimeFactor, number | null]>([["2", 80 * minute], ["none", null]])("x%s leaves open what never closes", (factor, limit) => {
    const dueAt = (week.dueAt ?? NaN) + extraTimeMs(week, factor);
    expect(scheduleFor({ ...week, closesAt: null }, [], factor)).toEqual({ ...week, dueAt, closesAt: null, timeLimitMs: limit });
  });

  it("works on the limit of the learner's exception", () => {
    expect(scheduleFor(week, [learner({ timeLimitMs: hour })], "2")).toMatchObject({ timeLimitMs: 2 * hour, closesAt: at(6) + hour });
  });

  it("is one of five, and nothing else", () => {
    for (const factor of timeFactors) expect(timeFactorSchema.parse(factor)).toBe(factor);
    for (const wrong of ["3", "1.50", "", 1, null]) expect(timeFactorSchema.safeParse(wrong).success).toBe(false);
  });
});

describe("when an attempt ends by itself", () => {
  it.each<[what: string, Partial<Schedule>, opened: number, deadline: number | null]>([
    ["never, without limit and closing", {}, at(1), null],
    ["at closing, without a limit", { closesAt: at(6) }, at(1), at(6)],
    ["at its limit, without a closing", { timeLimitMs: hour }, at(1), at(1) + hour],
    ["at its limit, well before closing", { timeLimitMs: hour, closesAt: at(6) }, at(1), at(1) + hour],
    ["at closing, when opened shortly before", { timeLimitMs: hour, closesAt: at(6) }, at(6) - minute, at(6)],
    ["not at the due time", { dueAt: at(1), closesAt: at(6) }, at(0), at(6)],
  ])("is %s", (_what, schedule, opened, deadline) => {
    expect(deadlineFor({ ...open, ...schedule }, opened)).toBe(deadline);
  });
});

describe("whether an attempt may start", () => {
  it.each<[used: number, now: number, StartRefusal | null]>([
    [0, at(0) - 1, "not-open-yet"],
    [2, at(0) - 1, "not-open-yet"],
    [0, at(0), null],
    [1, at(5), null],
    [0, at(6) - 1, null],
    [0, at(6), "assignment-closed"],
    [2, at(7), "assignment-closed"],
    [2, at(1), "no-attempts-left"],
    [3, at(1), "no-attempts-left"],
  ])("with %i used at %i: %s", (used, now, refusal) => {
    expect(findStartRefusal(week, used, now)).toBe(refusal);
  });

  it("is never refused where nothing is set", () => {
    for (const now of [0, monday, 8.64e15]) expect(findStartRefusal(open, 10_000, now)).toBeNull();
  });
});

describe("what contradicts itself in a schedule", () => {
  it.each<[what: string, Partial<Schedule>, ScheduleProblem[]]>([
    ["nothing in a plain week", {}, []],
    ["nothing where closing is the due time", { closesAt: at(4) }, []],
    ["nothing at the ends of the ranges", { attemptsAllowed: 1, timeLimitMs: minute }, []],
    ["nothing at the other ends", { attemptsAllowed: 100, timeLimitMs: 7 * day }, []],
    ["due before opening", { dueAt: at(-1) }, ["due-before-opening"]],
    ["due in the moment of opening", { dueAt: at(0) }, ["due-before-opening"]],
    ["closing before opening", { dueAt: null, closesAt: at(-1) }, ["closing-before-opening"]],
    ["closing in the moment of opening", { dueAt: null, closesAt: at(0) }, ["closing-before-opening"]],
    ["closing before due", { closesAt: at(4) - 1 }, ["closing-before-due"]],
    ["opening after due and closing", { opensAt: at(9) }, ["due-before-opening", "closing-before-opening"]],
    ["everything", { opensAt: at(9), closesAt: at(3), attemptsAllowed: 0, timeLimitMs: 0 }, [
      "due-before-opening", "closing-before-opening", "closing-before-due", "attempts-out-of-range", "time-limit-out-of-range",
    ]],
    ["no attempts", { attemptsAllowed: 0 }, ["attempts-out-of-range"]],
    ["too many attempts", { attemptsAllowed: 101 }, ["attempts-out-of-range"]],
    ["half an attempt", { attemptsAllowed: 1.5 }, ["attempts-out-of-range"]],
    ["a limit of seconds", { timeLimitMs: minute - 1 }, ["time-limit-out-of-range"]],
    ["a limit of more than a week", { timeLimitMs: 7 * day + 1 }, ["time-limit-out-of-range"]],
    ["what is no number", { attemptsAllowed: NaN, timeLimitMs: NaN }, ["attempts-out-of-range", "time-limit-out-of-range"]],
  ])("is found: %s", (_what, changes, problems) => {
    expect(findScheduleProblems({ ...week, ...changes })).toEqual(problems);
  });

  it("is nothing where nothing is set", () => expect(findScheduleProblems(open)).toEqual([]));
});

const time = fc.integer({ min: at(-30), max: at(30) });
const orNull = (values: fc.Arbitrary<number>) => fc.option(values, { nil: null });
const field = { attemptsAllowed: orNull(fc.integer({ min: 1, max: 9 })), timeLimitMs: orNull(fc.integer({ min: minute, max: 3 * day })) };
const schedules: fc.Arbitrary<Schedule> = fc.oneof(
  fc.record({ opensAt: orNull(time), dueAt: orNull(time), closesAt: orNull(time), ...field }),
  // A lesson: opening and closing close together, where the span counts.
  fc.tuple(time, fc.integer({ min: 1, max: 25 * hour }), fc.record(field)).map(([opensAt, span, rest]) => ({ opensAt, dueAt: null, closesAt: opensAt + span, ...rest })),
);
const exceptions = fc.array(
  fc.record(
    { scope: fc.constantFrom("learner" as const, "group" as const), opensAt: orNull(time), dueAt: orNull(time), ...field },
    { requiredKeys: ["scope"] },
  ),
  { maxLength: 4 },
);
const factors = fc.constantFrom(...timeFactors);
const never = (moment: number | null) => moment ?? Infinity;

describe("for every schedule", () => {
  it("closing is never earlier than for the class, unless an exception says so", () => {
    fc.assert(fc.property(schedules, exceptions, factors, (base, given, factor) => {
      expect(never(scheduleFor(base, given, factor).closesAt)).toBeGreaterThanOrEqual(never(base.closesAt));
    }));
  });

  it("a factor never shortens, and every larger one gives at least as much", () => {
    fc.assert(fc.property(schedules, exceptions, time, (base, given, openedAt) => {
      const deadlines = timeFactors.map((factor) => never(deadlineFor(scheduleFor(base, given, factor), openedAt)));
      const longest = deadlines.slice(0, 4);
      expect(longest).toEqual([...longest].sort((a, b) => a - b));
      expect(deadlines[4]).toBeGreaterThanOrEqual(deadlines[0] ?? NaN);
    }));
  });

  it("closing never cuts off extra time: whoever had x minutes has x times the factor", () => {
    fc.assert(fc.property(schedules, fc.constantFrom("1.25", "1.5", "2"), fc.double({ min: 0, max: 1, noNaN: true }), (base, factor, when) => {
      const opens = base.opensAt ?? at(-30);
      const closes = base.closesAt ?? at(30);
      const isTimed = base.timeLimitMs !== null || (base.opensAt !== null && base.closesAt !== null && closes - opens <= day);
      fc.pre(isTimed && closes > opens);
      const openedAt = opens + Math.floor((closes - opens) * when);
      const had = never(deadlineFor(base, openedAt)) - openedAt;
      expect(never(deadlineFor(scheduleFor(base, [], factor), openedAt)) - openedAt).toBeGreaterThanOrEqual(had * Number(factor));
    }));
  });

  it("no deadline is after closing, and none is before the attempt was opened in time", () => {
    fc.assert(fc.property(schedules, exceptions, factors, time, (base, given, factor, openedAt) => {
      const schedule = scheduleFor(base, given, factor);
      const deadline = never(deadlineFor(schedule, openedAt));
      expect(deadline).toBeLessThanOrEqual(never(schedule.closesAt));
      if (findStartRefusal(schedule, 0, openedAt) === null) expect(deadline).toBeGreaterThan(openedAt);
    }));
  });

  it("the order of exceptions does not matter, and the class's schedule stays as it is", () => {
    fc.assert(fc.property(schedules, exceptions, factors, (base, given, factor) => {
      const before = structuredClone({ base, given });
      expect(scheduleFor(base, [...given].reverse(), factor)).toEqual(scheduleFor(base, given, factor));
      expect({ base, given }).toEqual(before);
    }));
  });
});
