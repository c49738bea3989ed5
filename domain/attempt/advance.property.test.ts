import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect, it } from "vitest";
import { scoreOf } from "@/domain/grading/marks";
import { advanceAll } from "./advance";
import type { AttemptEvent, AttemptPlan, AttemptState, Judge, Step } from "./attempt";
import { behaviourNames } from "./behaviours/behaviour";
import { fold } from "./fold";

const plans = behaviourNames.map((behaviour): AttemptPlan => ({
  behaviour,
  items: [{ itemId: "p", weight: 1 }, { itemId: "q", weight: 2 }, { itemId: "r", weight: 0.5 }],
}));

/** Answers: 0 blank, 1 wrong, 2 half right, 3 right, 4 for a person to mark. `note` differs without mattering. */
type Answer = { pick: number; note: number };
const judge: Judge = {
  grade(_itemId, response) {
    const { pick } = response as Answer;
    if (pick === 0) return { outcome: "ungradable", problem: "blank" };
    return pick === 4 ? { outcome: "needs-marking" } : { outcome: "graded", fraction: (pick - 1) / 2, parts: [] };
  },
  isComplete: (_itemId, response) => (response as Answer).pick !== 0,
  isSame: (_itemId, a, b) => (a as Answer).pick === (b as Answer).pick,
};

type Draft = { act: "say" | "check" | "submit"; item: string; pick: number; note: number; at: number; salt: number };
const draft: fc.Arbitrary<Draft> = fc.record({
  act: fc.oneof(
    { weight: 12, arbitrary: fc.constant("say" as const) },
    { weight: 4, arbitrary: fc.constant("check" as const) },
    { weight: 1, arbitrary: fc.constant("submit" as const) },
  ),
  item: fc.oneof({ weight: 20, arbitrary: fc.constantFrom("p", "q", "r") }, { weight: 1, arbitrary: fc.constant("elsewhere") }),
  pick: fc.integer({ min: 0, max: 4 }),
  note: fc.integer({ min: 0, max: 1 }),
  /** Mostly before the server's clock, some together, some ahead of it. */
  at: fc.integer({ min: 0, max: 24 }),
  salt: fc.integer({ min: 0, max: 2 }),
});
const serverAt = 20;

/** Unique ids; as UUIDv7 their order is that of the ranks, which mostly is that of the sequence. */
const rankOf = (id: string) => Number.parseInt(id.slice(-12), 16);
const eventsOf = (drafts: readonly Draft[], timeOrdered: boolean): AttemptEvent[] =>
  drafts.map(({ act, item, pick, note, at, salt }, index) => {
    const rank = (salt * 1000 + index).toString(16).padStart(12, "0");
    const id = `01935a00-0000-${timeOrdered ? 7 : 4}000-8000-${rank}`;
    if (act === "submit") return { id, type: "attempt-submitted", at };
    return act === "check" ? { id, type: "question-checked", itemId: item, at } : { id, type: "answer-saved", itemId: item, response: { pick, note }, at };
  });

/** The same rules told as a clerk with a card box would: what lies on each card, and nothing else. */
function clerk(behaviour: string, events: readonly AttemptEvent[], now: number, timeOrdered: boolean) {
  const card = new Map<string, { pick: number; said: number; rank: number }>();
  const stamped = new Map<string, number>();
  const filed = new Set<string>();
  const sentBack: string[] = [];
  let closed = false;
  for (const event of events) {
    if (filed.has(event.id)) continue;
    filed.add(event.id);
    if (event.type === "attempt-submitted") {
      closed = true;
      continue;
    }
    const { itemId } = event;
    const held = card.get(itemId);
    const refuse = () => void sentBack.push(event.id);
    if (!"pqr".includes(itemId) || closed) refuse();
    else if (event.type === "question-checked") {
      if (stamped.has(itemId)) continue;
      if (behaviour === "deferred" || !held || held.pick === 0) refuse();
      else stamped.set(itemId, held.pick);
    } else if (stamped.has(itemId)) refuse();
    else {
      const { pick } = event.response as Answer;
      const said = event.at > now ? now : event.at;
      const rank = timeOrdered ? rankOf(event.id) : filed.size;
      const beaten = held && (held.said > said || (held.said === said && held.rank > rank));
      if (held?.pick !== pick && !beaten) card.set(itemId, { pick, said, rank });
    }
  }
  // Marks in hundredths, so that whole numbers are added.
  const worth = { p: 100, q: 200, r: 50 };
  const total = (value: (pick: number, weight: number) => number) =>
    Object.entries(worth).reduce((sum, [id, weight]) => {
      const graded = closed ? card.get(id)?.pick : stamped.get(id);
      return sum + (graded === undefined ? 0 : value(graded, weight));
    }, 0);
  return {
    status: closed ? "submitted" : "open",
    picks: ["p", "q", "r"].map((id) => card.get(id)?.pick),
    score: {
      earned: total((pick, weight) => (pick === 3 ? weight : pick === 2 ? weight / 2 : 0)) / 100,
      possible: 3.5,
      pending: total((pick, weight) => (pick === 4 ? weight : 0)) / 100,
    },
    refused: sentBack,
  };
}

const picture = ({ status, items }: AttemptState) => ({
  status,
  picks: items.map(({ response }) => (response as Answer | undefined)?.pick),
  score: scoreOf(items),
});
/** Everything a learner can see, and the times it rests on. */
const visible = ({ status, submittedAt, items }: AttemptState) => ({ status, submittedAt, items });

/** `expect` builds a report even when all is well; thousands of comparisons need the short way. */
const expectSame = (actual: unknown, wanted: unknown) => {
  if (!isDeepStrictEqual(actual, wanted)) expect(actual).toStrictEqual(wanted);
};

const story = fc.record({ plan: fc.constantFrom(...plans), drafts: fc.array(draft, { maxLength: 16 }), timeOrdered: fc.boolean() });

/** Puts copies of earlier events at places after the original. */
const withRetries = (events: readonly AttemptEvent[], retries: readonly [which: number, later: number][]) => {
  const sequence = [...events];
  for (const [which, later] of retries) {
    if (sequence.length === 0) break;
    const from = which % sequence.length;
    sequence.splice(from + 1 + (later % (sequence.length - from)), 0, sequence[from] as AttemptEvent);
  }
  return sequence;
};
/** Far more than needed: a busy core is not a failure. */
const slowly = { timeout: 60_000 };

const retries = fc.array(fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 40 })), { maxLength: 6 });

it("holds the same answers and gives the same marks as a clerk with a card box, whatever is sent and however often", slowly, () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(story, retries, ({ plan, drafts, timeOrdered }, copies) => {
      const events = eventsOf(drafts, timeOrdered);
      const once = advanceAll(plan, [], events, serverAt, judge);
      const { refused, ...wanted } = clerk(plan.behaviour, events, serverAt, timeOrdered);
      expectSame(picture(once.state), wanted);
      expectSame(once.refused.map(({ id }) => id), refused);
      expectSame([...once.accepted, ...refused].sort(), events.map(({ id }) => id).sort());

      // Steps are all there is: from them, also as stored text, the very same state follows.
      expectSame(fold(plan, once.steps), once.state);
      expectSame(fold(plan, JSON.parse(JSON.stringify(once.steps)) as Step[]), once.state);

      const again = advanceAll(plan, once.steps, events, serverAt + 50, judge);
      expectSame(again.steps, []);
      expectSame(again.state, once.state);

      const retried = advanceAll(plan, [], withRetries(events, copies), serverAt, judge);
      expectSame(retried.steps, once.steps);
      expectSame(retried.state, once.state);

      for (const kind of [plan.behaviour, once.state.status, ...once.steps.map((step) => (step.spent ? "spent" : step.type))]) {
        seen.set(kind, (seen.get(kind) ?? 0) + 1);
      }
    }),
    { numRuns: 12_000 },
  );
  // A generator that stopped reaching a case would prove nothing about it.
  const cases = ["deferred", "immediate", "open", "submitted", "answer-saved", "question-checked", "attempt-submitted", "spent"];
  for (const kind of cases) expect(seen.get(kind) ?? 0, kind).toBeGreaterThan(500);
});

it("ends as if every request had been acknowledged, when a page keeps sending what it heard nothing of", slowly, () => {
  const request = fc.record({ drafts: fc.array(draft, { minLength: 1, maxLength: 4 }), acknowledged: fc.boolean(), wait: fc.nat({ max: 9 }) });
  fc.assert(
    fc.property(fc.constantFrom(...plans), fc.array(request, { maxLength: 5 }), fc.boolean(), (plan, requests, timeOrdered) => {
      const events = eventsOf(requests.flatMap(({ drafts }) => drafts), timeOrdered);
      let now = 0;
      let from = 0;
      let queue: AttemptEvent[] = [];
      let lossy: Step[] = [];
      let clean: Step[] = [];
      for (const { drafts, acknowledged, wait } of requests) {
        const fresh = events.slice(from, from + drafts.length);
        from += drafts.length;
        now += wait;
        queue = [...queue, ...fresh];
        const before = Object.freeze([...lossy]);
        lossy = [...lossy, ...advanceAll(plan, before, queue, now, judge).steps];
        clean = [...clean, ...advanceAll(plan, clean, fresh, now, judge).steps];
        expectSame(lossy.slice(0, before.length), [...before]);
        if (acknowledged) queue = [];
      }
      expectSame(visible(fold(plan, lossy)), visible(fold(plan, clean)));
      expectSame(lossy.map(({ eventId }) => eventId), clean.map(({ eventId }) => eventId));
    }),
    { numRuns: 4_000 },
  );
});

it("shows the learner the same, when single requests arrive a second time out of turn from a clock that is right", slowly, () => {
  const turns = (plan: AttemptPlan, sequence: readonly AttemptEvent[]) => {
    let steps: Step[] = [];
    const taken = new Set<string>();
    for (const event of sequence) {
      const outcome = advanceAll(plan, steps, [event], 1_000 + steps.length, judge);
      for (const id of outcome.accepted) taken.add(id);
      steps = [...steps, ...outcome.steps];
    }
    return { seen: picture(fold(plan, steps)), taken };
  };
  fc.assert(
    fc.property(fc.constantFrom(...plans), fc.array(draft, { maxLength: 12 }), retries, (plan, drafts, copies) => {
      const inOrder = drafts.map((each) => ({ ...each, salt: 0 })).sort((a, b) => a.at - b.at);
      const events = eventsOf(inOrder, true);
      const once = turns(plan, events);
      // What was refused never happened, and may be tried again; what was taken must not happen twice.
      const twice = withRetries(events, copies).filter((event, index, all) => once.taken.has(event.id) || all.indexOf(event) === index);
      expectSame(turns(plan, twice).seen, once.seen);
    }),
    { numRuns: 4_000 },
  );
});
