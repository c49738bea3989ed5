import { describe, expect, it } from "vitest";
import { sampleContent } from "@/content/sample-content";
import { explainedOptions } from "./explained-options";

const why = { en: "It says so.", ar: "هكذا ورد." };
const messages = (feedback: object) =>
  explainedOptions(sampleContent({ question: { key: { right: ["a"], feedback } } })).map(({ where, message }) => `${where}: ${message}`);

describe("explained options", () => {
  it("passes a question that explains every option", () => {
    expect(messages({ a: why, b: why })).toEqual([]);
  });

  it("finds an option without an explanation", () => {
    expect(messages({ a: why })).toEqual(['q1: option "b" has no explanation']);
  });

  it("finds an explanation that one language lacks", () => {
    expect(messages({ a: why, b: { ...why, ar: " " } })).toEqual(['q1: "b" has no explanation in ar']);
  });
});
