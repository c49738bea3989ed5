import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { questionSchema } from "@/content/schema";
import { questionTypeOf } from "@/questions/registry";
import { questionKinds } from "@/questions/kinds";
import { plausibleResponse } from "./plausible-response";

const file = "content/units/reading-the-news/what-the-article-reports/questions.json";
const questions = questionSchema.array().parse(JSON.parse(readFileSync(file, "utf8")));

describe("a guess made from the prompt alone", () => {
  it("covers a lesson with every kind of question", () => {
    expect(new Set(questions.map(({ kind }) => kind))).toEqual(new Set(questionKinds));
  });

  it.each(questions.map((question) => [question.id, question] as const))("answers %s in full, and legally", (_id, { kind, prompt }) => {
    const type = questionTypeOf(kind);
    const response = type.response.parse(plausibleResponse(kind, prompt));
    expect(type.isComplete(response, type.prompt.parse(prompt))).toBe(true);
  });

  it("refuses a prompt of another kind", () => {
    expect(() => plausibleResponse("ordering", { stem: { en: "a", ar: "b" } })).toThrow();
  });
});
