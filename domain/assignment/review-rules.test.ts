import { describe, expect, it } from "vitest";
import {
  findReviewProblems, mayReview, reviewAspects, reviewPhaseOf, reviewPhases, reviewPresets, type ReviewPhase, type ReviewProblem,
  type ReviewRules, reviewRulesSchema,
} from "./review-rules";

const minute = 60_000;
const submitted = Date.UTC(2026, 10, 27, 6);
const closes = submitted + 60 * minute;

/** Rows are aspects, columns phases; "+" is shown. */
const tables: Record<keyof typeof reviewPresets, string> = {
  "at-once": `
              during  just-after  while-open  after-close
    attempt     +         +           +           +
    verdict     +         +           +           +
    marks       -         +           +           +
    feedback    +         +           +           +
    answer      +         +           +           +`,
  "answers-after-close": `
              during  just-after  while-open  after-close
    attempt     +         +           +           +
    verdict     -         +           +           +
    marks       -         +           +           +
    feedback    -         +           +           +
    answer      -         -           -           +`,
  "all-after-close": `
              during  just-after  while-open  after-close
    attempt     +         +           +           +
    verdict     -         -           -           +
    marks       -         -           -           +
    feedback    -         -           -           +
    answer      -         -           -           +`,
};

const presets = Object.keys(reviewPresets) as (keyof typeof reviewPresets)[];

const drawTable = (cell: (aspect: (typeof reviewAspects)[number], phase: ReviewPhase) => boolean): string[][] => [
  [...reviewPhases],
  ...reviewAspects.map((aspect) => [aspect, ...reviewPhases.map((phase) => (cell(aspect, phase) ? "+" : "-"))]),
];
const readTable = (table: string): string[][] => table.trim().split("\n").map((row) => row.trim().split(/\s+/));

describe("what a learner may see", () => {
  it.each(presets)("under %s is as its table says", (preset) => {
    expect(drawTable((aspect, phase) => mayReview(reviewPresets[preset], phase)[aspect])).toEqual(readTable(tables[preset]));
  });

  it.each(presets)("under %s, of a question not checked yet, is one's own answer while the attempt is open, and later the same", (preset) => {
    const rules = reviewPresets[preset];
    expect(mayReview(rules, "during", false)).toEqual({ attempt: true, verdict: false, marks: false, feedback: false, answer: false });
    for (const phase of reviewPhases.slice(1)) expect(mayReview(rules, phase, false)).toEqual(mayReview(rules, phase));
  });

  it("is nothing under rules that show nothing, and not one's own answers when they are left out", () => {
    const nothing: ReviewRules = { attempt: [], verdict: [], marks: [], feedback: [], answer: [] };
    for (const phase of reviewPhases) expect(Object.values(mayReview(nothing, phase))).toEqual([false, false, false, false, false]);
  });
});

describe("the phase of an attempt", () => {
  it.each<[what: string, submittedAt: number | null, closesAt: number | null, now: number, ReviewPhase]>([
    ["open", null, closes, submitted, "during"],
    ["open without a closing time", null, null, submitted, "during"],
    ["open still, after closing", null, closes, closes + minute, "during"],
    ["handed in this moment", submitted, closes, submitted, "just-after"],
    ["handed in by a clock that runs ahead", submitted, closes, submitted - 1, "just-after"],
    ["handed in nearly two minutes ago", submitted, closes, submitted + 2 * minute - 1, "just-after"],
    ["handed in two minutes ago", submitted, closes, submitted + 2 * minute, "while-open"],
    ["handed in, just before closing", submitted, closes, closes - 1, "while-open"],
    ["handed in, at closing", submitted, closes, closes, "after-close"],
    ["handed in by closing itself", closes, closes, closes, "after-close"],
    ["handed in a moment ago, closed since", closes - 1, closes, closes + 1, "after-close"],
    ["handed in years ago, never closing", submitted, null, submitted + 1e12, "while-open"],
  ])("%s", (_what, submittedAt, closesAt, now, phase) => expect(reviewPhaseOf({ submittedAt, closesAt, now })).toBe(phase));
});

describe("what is wrong with review rules", () => {
  const all: ReviewRules = { attempt: reviewPhases, verdict: reviewPhases, marks: reviewPhases, feedback: reviewPhases, answer: reviewPhases };
  const answersOnly: ReviewRules = { attempt: reviewPhases, verdict: [], marks: [], feedback: [], answer: [] };

  it.each<[what: string, rules: ReviewRules, closesAt: number | null, ReviewProblem[]]>([
    ["everything always", all, null, []],
    ["nothing but one's own answers", answersOnly, null, []],
    ["nothing at all", { ...answersOnly, attempt: [] }, null, []],
    ["the right answer without feedback", { ...all, feedback: [] }, null, []],
    ["marks before verdicts", { ...all, verdict: ["after-close"] }, closes, []],
    ["a verdict without the answer", { ...answersOnly, attempt: [], verdict: ["while-open"] }, closes, ["verdict-without-attempt"]],
    ["marks in a phase without the answer", { ...answersOnly, attempt: ["during", "while-open"], marks: ["just-after", "while-open"] }, closes, ["marks-without-attempt"]],
    ["anything without the answer", { ...all, attempt: [] }, closes, [
      "verdict-without-attempt", "marks-without-attempt", "feedback-without-attempt", "answer-without-attempt",
    ]],
    ["the right answer after a closing that never comes", { ...all, answer: ["after-close"] }, null, ["never-shown-without-closing"]],
    ["the right answer after closing", { ...all, answer: ["after-close"] }, closes, []],
    ["all of it after a closing that never comes", reviewPresets["all-after-close"], null, ["never-shown-without-closing"]],
    ["at once, never closing", reviewPresets["at-once"], null, []],
    ["marks wrong in both ways", { ...answersOnly, attempt: [], marks: ["after-close"] }, null, ["marks-without-attempt", "never-shown-without-closing"]],
  ])("%s", (_what, rules, closesAt, problems) => expect(findReviewProblems(rules, { closesAt })).toEqual(problems));

  it.each(presets)("is nothing in %s, where there is a closing time", (preset) => {
    expect(findReviewProblems(reviewPresets[preset], { closesAt: closes })).toEqual([]);
  });
});

describe("review rules that are stored or sent", () => {
  it.each(presets)("are taken as they are: %s", (preset) => {
    expect(reviewRulesSchema.parse(JSON.parse(JSON.stringify(reviewPresets[preset])))).toEqual(reviewPresets[preset]);
  });

  it("are refused with an aspect missing, one too many, a phase that is none, or one said twice", () => {
    const { answer: _left, ...fourAspects } = reviewPresets["at-once"];
    const wrong = [
      fourAspects,
      { ...reviewPresets["at-once"], key: [] },
      { ...reviewPresets["at-once"], answer: ["later"] },
      { ...reviewPresets["at-once"], answer: "after-close" },
      { ...reviewPresets["at-once"], answer: ["after-close", "after-close"] },
    ];
    for (const rules of wrong) expect(reviewRulesSchema.safeParse(rules).success).toBe(false);
  });
});
