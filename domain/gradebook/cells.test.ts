import { describe, expect, it } from "vitest";
import { type CellState, countedShare, type MissingRule, stateOf } from "./cells";

const due = 1_000;
type Standing = Parameters<typeof stateOf>[0];
const nothing: Standing = { submitted: false, open: false, late: false, excused: false, dueAt: due, closesAt: 2_000, now: 500 };

describe("where a learner's work stands", () => {
  it.each<[string, Partial<Standing>, CellState]>([
    ["nothing done before it is due", {}, "not-due"],
    ["nothing done at the very due time", { now: due }, "not-due"],
    ["nothing done a moment after", { now: due + 1 }, "missing"],
    ["begun before it is due", { open: true }, "in-progress"],
    ["begun and never handed in", { open: true, now: due + 1 }, "missing"],
    ["handed in", { submitted: true }, "done"],
    ["handed in, seen after the due time", { submitted: true, now: 5_000 }, "done"],
    ["handed in, and trying again", { submitted: true, open: true }, "done"],
    ["handed in late", { submitted: true, late: true, now: 1_500 }, "late"],
    ["excused before", { excused: true }, "excused"],
    ["excused after", { excused: true, now: 5_000 }, "excused"],
    ["excused, though handed in", { excused: true, submitted: true, late: true }, "excused"],
    ["closed before it was due", { closesAt: 400 }, "missing"],
    ["no due time, still open", { dueAt: null, closesAt: 2_000, now: 1_500 }, "not-due"],
    ["no due time, closed", { dueAt: null, closesAt: 2_000, now: 2_001 }, "missing"],
    ["no times at all", { dueAt: null, closesAt: null, now: 9e15 }, "not-due"],
    ["no times at all, begun", { dueAt: null, closesAt: null, open: true }, "in-progress"],
  ])("%s", (_what, change, state) => {
    expect(stateOf({ ...nothing, ...change })).toBe(state);
  });
});

describe("what a cell counts", () => {
  it.each<[CellState, number | null, MissingRule, number | null]>([
    ["done", 0.8, "as-zero", 0.8],
    ["done", 0, "left-out", 0],
    ["done", null, "as-zero", null],
    ["late", 0.5, "left-out", 0.5],
    ["missing", null, "as-zero", 0],
    ["missing", null, "left-out", null],
    ["missing", 0.4, "as-zero", 0.4],
    ["missing", 0.4, "left-out", 0.4],
    ["excused", 0.9, "as-zero", null],
    ["not-due", null, "as-zero", null],
    ["in-progress", 0.9, "as-zero", null],
  ])("%s with share %s, missing %s: %s", (state, share, rule, counted) => {
    expect(countedShare({ assignmentId: "a", state, share }, rule)).toBe(counted);
  });
});
