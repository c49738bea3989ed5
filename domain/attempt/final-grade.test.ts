import { describe, expect, it } from "vitest";
import { type Grade, ungradable } from "@/domain/grading/grade";
import type { ItemState } from "./attempt";
import { attemptScore, markOf } from "./final-grade";

const graded = (fraction: number): Grade => ({ outcome: "graded", fraction, parts: [] });
const byTeacher = (fraction: number): ItemState["override"] => ({ fraction, reason: "why", by: "ms-h", at: 9 });

describe("the mark that counts", () => {
  it.each<[string, ItemState["grade"], ItemState["override"], Grade | null]>([
    ["nothing before anything was graded", null, null, null],
    ["the grade", graded(0.5), null, graded(0.5)],
    ["the teacher's mark over the grade", graded(0.5), byTeacher(1), graded(1)],
    ["the teacher's nothing over a full grade", graded(1), byTeacher(0), graded(0)],
    ["the teacher's mark where a person had to mark", { outcome: "needs-marking" }, byTeacher(0.25), graded(0.25)],
    ["the teacher's mark for what was left blank", ungradable("blank"), byTeacher(1), graded(1)],
    ["nothing yet where a person still has to mark", { outcome: "needs-marking" }, null, { outcome: "needs-marking" }],
  ])("is %s", (_what, grade, override, mark) => {
    expect(markOf({ grade, override })).toEqual(mark);
  });
});

it("adds up the marks that count, by the weights that corrections left", () => {
  const item = (weight: number, grade: Grade, override: ItemState["override"] = null): ItemState => ({
    itemId: "date", weight, response: undefined, answeredAt: null, grade, checkedAt: null, override, correction: null, comment: null,
  });
  expect(attemptScore([item(1, graded(0), byTeacher(1)), item(2, graded(0.5)), item(0, graded(1)), item(4, { outcome: "needs-marking" })])).toEqual({
    earned: 2, possible: 7, pending: 4,
  });
});
