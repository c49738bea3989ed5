import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { locales } from "@/domain/locale";
import { cases, fullResponsesTo, responsesTo } from "@/questions/contract-cases";
import { questionTypeOf } from "@/questions/registry";
import { shortTextSamples } from "@/questions/short-text/samples";

/** A key may be as the teacher answered and still need a look: these are told, not prevented. */
const worthALook = ["the items are shown in the right order already", "not every option of a multiple choice may be right"];

describe.each(cases)("%s", (_title, kind, { prompt, key, blank, wrong }) => {
  const type = questionTypeOf(kind);
  const full = fullResponsesTo(kind, prompt, key);
  const grade = (by: unknown, response: unknown) => type.grade({ prompt, key: by, response, locale: "en" });

  it("makes of every complete answer a sound key that gives it the full mark and calls it the right one", () => {
    fc.assert(
      fc.property(full, (response) => {
        const corrected = type.rekey({ prompt, key, response });
        if (kind === "short-text" && (response as { text: string }).text.trim().length > 120) return expect(corrected).toBeNull();
        expect(type.isComplete(response, prompt)).toBe(true);
        expect(type.key.parse(corrected)).toEqual(corrected);
        expect(grade(corrected, response)).toMatchObject({ outcome: "graded", fraction: 1 });
        expect(type.findProblems(prompt, corrected).filter((problem) => !worthALook.includes(problem))).toEqual([]);
        for (const locale of locales) {
          const model = type.modelAnswer(prompt, corrected);
          // Ids and texts may stand in another order, or with a space more; the words are the same.
          const words = (each: unknown) => type.describe({ prompt, response: each, locale }).split(/[;؛] /).sort();
          expect(words(model)).toEqual(words(response));
        }
      }),
    );
  });

  it("gives every other answer less", () => {
    fc.assert(
      fc.property(full, full, (response, other) => {
        const corrected = type.rekey({ prompt, key, response });
        if (corrected === null) return;
        const sameClass = (each: unknown) => JSON.stringify(type.classify({ prompt, key, response: each, locale: "en" }));
        const graded = grade(corrected, other);
        if (sameClass(response) !== sameClass(other)) expect(graded.outcome === "graded" ? graded.fraction : NaN).toBeLessThan(1);
      }),
    );
  });

  it("keeps what the author wrote: the key made by the right answer is the key", () => {
    const same = type.rekey({ prompt, key, response: type.modelAnswer(prompt, key) });
    for (const response of [type.modelAnswer(prompt, key), wrong, null]) {
      const why = (by: unknown) => type.explain({ prompt, key: by, response, locale: "ar" }).map((row) => [row.verdict, row.why]);
      expect(why(same)).toEqual(why(key));
    }
  });

  it("makes no key of an answer that is blank, half done or not the question's own", () => {
    expect(type.rekey({ prompt, key, response: blank })).toBeNull();
    fc.assert(
      fc.property(responsesTo(kind, prompt, key), (response) => {
        const corrected = type.rekey({ prompt, key, response });
        if (!type.isComplete(response, prompt)) expect(corrected).toBeNull();
        else if (corrected !== null) expect(grade(corrected, response)).toMatchObject({ outcome: "graded", fraction: 1 });
      }),
    );
  });
});

describe("a short text made the key", () => {
  const sample = shortTextSamples[1];
  if (!sample) throw new Error("a sample with a near miss");
  const { prompt, key } = sample;
  const rekeyed = (text: string) => questionTypeOf("short-text").rekey({ prompt, key, response: { text } });
  const [full, near] = key.accepted;

  it.each([
    ["takes the place of every earlier text, with its feedback", " Volunteers ", [{ ...full, texts: ["Volunteers"] }, near]],
    ["stands alone when it was one of several", "the white helmets", [{ ...full, texts: ["the white helmets"] }, near]],
    ["is no near miss any longer", "Rescuers", [{ ...full, texts: ["Rescuers"] }, { ...near, texts: ["المسعفون"] }]],
  ])("%s", (_what, text, accepted) => {
    expect(rekeyed(text)).toEqual({ ...key, accepted });
  });

  it.each(["", " ?! ", "x".repeat(121), "x".repeat(201)])("is not made of %j", (text) => {
    expect(rekeyed(text)).toBeNull();
  });
});
