import { describe, expect, it } from "vitest";
import { advance, advanceAll } from "./advance";
import type { AttemptEvent, AttemptPlan, AttemptRefusal, Step } from "./attempt";
import type { BehaviourName } from "./behaviours/behaviour";
import { fold } from "./fold";
import { idOf, items, judge } from "./walkthroughs/story";

const planOf = (behaviour: BehaviourName): AttemptPlan => ({ behaviour, items: [...items] });
const deferred = planOf("deferred");
const immediate = planOf("immediate");

const said = (id: string, response: string | string[], at: number, itemId = "date"): AttemptEvent => ({ id, type: "answer-saved", itemId, response, at });
const checked = (id: string, at: number, itemId = "date"): AttemptEvent => ({ id, type: "question-checked", itemId, at });
const submitted = (id: string, at: number): AttemptEvent => ({ id, type: "attempt-submitted", at });

/** Each event as a request of its own, arriving at the given time. */
function run(plan: AttemptPlan, arrivals: [event: AttemptEvent, at: number][]): Step[] {
  return arrivals.reduce<Step[]>((steps, [event, at]) => [...steps, ...advanceAll(plan, steps, [event], at, judge).steps], []);
}
const dateOf = (plan: AttemptPlan, steps: Step[]) => fold(plan, steps).items[0]?.response;

describe("what is refused", () => {
  const answered = run(immediate, [[said("a", "5 March 2020", 1), 1]]);
  const afterCheck = run(immediate, [[said("a", "5 March 2020", 1), 1], [checked("c", 2), 2]]);
  const closed = run(immediate, [[said("a", "5 March 2020", 1), 1], [submitted("s", 2), 2]]);

  it.each<[string, AttemptPlan, Step[], AttemptEvent, AttemptRefusal]>([
    ["an answer to a question that is not in the attempt", deferred, [], said("x", "?", 9, "elsewhere"), "no-such-question"],
    ["a check of a question that is not in the attempt", immediate, [], checked("x", 9, "elsewhere"), "no-such-question"],
    ["an answer after handing in", immediate, closed, said("x", "17 September 2018", 9), "attempt-closed"],
    ["a check after handing in", immediate, closed, checked("x", 9), "attempt-closed"],
    ["another answer after a check", immediate, afterCheck, said("x", "17 September 2018", 9), "question-already-checked"],
    ["a check where nothing is checked before the end", deferred, answered, checked("x", 9), "not-checkable"],
    ["a check before any answer", immediate, [], checked("x", 9), "question-not-ready"],
    ["a check of an emptied answer", immediate, run(immediate, [[said("a", "", 1), 1]]), checked("x", 9), "question-not-ready"],
    ["a check of a half-filled answer", immediate, run(immediate, [[said("a", ["Russia", ""], 1, "parties"), 1]]), checked("x", 9, "parties"), "question-not-ready"],
    ["a check of another question than the answered one", immediate, answered, checked("x", 9, "parties"), "question-not-ready"],
  ])("refuses %s", (_what, plan, steps, event, reason) => {
    expect(advance(plan, steps, event, 10, judge)).toEqual({ ok: false, reason });
  });

  it("goes on with the rest of the run after a refused event", () => {
    const outcome = advanceAll(immediate, [], [checked("c", 1), said("a", "5 March 2020", 2), said("x", "?", 3, "elsewhere")], 4, judge);
    expect(outcome.accepted).toEqual(["a"]);
    expect(outcome.refused).toEqual([
      { id: "c", reason: "question-not-ready" },
      { id: "x", reason: "no-such-question" },
    ]);
    expect(outcome.state.items[0]?.response).toBe("5 March 2020");
  });
});

describe("what changes nothing", () => {
  const held = run(immediate, [[said("a", "5 March 2020", 1), 1]]);
  const afterCheck = run(immediate, [[said("a", "5 March 2020", 1), 1], [checked("c", 2), 2]]);
  const closed = run(immediate, [[said("a", "5 March 2020", 1), 1], [submitted("s", 2), 2]]);

  it.each<[string, Step[], AttemptEvent]>([
    ["the same event sent twice", held, said("a", "5 March 2020", 1)],
    ["an event id used again for something else", held, said("a", "17 September 2018", 9)],
    ["the same answer said again", held, said("x", "5 March 2020", 9)],
    ["a second check", afterCheck, checked("x", 9)],
    ["a second submission", closed, submitted("x", 9)],
    ["an answer sent again after handing in", closed, said("a", "5 March 2020", 1)],
    ["an answer sent again after its check", afterCheck, said("a", "5 March 2020", 1)],
  ])("makes no step of %s", (_what, steps, event) => {
    expect(advance(immediate, steps, event, 10, judge)).toEqual({ ok: true, steps: [] });
  });

  it("sees a list in another order as the same answer, because the question's own type says so", () => {
    const parties = (id: string, response: string[]): AttemptEvent => ({ id, type: "answer-saved", itemId: "parties", response, at: 1 });
    const steps = run(deferred, [[parties("a", ["Russia", "Türkiye"]), 1]]);
    expect(advance(deferred, steps, parties("b", ["Türkiye", "Russia"]), 2, judge)).toEqual({ ok: true, steps: [] });
  });

  it("makes a step of an answer that was left and taken up again", () => {
    const steps = run(deferred, [[said("a", "A", 1), 1], [said("b", "B", 2), 2], [said("c", "A", 3), 3]]);
    expect(steps).toHaveLength(3);
    expect(dateOf(deferred, steps)).toBe("A");
  });

  it("keeps the time, marks and grade of the first submission", () => {
    const twice = run(deferred, [[said("a", "5 March 2020", 1), 1], [submitted("s", 2), 2], [submitted("t", 3), 3]]);
    expect(twice).toHaveLength(2);
    expect(fold(deferred, twice)).toMatchObject({ status: "submitted", submittedAt: 2 });
  });

  it("never asks for a grade again once a question was checked", () => {
    let graded = 0;
    const counting = { ...judge, grade: (itemId: string, response: unknown) => (graded++, judge.grade(itemId, response)) };
    const once = advanceAll(immediate, [], [said("a", "5 March 2020", 1), checked("c", 2)], 3, counting);
    advanceAll(immediate, once.steps, [checked("d", 4), submitted("s", 5)], 6, counting);
    expect(graded).toBe(1);
  });
});

describe("which of two answers is held", () => {
  it.each<[string, [AttemptEvent, number][], string]>([
    ["the one said later, when both arrive in order", [[said("a", "A", 10), 10], [said("b", "B", 20), 20]], "B"],
    ["the one said later, when a second tab delivers the older one late", [[said("b", "B", 20), 20], [said("a", "A", 10), 30]], "B"],
    ["the later arrival, when both were said at once", [[said("a", "A", 10), 10], [said("b", "B", 10), 20]], "B"],
    ["the one made later, when ids of the same millisecond tell", [[said(idOf(2), "B", 10), 10], [said(idOf(1), "A", 10), 20]], "B"],
    ["the later arrival, when only one id tells the time", [[said(idOf(2), "A", 10), 10], [said("b", "B", 10), 20]], "B"],
    ["a later answer over one from a clock a year ahead", [[said("a", "A", 31_536_000_000), 10], [said("b", "B", 20), 20]], "B"],
  ])("holds %s", (_what, arrivals, held) => {
    const steps = run(deferred, arrivals);
    expect(dateOf(deferred, steps)).toBe(held);
    expect(steps).toHaveLength(2);
  });

  it("writes an older answer down without holding it", () => {
    const steps = run(deferred, [[said("b", "B", 20), 20], [said("a", "A", 10), 30]]);
    expect(steps[1]).toEqual({ type: "answer-saved", eventId: "a", at: 30, saidAt: 10, itemId: "date", response: "A" });
    expect(fold(deferred, steps).items[0]).toMatchObject({ response: "B", answeredAt: 20 });
  });

  it("takes no clock for later than the server's own", () => {
    const [step] = run(deferred, [[said("a", "A", 5_000), 1_000]]);
    expect(step).toMatchObject({ at: 1_000, saidAt: 1_000 });
  });

  it("leaves a checked grade alone when an older answer turns up", () => {
    const steps = run(immediate, [[said("b", "5 March 2020", 20), 20], [checked("c", 25), 25]]);
    expect(advance(immediate, steps, said("a", "A", 10), 30, judge)).toEqual({ ok: false, reason: "question-already-checked" });
  });
});

describe("a page that never heard back and sends everything again", () => {
  const first = run(deferred, [[said(idOf(1), "A", 100), 100]]);

  it.each<[string, AttemptEvent[]]>([
    ["with a clock that is right", [said(idOf(2), "A", 200), said(idOf(3), "B", 300)]],
    ["with both said in the same millisecond", [said(idOf(2), "A", 300), said(idOf(3), "B", 300)]],
    ["with ids that do not tell the time", [said("z", "A", 300), said("y", "B", 300)]],
    ["with a clock that runs ahead", [said(idOf(2), "A", 9_000), said(idOf(3), "B", 9_001)]],
    ["with a clock far behind", [said(idOf(2), "A", 100), said(idOf(3), "B", 101)]],
  ])("does not bring an earlier answer back, %s", (_how, events) => {
    const delivered = advanceAll(deferred, first, events, 400, judge);
    const steps = [...first, ...delivered.steps];
    for (const at of [401, 500, 60_000]) {
      const again = advanceAll(deferred, steps, events, at, judge);
      expect(again.steps).toEqual([]);
      expect(again.accepted).toEqual(events.map(({ id }) => id));
    }
    expect(dateOf(deferred, steps)).toBe("B");
  });

  it("is not told that an answer was refused which was taken before", () => {
    const events = [said(idOf(2), "A", 200), submitted(idOf(3), 300)];
    const delivered = advanceAll(deferred, first, events, 400, judge);
    const again = advanceAll(deferred, [...first, ...delivered.steps], events, 500, judge);
    expect(again).toMatchObject({ steps: [], accepted: [idOf(2), idOf(3)], refused: [] });
  });

  it("does not bring an earlier answer back when it alone is late, even within one millisecond", () => {
    const late = said(idOf(2), "A", 300);
    const steps = run(deferred, [[said(idOf(1), "A", 100), 100], [late, 310], [said(idOf(3), "B", 300), 320], [late, 330]]);
    expect(dateOf(deferred, steps)).toBe("B");
  });
});
