import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Grade } from "@/domain/grading/grade";
import { advanceAll } from "./advance";
import type { AttemptEvent, AttemptPlan, AttemptState, Judge, NotedRuling, Step } from "./attempt";
import { behaviourNames } from "./behaviours/behaviour";
import { attemptScore } from "./final-grade";
import { fold } from "./fold";

const plans = behaviourNames.map((behaviour): AttemptPlan => ({
  behaviour,
  items: [{ itemId: "p", weight: 1 }, { itemId: "q", weight: 2 }, { itemId: "r", weight: 0.5 }],
}));

const graded = (fraction: number): Grade => ({ outcome: "graded", fraction, parts: [] });

/**
 * Answers: 0 blank, 1 wrong, 2 half right, 3 right, 4 for a person to mark. `note` differs without mattering.
 * Under another key 1 alone is right; what is accepted also is right.
 */
type Answer = { pick: number; note: number };
const judge: Judge = {
  grade(_itemId, response, ruling) {
    const { pick } = response as Answer;
    if (pick === 0) return { outcome: "ungradable", problem: "blank" };
    if (pick === 4) return { outcome: "needs-marking" };
    if (ruling?.kind === "new-key") return graded(pick === 1 ? 1 : 0);
    if (ruling?.kind === "accept-also" && ruling.answers.includes(String(pick))) return graded(1);
    return graded((pick - 1) / 2);
  },
  isComplete: (_itemId, response) => (response as Answer).pick !== 0,
  isSame: (_itemId, a, b) => (a as Answer).pick === (b as Answer).pick,
};

const acts = { say: 12, check: 4, submit: 2, clock: 1, override: 3, comment: 2, regrade: 3, reopen: 2 } as const;
type Draft = { act: keyof typeof acts; item: string; pick: number; note: number; at: number; salt: number };
const draft: fc.Arbitrary<Draft> = fc.record({
  act: fc.oneof(
    ...Object.entries(acts).map(([act, weight]) => ({ weight, arbitrary: fc.constant(act as Draft["act"]) })),
  ),
  item: fc.oneof({ weight: 20, arbitrary: fc.constantFrom("p", "q", "r") }, { weight: 1, arbitrary: fc.constant("elsewhere") }),
  pick: fc.integer({ min: 0, max: 4 }),
  note: fc.integer({ min: 0, max: 1 }),
  /** Mostly before the server's clock, some together, some ahead of it. */
  at: fc.integer({ min: 0, max: 24 }),
  salt: fc.integer({ min: 0, max: 2 }),
});
const serverAt = 20;

const rulingOf = (pick: number, salt: number): NotedRuling => ({
  note: { en: "The key was wrong.", ar: "كان المفتاح خاطئًا." },
  ...([
    { kind: "accept-also", answers: ["1", "2"].slice(salt) },
    { kind: "everyone" },
    { kind: "drop" },
  ] as const)[pick] ?? { kind: "new-key", questionVersionId: "v2" },
});

/** Unique ids; as UUIDv7 their order is that of the ranks, which mostly is that of the sequence. */
const rankOf = (id: string) => Number.parseInt(id.slice(-12), 16);
const eventsOf = (drafts: readonly Draft[], timeOrdered: boolean): AttemptEvent[] =>
  drafts.map(({ act, item, pick, note, at, salt }, index) => {
    const rank = (salt * 1000 + index).toString(16).padStart(12, "0");
    const id = `01935a00-0000-${timeOrdered ? 7 : 4}000-8000-${rank}`;
    const byTeacher = { id, itemId: item, by: "teacher", at };
    switch (act) {
      case "say":
        return { id, type: "answer-saved", itemId: item, response: { pick, note }, at };
      case "check":
        return { id, type: "question-checked", itemId: item, at };
      case "submit":
        return { id, type: "attempt-submitted", at };
      case "clock":
        return { id, type: "time-ran-out", at };
      case "override":
        return { ...byTeacher, type: "mark-overridden", fraction: [0, 0.5, 1, null, 1.5][pick] ?? null, reason: "why" };
      case "comment":
        return { ...byTeacher, type: "comment-written", itemId: note ? item : null, text: pick === 0 ? " " : `word ${pick}` };
      case "regrade": {
        const grade: Grade = pick === 0 ? { outcome: "needs-marking" } : graded(note ? 0.5 : pick === 4 ? 2 : 1);
        return { ...byTeacher, type: "regraded", ruling: rulingOf(pick, salt), grade, ...(pick === 3 && { weight: 4 }) };
      }
      case "reopen":
        return { id, type: "attempt-reopened", reason: "why", by: "teacher", at };
    }
  });

/** What is pencilled on a card: half marks; "later": for a person to mark. */
type Pencilled = number | "later";
type Card = { pick: number; said: number; rank: number; worth: number; mark?: Pencilled; red?: number; stamped?: true; slip?: NotedRuling; words?: string };

/** The same rules told as a clerk with a card box would: what lies on each card, and nothing else. */
function clerk(behaviour: string, events: readonly AttemptEvent[], now: number, timeOrdered: boolean) {
  // Worth in hundredths, so that whole numbers are added.
  const worths: Record<string, number> = { p: 100, q: 200, r: 50 };
  const newCard = (worth: number): Card => ({ pick: -1, said: -1, rank: -1, worth });
  const box: Record<string, Card> = Object.fromEntries(Object.entries(worths).map(([id, worth]) => [id, newCard(worth)]));
  const filed = new Set<string>();
  const sentBack: string[] = [];
  let closedBy: "learner" | "clock" | null = null;
  const cover = newCard(0);

  const pencil = ({ pick, slip }: Card): Pencilled => {
    if (slip?.kind === "everyone") return 2;
    if (pick <= 0) return 0;
    if (pick === 4) return "later";
    if (slip?.kind === "new-key") return pick === 1 ? 2 : 0;
    return slip?.kind === "accept-also" && slip.answers.includes(`${pick}`) ? 2 : pick - 1;
  };
  const takes = (event: AttemptEvent): boolean => {
    if (event.type === "attempt-submitted" || event.type === "time-ran-out") {
      if (closedBy) return true;
      closedBy = event.type === "time-ran-out" ? "clock" : "learner";
      for (const card of Object.values(box)) card.mark ??= pencil(card);
      return true;
    }
    if (event.type === "attempt-reopened") {
      if (!closedBy) return false;
      closedBy = null;
      for (const card of Object.values(box)) {
        delete card.red;
        if (!card.stamped) delete card.mark;
      }
      return true;
    }
    const card = event.itemId === null ? cover : box[event.itemId];
    if (!card) return false;
    switch (event.type) {
      case "question-checked":
        if (closedBy) return false;
        if (card.stamped) return true;
        if (behaviour === "deferred" || card.pick <= 0) return false;
        card.mark = pencil(card);
        return (card.stamped = true);
      case "answer-saved": {
        if (closedBy || card.stamped) return false;
        const { pick } = event.response as Answer;
        const said = event.at > now ? now : event.at;
        const rank = timeOrdered ? rankOf(event.id) : filed.size;
        const beaten = card.said > said || (card.said === said && card.rank > rank);
        if (card.pick !== pick && !beaten) Object.assign(card, { pick, said, rank });
        return true;
      }
      case "mark-overridden":
        if (!closedBy || event.fraction === 1.5) return false;
        if (event.fraction === null) delete card.red;
        else card.red = event.fraction * 2;
        return true;
      case "comment-written":
        if (closedBy) card.words = event.text.trim() || undefined;
        return closedBy !== null;
      case "regraded":
        if (!closedBy || (event.grade.outcome === "graded" && event.grade.fraction > 1)) return false;
        card.slip = event.ruling;
        card.mark = event.grade.outcome === "graded" ? event.grade.fraction * 2 : "later";
        card.worth = event.ruling.kind === "drop" ? 0 : event.weight ? event.weight * 100 : (worths[event.itemId] ?? 0);
        return true;
    }
  };
  for (const event of events) {
    if (filed.has(event.id)) continue;
    filed.add(event.id);
    if (!takes(event)) sentBack.push(event.id);
  }
  const cards = Object.values(box);
  const marks = cards.map(({ red, mark, worth }) => ({ counts: red ?? mark ?? 0, worth }));
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0) / 100;
  return {
    status: closedBy ? "submitted" : "open",
    endedBy: closedBy as "learner" | "clock" | null,
    picks: cards.map(({ pick }) => (pick < 0 ? undefined : pick)),
    words: [cover, ...cards].map((card) => card.words),
    slips: cards.map(({ slip }) => slip?.kind),
    score: {
      earned: sum(marks.map(({ counts, worth }) => (counts === "later" ? 0 : (worth * counts) / 2))),
      possible: sum(marks.map(({ worth }) => worth)),
      pending: sum(marks.map(({ counts, worth }) => (counts === "later" ? worth : 0))),
    },
    refused: sentBack,
  };
}

const picture = ({ status, endedBy, items, comment }: AttemptState) => ({
  status,
  endedBy,
  picks: items.map(({ response }) => (response as Answer | undefined)?.pick),
  words: [comment, ...items.map((item) => item.comment)].map((each) => each?.text),
  slips: items.map(({ correction }) => correction?.ruling.kind),
  score: attemptScore(items),
});
/** Everything a learner can see, and the times it rests on. */
const visible = ({ eventIds: _ids, ...rest }: AttemptState) => rest;

/** A copy may be refused for another reason than the first, so that its id is noted. */
const withoutSpent = ({ spent: _spent, ...step }: Step) => step;

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
const slowly = { timeout: 120_000 };

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
      expectSame(retried.steps.map(withoutSpent), once.steps.map(withoutSpent));
      expectSame(visible(retried.state), visible(once.state));

      for (const kind of [plan.behaviour, once.state.status, ...once.steps.flatMap((step) => [step.type, ...(step.spent ? ["spent"] : [])])]) {
        seen.set(kind, (seen.get(kind) ?? 0) + 1);
      }
    }),
    { numRuns: 12_000 },
  );
  // A generator that stopped reaching a case would prove nothing about it.
  const types = ["answer-saved", "question-checked", "attempt-submitted", "time-ran-out", "mark-overridden", "comment-written", "regraded", "attempt-reopened"];
  for (const kind of ["deferred", "immediate", "open", "submitted", "spent", ...types]) expect(seen.get(kind) ?? 0, kind).toBeGreaterThan(500);
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
      // A submission that found the attempt handed in already leaves no step, and would hand a reopened one in again.
      const inOrder = drafts.filter(({ act }) => act !== "reopen").map((each) => ({ ...each, salt: 0 })).sort((a, b) => a.at - b.at);
      const events = eventsOf(inOrder, true);
      const once = turns(plan, events);
      // What was refused never happened, and may be tried again; what was taken must not happen twice.
      const twice = withRetries(events, copies).filter((event, index, all) => once.taken.has(event.id) || all.indexOf(event) === index);
      expectSame(turns(plan, twice).seen, once.seen);
    }),
    { numRuns: 4_000 },
  );
});
