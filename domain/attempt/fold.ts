import type { AttemptPlan, AttemptState, ItemState, Step } from "./attempt";
import { applyMending } from "./mending";

const isTimeOrdered = (id: string) => /^[0-9a-f]{8}-[0-9a-f]{4}-7/.test(id);

/** In the same millisecond the later arrival wins, unless both ids are UUIDv7, which sort in the order they were made. */
function isNews(step: { saidAt: number; eventId: string }, heldAt: number | null, heldId: string | undefined): boolean {
  if (heldAt === null || heldId === undefined) return true;
  if (step.saidAt !== heldAt) return step.saidAt > heldAt;
  return !(isTimeOrdered(step.eventId) && isTimeOrdered(heldId) && step.eventId < heldId);
}

const untouched = { response: undefined, answeredAt: null, grade: null, checkedAt: null, override: null, correction: null, comment: null };

/** The attempt as it stands: nothing is kept but the plan and the steps, everything else follows from them. */
export function fold(plan: AttemptPlan, steps: readonly Step[]): AttemptState {
  const items = new Map(plan.items.map((item): [string, ItemState] => [item.itemId, { ...item, ...untouched }]));
  const eventIds = new Set<string>();
  const heldFrom = new Map<string, string>();
  const state: AttemptState = {
    status: "open",
    submittedAt: null,
    endedBy: null,
    reopenedAt: null,
    comment: null,
    items: [...items.values()],
    eventIds,
  };

  for (const step of steps) {
    eventIds.add(step.eventId);
    for (const id of step.spent ?? []) eventIds.add(id);
    switch (step.type) {
      case "answer-saved": {
        const item = items.get(step.itemId);
        // An answer given before the one we hold (a second tab, a phone back online) is history, not news.
        if (item && isNews(step, item.answeredAt, heldFrom.get(item.itemId))) {
          item.response = step.response;
          item.answeredAt = step.saidAt;
          heldFrom.set(item.itemId, step.eventId);
        }
        break;
      }
      case "question-checked": {
        const item = items.get(step.itemId);
        if (item) {
          item.grade = step.grade;
          item.checkedAt = step.at;
        }
        break;
      }
      case "attempt-submitted":
      case "time-ran-out":
        state.status = "submitted";
        state.submittedAt = step.type === "time-ran-out" ? step.endedAt : step.at;
        state.endedBy = step.type === "time-ran-out" ? "clock" : "learner";
        for (const item of items.values()) item.grade = step.grades[item.itemId] ?? item.grade;
        break;
      default:
        applyMending(plan, state, step);
    }
  }
  return state;
}
