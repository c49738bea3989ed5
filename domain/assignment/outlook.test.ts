import { describe, expect, it } from "vitest";
import { outlookOf } from "./outlook";
import { type ReviewPhase, reviewPresets } from "./review-rules";

const closesAt = 1;

describe("what a learner will see, and when", () => {
  it.each([
    ["at-once", closesAt, [{ time: "at-once", aspects: ["attempt", "verdict", "marks", "feedback", "answer"] }]],
    ["answers-after-close", closesAt, [
      { time: "at-once", aspects: ["attempt", "verdict", "marks", "feedback"] },
      { time: "after-close", aspects: ["answer"] },
    ]],
    ["all-after-close", closesAt, [
      { time: "at-once", aspects: ["attempt"] },
      { time: "after-close", aspects: ["verdict", "marks", "feedback", "answer"] },
    ]],
    ["all-after-close", null, [
      { time: "at-once", aspects: ["attempt"] },
      { time: "never", aspects: ["verdict", "marks", "feedback", "answer"] },
    ]],
  ] as const)("by the preset %s, closing at %s", (preset, closing, expected) => {
    expect(outlookOf(reviewPresets[preset], closing)).toEqual(expected);
  });

  it.each<[ReviewPhase[], string, string]>([
    [["just-after", "while-open", "after-close"], "at-once", "at-once"],
    [["just-after", "while-open"], "until-close", "at-once"],
    [["just-after", "after-close"], "briefly-and-after-close", "briefly"],
    [["just-after"], "briefly", "briefly"],
    [["while-open", "after-close"], "later", "later"],
    [["while-open"], "later-until-close", "later"],
    [["after-close"], "after-close", "never"],
    [["during"], "never", "never"],
    [[], "never", "never"],
  ])("marks in %j: with a closing %s, without %s", (phases, closing, without) => {
    const rules = { ...reviewPresets["at-once"], marks: phases };
    const timeOfMarks = (at: number | null) => outlookOf(rules, at).find(({ aspects }) => aspects.includes("marks"))?.time;
    expect([timeOfMarks(closesAt), timeOfMarks(null)]).toEqual([closing, without]);
  });
});
