import { describe, expect, it } from "vitest";
import type { Grade } from "@/domain/grading/grade";
import { advance } from "./advance";
import type { AttemptPlan, AttemptRefusal, MendingEvent, NotedRuling, Step } from "./attempt";
import { deviceEvent } from "./event-schema";
import { fold } from "./fold";
import { items, judge } from "./walkthroughs/story";

const plan: AttemptPlan = { behaviour: "deferred", items: [...items] };
const graded = (fraction: number): Grade => ({ outcome: "graded", fraction, parts: [] });
const note = { en: "The key was wrong.", ar: "كان المفتاح خاطئًا." };

/** As version 1 of the engine stored them, before there was anything to mend with. */
const storedLongAgo = JSON.parse(`[
  {"type":"answer-saved","eventId":"a","at":2,"saidAt":1,"itemId":"date","response":"5 March 2020"},
  {"type":"attempt-submitted","eventId":"s","at":3,"grades":{
    "date":{"outcome":"graded","fraction":1,"parts":[]},
    "parties":{"outcome":"ungradable","problem":"blank"},
    "why":{"outcome":"needs-marking"}}}
]`) as Step[];

const overridden = (fraction: number | null, itemId = "date"): MendingEvent => ({
  id: "x", type: "mark-overridden", itemId, fraction, reason: "why", by: "ms-h", at: 9,
});
const commented = (itemId: string | null): MendingEvent => ({ id: "x", type: "comment-written", itemId, text: "words", by: "ms-h", at: 9 });
const regraded = (grade: Grade, weight?: number, itemId = "date", ruling: NotedRuling = { kind: "everyone", note }): MendingEvent => ({
  id: "x", type: "regraded", itemId, ruling, grade, weight, by: "ms-h", at: 9,
});
const reopened: MendingEvent = { id: "x", type: "attempt-reopened", reason: "why", by: "ms-h", at: 9 };

it("still reads steps that were stored before there was mending", () => {
  expect(fold(plan, storedLongAgo)).toMatchObject({
    status: "submitted",
    submittedAt: 3,
    endedBy: "learner",
    reopenedAt: null,
    comment: null,
    items: [{ grade: graded(1), override: null, correction: null, comment: null }, {}, { grade: { outcome: "needs-marking" } }],
  });
});

describe("what is refused", () => {
  it.each<[string, Step[], MendingEvent, AttemptRefusal]>([
    ["a mark for a question that is not in the attempt", storedLongAgo, overridden(1, "elsewhere"), "no-such-question"],
    ["words on a question that is not in the attempt", storedLongAgo, commented("elsewhere"), "no-such-question"],
    ["a correction of a question that is not in the attempt", storedLongAgo, regraded(graded(1), 1, "elsewhere"), "no-such-question"],
    ["a mark while the attempt is open", [], overridden(1), "attempt-open"],
    ["words while the attempt is open", [], commented(null), "attempt-open"],
    ["a correction while the attempt is open", [], regraded(graded(1)), "attempt-open"],
    ["opening what is open", [], reopened, "attempt-open"],
    ["a mark below nothing", storedLongAgo, overridden(-0.01), "mark-out-of-range"],
    ["a mark above everything", storedLongAgo, overridden(1.01), "mark-out-of-range"],
    ["a mark that is no number", storedLongAgo, overridden(NaN), "mark-out-of-range"],
    ["a regrade above everything", storedLongAgo, regraded(graded(2)), "mark-out-of-range"],
    ["a weight below nothing", storedLongAgo, regraded(graded(1), -1), "mark-out-of-range"],
    ["a weight without end", storedLongAgo, regraded(graded(1), Infinity), "mark-out-of-range"],
  ])("refuses %s", (_what, steps, event, reason) => {
    expect(advance(plan, steps, event, 10, judge)).toEqual({ ok: false, reason });
  });

  it.each([overridden(1), commented("date"), regraded(graded(1)), reopened, { id: "time-is-up", type: "time-ran-out", at: 9 }])(
    "lets no device say $type",
    (event) => {
      expect(deviceEvent.safeParse({ ...event, id: "long-enough-id" }).success).toBe(false);
    },
  );
});

it.each([overridden(0), overridden(null), overridden(1), commented(null), commented("why"), regraded(graded(0.5), 3), reopened])(
  "writes down of $type who did it, and when by the server's clock",
  (event) => {
    const { id, ...fact } = event;
    const outcome = advance(plan, storedLongAgo, event, 10, judge);
    expect(outcome).toEqual({ ok: true, steps: [{ ...fact, eventId: id, at: 10 }] });
    expect(outcome.ok && advance(plan, [...storedLongAgo, ...outcome.steps], event, 11, judge)).toEqual({ ok: true, steps: [] });
  },
);

it("weighs a regraded question as the ruling says, else as the plan does", () => {
  const weights = (...events: MendingEvent[]) =>
    fold(plan, events.reduce<Step[]>((steps, event, index) => {
      const outcome = advance(plan, steps, { ...event, id: `event-${index}` }, 10 + index, judge);
      return outcome.ok ? [...steps, ...outcome.steps] : steps;
    }, storedLongAgo)).items.map(({ weight }) => weight);
  const dropped = regraded(graded(1), 5, "parties", { kind: "drop", note });
  expect(weights()).toEqual([1, 2, 1]);
  expect(weights(regraded(graded(1), 3))).toEqual([3, 2, 1]);
  expect(weights(regraded(graded(1), 3), regraded(graded(1)))).toEqual([1, 2, 1]);
  expect(weights(dropped)).toEqual([1, 0, 1]);
  expect(weights(dropped, regraded(graded(1), undefined, "parties"))).toEqual([1, 2, 1]);
});
