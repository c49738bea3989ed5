import type { AttemptPlan, AttemptRefusal, AttemptState, MendingEvent, Step } from "./attempt";

type MendingStep = Extract<Step, { type: MendingEvent["type"] }>;

const isShare = (fraction: number) => fraction >= 0 && fraction <= 1;

/**
 * What a teacher's event adds to a handed-in attempt, or why it may not. Always a step, also when it changes nothing:
 * the steps are the record of who did what. `at`: the server's clock, UTC ms.
 */
export function mend(state: AttemptState, event: MendingEvent, at: number): MendingStep | AttemptRefusal {
  if ("itemId" in event && event.itemId !== null && !state.items.some(({ itemId }) => itemId === event.itemId)) return "no-such-question";
  if (state.status === "open") return "attempt-open";
  if (event.type === "mark-overridden" && event.fraction !== null && !isShare(event.fraction)) return "mark-out-of-range";
  if (event.type === "regraded") {
    const { grade, weight = 0 } = event;
    if ((grade.outcome === "graded" && !isShare(grade.fraction)) || !(weight >= 0 && weight < Infinity)) return "mark-out-of-range";
  }
  const { id, ...fact } = event;
  return { ...fact, eventId: id, at };
}

/** Lets a teacher's step take its effect on the state that `fold` is building. */
export function applyMending(plan: AttemptPlan, state: AttemptState, step: MendingStep): void {
  const item = "itemId" in step ? state.items.find(({ itemId }) => itemId === step.itemId) : undefined;
  const { by, at } = step;
  switch (step.type) {
    case "mark-overridden":
      if (item) item.override = step.fraction === null ? null : { fraction: step.fraction, reason: step.reason, by, at };
      break;
    case "comment-written": {
      const target = step.itemId === null ? state : item;
      if (target) target.comment = step.text.trim() === "" ? null : { text: step.text, by, at };
      break;
    }
    case "regraded":
      if (item) {
        const { note, ...ruling } = step.ruling;
        item.grade = step.grade;
        item.weight = ruling.kind === "drop" ? 0 : (step.weight ?? plan.items.find(({ itemId }) => itemId === item.itemId)?.weight ?? item.weight);
        item.correction = { at, ruling, note };
      }
      break;
    case "attempt-reopened":
      state.status = "open";
      state.submittedAt = null;
      state.endedBy = null;
      state.reopenedAt = at;
      for (const each of state.items) {
        each.override = null;
        // A checked question has shown its answer: it stays as it was checked.
        if (each.checkedAt === null) each.grade = null;
      }
      break;
    default:
      step satisfies never;
  }
}
