import { expect, it } from "vitest";
import { sampleContent } from "@/content/sample-content";
import { everyRule } from "./every-rule";

it("finds nothing wrong with clean content", () => {
  expect(everyRule.flatMap((rule) => rule(sampleContent()))).toEqual([]);
});
