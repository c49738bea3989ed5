import { describe, expect, it } from "vitest";
import { sampleContent } from "@/content/sample-content";
import { boxes } from "./boxes";

describe("boxes", () => {
  it("wants what is not known to be said once", () => {
    const box = ":::unknown\nx\n:::";
    expect(boxes(sampleContent({ en: box, ar: box }))).toMatchObject([
      { file: "content/units/news/a-raid/en.md", message: "2 :::unknown boxes; a lesson has one" },
      { file: "content/units/news/a-raid/ar.md" },
    ]);
  });

  it("refuses an update that is not later than the day the lesson stands for", () => {
    expect(boxes(sampleContent({ en: ':::since{date="2020-06-01"}\nx\n:::' }))).toMatchObject([
      { message: "an update of 2020-06-01, not later than the lesson's as-of date 2020-06-09" },
    ]);
  });

  it("passes one box and a later update", () => {
    expect(boxes(sampleContent())).toEqual([]);
  });
});
