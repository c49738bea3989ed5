import { describe, expect, it } from "vitest";
import { findAccepted, gradeShortText } from "./grade";
import type { ShortTextKey } from "./schema";

const words = (text: string) => ({ en: text, ar: text });

const key: ShortTextKey = {
  accepted: [
    { texts: ["about 6,000"], fraction: 0.5, feedback: words("rounded") },
    { texts: ["5,800", "٥٬٨٠٠", "five thousand eight hundred"], fraction: 1, feedback: words("exact") },
    { texts: ["إدلب", "Idlib"], fraction: 0.25, feedback: words("place") },
  ],
  otherwise: words("otherwise"),
};
const grade = (text: string) => gradeShortText({ key, response: { text } });

describe("grading", () => {
  it.each([
    ["5,800", 1],
    ["5800", 1],
    ["5.800", 1],
    ["5 800", 1],
    ["٥٨٠٠", 1],
    ["۵٬۸۰۰", 1],
    ["Five thousand, eight hundred.", 1],
    ["About 6000", 0.5],
    ["ادلب", 0.25],
    ["إِدْلِب", 0.25],
    ["IDLIB", 0.25],
    ["5,801", 0],
    ["58", 0],
    ["Aleppo", 0],
    ["__proto__", 0],
    ["constructor", 0],
  ])("gives %s %d", (text, fraction) => {
    expect(grade(text)).toEqual({ outcome: "graded", fraction, parts: [{ id: "text", fraction }] });
  });

  it.each(["", " ", "\n\t", "\u200f", "…", "?"])("takes %j for a blank, not for a wrong answer", (text) => {
    expect(grade(text)).toEqual({ outcome: "ungradable", problem: "blank" });
  });

  it("sends an answer of more than 200 characters back", () => {
    expect(grade("x".repeat(201))).toEqual({ outcome: "ungradable", problem: "too-long" });
    expect(grade("x".repeat(200))).toMatchObject({ outcome: "graded", fraction: 0 });
  });

  it("picks the entry worth most where several take the same text", () => {
    const twice = {
      ...key,
      accepted: [
        { texts: ["Idlib"], fraction: 0.3, feedback: words("less") },
        { texts: ["idlib"], fraction: 0.8, feedback: words("more") },
      ],
    };
    expect(findAccepted(twice, "IDLIB")?.feedback.en).toBe("more");
  });

  it("does not match an accepted text that is nothing but signs to a blank", () => {
    expect(findAccepted({ ...key, accepted: [{ texts: ["?"], fraction: 1, feedback: words("signs") }] }, "")).toBeUndefined();
  });
});
