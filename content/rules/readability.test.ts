import { describe, expect, it } from "vitest";
import { sampleContent } from "@/content/sample-content";
import { medianOf, readability } from "./readability";

const heavy = Array(60)
  .fill("Notwithstanding international recommendations, administrative authorities continued operational consultations indefinitely")
  .join(" ");

describe("readability", () => {
  it("passes short sentences of short words", () => {
    expect(readability(sampleContent())).toEqual([]);
  });

  it("finds a lesson that is too hard, and that the median is", () => {
    expect(readability(sampleContent({ en: `${heavy}.` }))).toMatchObject([
      { rule: "readability", file: "content/units/news/a-raid/en.md" },
      { rule: "readability", file: "content/units" },
    ]);
  });

  it("takes the middle of the grades", () => {
    expect([medianOf([9, 7, 8]), medianOf([7, 8]), medianOf([])]).toEqual([8, 7.5, 0]);
  });
});
