import { describe, expect, it } from "vitest";
import { SealedKey } from "@/domain/grading/sealed-key";
import type { AttemptPlan, AttemptState, ItemState } from "./attempt";
import { behaviourNames } from "./behaviours/behaviour";
import { permitDisclosure, type Shown } from "./disclosure";
import { fold } from "./fold";

const untouched: ItemState = { itemId: "date", weight: 1, response: undefined, answeredAt: null, grade: null, checkedAt: null, override: null, correction: null, comment: null };
const answered: ItemState = { ...untouched, response: "5 March 2020", answeredAt: 10 };
const checked: ItemState = { ...answered, checkedAt: 20, grade: { outcome: "graded", fraction: 1, parts: [] } };
const checkedByAPerson: ItemState = { ...answered, checkedAt: 20, grade: { outcome: "needs-marking" } };
/** Graded by a step, never asked for by the learner. */
const gradedUnasked: ItemState = { ...checked, checkedAt: null, override: null, correction: null, comment: null };

const nothing = fold({ behaviour: "immediate", items: [] }, []);
const allows = (behaviour: AttemptPlan["behaviour"], status: AttemptState["status"], item: ItemState) => {
  const state: AttemptState = { ...nothing, status, submittedAt: status === "submitted" ? 30 : null, items: [item] };
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
    const state: AttemptState = { ...nothing, items: [checked, other] };
    expect(permitDisclosure(plan, state, checked)).not.toBeNull();
    expect(permitDisclosure(plan, state, other)).toBeNull();
  });

  it("gives a permit that opens a sealed key, and no permit opens none", () => {
    const key = new SealedKey({ right: ["5 March 2020"] });
    const plan: AttemptPlan = { behaviour: "immediate", items: [{ itemId: "date", weight: 1 }] };
    const state: AttemptState = { ...nothing, items: [checked] };
    const permit = permitDisclosure(plan, state, checked);
    expect(permit && key.open(permit)).toEqual({ right: ["5 March 2020"] });
    // @ts-expect-error a missing permit does not compile; a cast that lies is stopped at run time
    expect(() => key.open(permitDisclosure(plan, { ...state, items: [answered] }, answered))).toThrow("without a permit");
  });

  it("stays hidden after handing in while the review rules hold verdict, explanation and right answer back", () => {
    const plan: AttemptPlan = { behaviour: "immediate", items: [{ itemId: "date", weight: 1 }] };
    const shows = (status: AttemptState["status"], shown: Partial<Shown>) => {
      const all = { attempt: false, verdict: false, marks: false, feedback: false, answer: false, ...shown };
      return permitDisclosure(plan, { ...nothing, status, items: [checked] }, checked, all) !== null;
    };
    for (const status of ["open", "submitted"] as const) {
      expect(shows(status, {})).toBe(false);
      expect(shows(status, { attempt: true, marks: true })).toBe(false);
      for (const aspect of ["verdict", "feedback", "answer"]) expect(shows(status, { [aspect]: true })).toBe(true);
    }
  });

  it("is opened by no review rule before the behaviour opens it", () => {
    const plan: AttemptPlan = { behaviour: "immediate", items: [{ itemId: "date", weight: 1 }] };
    const all = { attempt: true, verdict: true, marks: true, feedback: true, answer: true };
    expect(permitDisclosure(plan, { ...nothing, items: [answered] }, answered, all)).toBeNull();
  });
});
