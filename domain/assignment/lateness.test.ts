import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closingUnder, latenessOf, type LatePolicy, latePolicySchema, markAfterLateness } from "./lateness";

const day = 24 * 3600 * 1000;
const due = Date.UTC(2026, 10, 27, 6);
const accept: LatePolicy = { kind: "accept" };
const refuse: LatePolicy = { kind: "refuse" };
const markDown: LatePolicy = { kind: "mark-down", percentPerDay: 10, mostPercent: 50 };

describe("how late work is", () => {
  it.each<[what: string, dueAt: number | null, submittedAt: number, lateness: number]>([
    ["before the due time", due, due - 1, 0],
    ["in the due moment", due, due, 0],
    ["just after it", due, due + 1, 1],
    ["three days after it", due, due + 3 * day, 3 * day],
    ["whenever, with nothing due", null, due, 0],
  ])("%s", (_what, dueAt, submittedAt, lateness) => expect(latenessOf(dueAt, submittedAt)).toBe(lateness));
});

describe("what is left of a mark", () => {
  it.each<[what: string, fraction: number, lateness: number, policy: LatePolicy, left: number]>([
    ["in time", 0.8, 0, markDown, 0.8],
    ["a day early: no reward", 0.8, -day, markDown, 0.8],
    ["1 ms late: a day has started", 0.8, 1, markDown, 0.72],
    ["exactly a day late", 0.8, day, markDown, 0.72],
    ["on the second day", 0.8, day + 1, markDown, 0.64],
    ["five days late: as much as is ever taken", 0.8, 5 * day, markDown, 0.4],
    ["a month late", 0.8, 30 * day, markDown, 0.4],
    ["a full mark a day late", 1, day, markDown, 0.9],
    ["nothing earned", 0, day, markDown, 0],
    ["everything taken at once", 1, 1, { kind: "mark-down", percentPerDay: 100, mostPercent: 100 }, 0],
    ["never more than the most, even on the first day", 1, 1, { kind: "mark-down", percentPerDay: 30, mostPercent: 20 }, 0.8],
    ["late work taken in full", 0.8, 30 * day, accept, 0.8],
    ["handed in during extra time after a due time that closes", 0.8, 1200, refuse, 0.8],
  ])("%s", (_what, fraction, lateness, policy, left) => expect(markAfterLateness(fraction, lateness, policy)).toBeCloseTo(left, 12));

  const percent = fc.double({ min: 0, max: 100, noNaN: true });
  it("is never more than was earned, less than the most leaves, or more the later", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(40 * day), fc.nat(40 * day), percent, percent, (fraction, a, b, percentPerDay, mostPercent) => {
        const policy: LatePolicy = { kind: "mark-down", percentPerDay, mostPercent };
        const [earlier, later] = [Math.min(a, b), Math.max(a, b)].map((lateness) => markAfterLateness(fraction, lateness, policy));
        expect(earlier).toBeLessThanOrEqual(fraction);
        expect(later).toBeLessThanOrEqual(earlier ?? NaN);
        expect(later).toBeGreaterThanOrEqual((fraction * (100 - mostPercent)) / 100 - 1e-12);
      }),
    );
  });
});

describe("the closing time under a late policy", () => {
  it.each<[what: string, policy: LatePolicy, dueAt: number | null, closesAt: number | null, closing: number | null]>([
    ["stays when late work is taken", accept, due, due + day, due + day],
    ["stays when late work is marked down", markDown, due, due + day, due + day],
    ["is the due time when it is refused", refuse, due, due + day, due],
    ["is the due time when it is refused and nothing closed", refuse, due, null, due],
    ["stays when it is the earlier", refuse, due, due - day, due - day],
    ["stays when nothing is due", refuse, null, due, due],
    ["stays away when nothing is due and nothing closes", refuse, null, null, null],
  ])("%s", (_what, policy, dueAt, closesAt, closing) => {
    const schedule = { opensAt: null, dueAt, closesAt, attemptsAllowed: 1, timeLimitMs: null };
    expect(closingUnder(schedule, policy)).toEqual({ ...schedule, closesAt: closing });
  });
});

describe("a late policy that is stored or sent", () => {
  it("is taken as it is", () => {
    for (const policy of [accept, refuse, markDown]) expect(latePolicySchema.parse(policy)).toEqual(policy);
  });

  it.each([
    {},
    { kind: "forgive" },
    { kind: "accept", percentPerDay: 10 },
    { kind: "mark-down", percentPerDay: 10 },
    { kind: "mark-down", percentPerDay: -1, mostPercent: 50 },
    { kind: "mark-down", percentPerDay: 10, mostPercent: 101 },
    { kind: "mark-down", percentPerDay: "10", mostPercent: 50 },
  ])("is refused as %j", (wrong) => expect(latePolicySchema.safeParse(wrong).success).toBe(false));
});
