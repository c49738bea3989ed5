import type { AttemptEvent, AttemptPlan, AttemptRefusal, AttemptState, ItemState, Judge, Step } from "./attempt";
import { type Grade, ungradable } from "@/domain/grading/grade";
import { behaviours } from "./behaviours/registry";
import { fold } from "./fold";
import { mend } from "./mending";

export type Advance = { ok: true; steps: Step[] } | { ok: false; reason: AttemptRefusal };

const noChange: Advance = { ok: true, steps: [] };
const refused = (reason: AttemptRefusal): Advance => ({ ok: false, reason });
/** Refusals that a later event may lift: sent again, it would check an answer, or mend work, that came after it. */
const curedByTime: ReadonlySet<AttemptRefusal> = new Set(["question-not-ready", "attempt-closed", "attempt-open"]);

/** A grade once given is kept. What was ruled for everyone needs no answer. */
function gradeOf({ itemId, response, grade, correction }: ItemState, judge: Judge): Grade {
  if (grade) return grade;
  const ruling = correction?.ruling;
  if (ruling?.kind === "everyone") return { outcome: "graded", fraction: 1, parts: [] };
  return response === undefined ? ungradable("blank") : judge.grade(itemId, response, ruling);
}

/**
 * What one event adds to an attempt, or why it may not. Pure and without a clock: `at` is the judge of time, UTC ms.
 * An event id seen before adds nothing, so everything may be sent again.
 */
export function advance(plan: AttemptPlan, steps: readonly Step[], event: AttemptEvent, at: number, judge: Judge): Advance {
  return advanceFrom(plan, fold(plan, steps), event, at, judge);
}

export function advanceFrom(plan: AttemptPlan, state: AttemptState, event: AttemptEvent, at: number, judge: Judge): Advance {
  if (state.eventIds.has(event.id)) return noChange;

  if (event.type === "attempt-submitted" || event.type === "time-ran-out") {
    if (state.status === "submitted") return noChange;
    const grades = Object.fromEntries(state.items.map((item) => [item.itemId, gradeOf(item, judge)]));
    const end = { eventId: event.id, at, grades };
    // Noticed late, it was over at the deadline all the same.
    const step: Step =
      event.type === "time-ran-out" ? { type: event.type, ...end, endedAt: Math.min(event.at, at) } : { type: event.type, ...end };
    return { ok: true, steps: [step] };
  }
  if (event.type !== "answer-saved" && event.type !== "question-checked") {
    const mended = mend(state, event, at);
    return typeof mended === "string" ? refused(mended) : { ok: true, steps: [mended] };
  }

  const item = state.items.find((candidate) => candidate.itemId === event.itemId);
  if (!item) return refused("no-such-question");
  if (state.status === "submitted") return refused("attempt-closed");
  const behaviour = behaviours[plan.behaviour];

  switch (event.type) {
    case "answer-saved": {
      if (!behaviour.mayAnswer(item)) return refused("question-already-checked");
      if (item.response !== undefined && judge.isSame(item.itemId, item.response, event.response)) return noChange;
      // A clock that runs ahead must not make its answer unbeatable.
      const saidAt = Math.min(event.at, at);
      return {
        ok: true,
        steps: [{ type: "answer-saved", eventId: event.id, at, saidAt, itemId: event.itemId, response: event.response }],
      };
    }
    case "question-checked": {
      if (item.checkedAt !== null) return noChange;
      if (!behaviour.mayCheck(item)) return refused("not-checkable");
      if (item.response === undefined || !judge.isComplete(item.itemId, item.response)) return refused("question-not-ready");
      const grade = gradeOf(item, judge);
      if (grade.outcome === "ungradable") return refused("question-not-ready");
      return { ok: true, steps: [{ type: "question-checked", eventId: event.id, at, itemId: event.itemId, grade }] };
    }
    default:
      return event satisfies never;
  }
}

/**
 * Runs events in order; a refused one is reported and the rest go on. The next step of the run notes what made none:
 * the whole run may come again, and must not meet an attempt that has since changed.
 */
export function advanceAll(
  plan: AttemptPlan,
  steps: readonly Step[],
  events: readonly AttemptEvent[],
  at: number,
  judge: Judge,
): { steps: Step[]; accepted: string[]; refused: { id: string; reason: AttemptRefusal }[]; state: AttemptState } {
  const added: Step[] = [];
  const accepted: string[] = [];
  const refusals: { id: string; reason: AttemptRefusal }[] = [];
  let spent = new Set<string>();
  let state = fold(plan, steps);
  for (const event of events) {
    const outcome = advanceFrom(plan, state, event, at, judge);
    if (!outcome.ok) {
      refusals.push({ id: event.id, reason: outcome.reason });
      if (curedByTime.has(outcome.reason)) spent.add(event.id);
      continue;
    }
    accepted.push(event.id);
    const [first, ...rest] = outcome.steps;
    if (first) {
      added.push(spent.size > 0 ? { ...first, spent: [...spent] } : first, ...rest);
      spent = new Set();
      state = fold(plan, [...steps, ...added]);
    } else if (!state.eventIds.has(event.id)) {
      spent.add(event.id);
    }
  }
  return { steps: added, accepted, refused: refusals, state };
}
