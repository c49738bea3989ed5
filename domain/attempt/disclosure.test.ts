import { describe, expect, it } from "vitest";
import { SealedKey } from "@/domain/grading/sealed-key";
import type { AttemptPlan, AttemptState, ItemState } from "./attempt";
import { behaviourNames } from "./behaviours/behaviour";
import { permitDisclosure } from "./disclosure";

const untouched: ItemState = { itemId: "date", weight: 1, response: undefined, answeredAt: null, grade: null, checkedAt: null };
const answered: ItemState = { ...untouched, response: "5 March 2020", answeredAt: 10 };
const checked: ItemState = { ...answered, checkedAt: 20, grade: { outcome: "graded", fraction: 1, parts: [] } };
const checkedByAPerson: ItemState = { ...answered, checkedAt: 20, grade: { outcome: "needs-marking" } };
/** Graded by a step, never asked for by the learner. */
const gradedUnasked: ItemState = { ...checked, checkedAt: null };

const allows = (behaviour: AttemptPlan["behaviour"], status: AttemptState["status"], item: ItemState) => {
  const state: AttemptState = { status, submittedAt: status === "submitted" ? 30 : null, items: [item], eventIds: new Set() };
  return permitDisclosure({ behaviour, items: [{ itemId: "date", weight: 1 }] }, state, item) !== null;
};

describe("verdict, explanation and right answer", () => {
  it.each([
    ["deferred", "untouched", "hidden", untouched],
    ["deferred", "answered", "hidden", answered],
    ["deferred", "checked", "hidden", checked],
    ["deferred", "graded unasked", "hidden", gradedUnasked],
    ["immediate", "untouched", "hidden", untouched],
    ["immediate", "answered", "hidden", answered],
    ["immediate", "checked", "shown", checked],
    ["immediate", "checked and left to a person", "shown", checkedByAPerson],
    ["immediate", "graded unasked", "hidden", gradedUnasked],
  ] as const)("while an attempt is open and %s, for a question that is %s, are %s", (behaviour, _how, wanted, item) => {
    expect(allows(behaviour, "open", item)).toBe(wanted === "shown");
  });

  it.each(behaviourNames)("shows every question of a handed-in %s attempt, answered or not", (behaviour) => {
    for (const item of [untouched, answered, checked, checkedByAPerson]) expect(allows(behaviour, "submitted", item)).toBe(true);
  });

  it("decides for each question alone: one checked question opens no other", () => {
    const plan: AttemptPlan = { behaviour: "immediate", items: [{ itemId: "date", weight: 1 }, { itemId: "parties", weight: 1 }] };
    const other: ItemState = { ...answered, itemId: "parties" };
    const state: AttemptState = { status: "open", submittedAt: null, items: [checked, other], eventIds: new Set() };
    expect(permitDisclosure(plan, state, checked)).not.toBeNull();
    expect(permitDisclosure(plan, state, other)).toBeNull();
  });

  it("gives a permit that opens a sealed key, and no permit opens none", () => {
    const key = new SealedKey({ right: ["5 March 2020"] });
    const plan: AttemptPlan = { behaviour: "immediate", items: [{ itemId: "date", weight: 1 }] };
    const state: AttemptState = { status: "open", submittedAt: null, items: [checked], eventIds: new Set() };
    const permit = permitDisclosure(plan, state, checked);
    expect(permit && key.open(permit)).toEqual({ right: ["5 March 2020"] });
    // @ts-expect-error a missing permit does not compile; a cast that lies is stopped at run time
    expect(() => key.open(permitDisclosure(plan, { ...state, items: [answered] }, answered))).toThrow("without a permit");
  });
});
