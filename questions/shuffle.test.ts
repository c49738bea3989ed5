import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { cases, fullResponsesTo, inBothLanguages, responsesTo } from "@/questions/contract-cases";
import { questionKinds } from "@/questions/kinds";
import { questionTypeOf } from "@/questions/registry";
import { drawOrder, optionIdsOf, type OptionOrder, shufflePrompt, toShown, toShownRows, toStored } from "@/questions/shuffle";
import { QuestionPlayer } from "@/questions/views";

/** An order drawn with these numbers, under ids that tell nothing. */
const orderOf = (ids: readonly string[], numbers: readonly number[]): OptionOrder => {
  let drawn = 0;
  let named = 0;
  return drawOrder(ids, () => numbers[drawn++ % numbers.length] ?? 0, () => `0190-opaque-${named++}`);
};
const randomNumbers = fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 8, maxLength: 8 });

it("shuffles options, choices and claimants, and nothing whose order or words are the question", () => {
  const shuffled = questionKinds.filter((kind) => questionTypeOf(kind).optionIds);
  expect(shuffled).toEqual(["choice", "matching", "attribution"]);
});

describe.each(inBothLanguages)("%s", (_title, kind, { prompt, key, blank, wrong }, locale) => {
  const type = questionTypeOf(kind);
  const ids = optionIdsOf(kind, prompt);
  const order = randomNumbers.map((numbers) => orderOf(ids, numbers));
  const grade = (response: unknown) => type.grade({ prompt, key, response, locale });
  const model = type.modelAnswer(prompt, key);

  it("is the same question under other names, with no name that was stored", () => {
    fc.assert(
      fc.property(order, (options) => {
        const shown = shufflePrompt(kind, prompt, options);
        expect(type.prompt.parse(shown)).toEqual(shown);
        expect(optionIdsOf(kind, shown)).toEqual(options.map(({ as }) => as));
        const markup = JSON.stringify(shown) + renderToStaticMarkup(QuestionPlayer({ kind, prompt: shown, response: null, locale, name: "q7" }));
        for (const id of ids) expect(markup).not.toContain(`"${id}"`);
        const back = options.map(({ id, as }) => ({ id: as, as: id }));
        const inStoredOrder = ids.flatMap((id) => back.filter(({ as }) => as === id));
        expect(shufflePrompt(kind, shown, inStoredOrder)).toEqual(prompt);
      }),
    );
  });

  it("gives every answer the mark it would have had, and reads it from the shown form", () => {
    fc.assert(
      fc.property(order, fc.oneof(fullResponsesTo(kind, prompt, key), fc.constantFrom(model, wrong, blank)), (options, response) => {
        const shown = toShown(kind, response, options);
        expect(toStored(kind, shown, options)).toEqual(response);
        expect(grade(toStored(kind, shown, options))).toEqual(grade(response));
        expect(type.response.parse(shown)).toEqual(shown);
        const shownPrompt = shufflePrompt(kind, prompt, options);
        expect(type.isComplete(shown, shownPrompt)).toBe(type.isComplete(response, prompt));
        expect(type.describe({ prompt: shownPrompt, response: shown, locale })).toBe(type.describe({ prompt, response, locale }));
      }),
    );
  });

  it("leaves out what the attempt did not show, stored names too, and never throws", () => {
    fc.assert(
      fc.property(order, responsesTo(kind, prompt, key), (options, response) => {
        const stored = toStored(kind, response, options);
        if (ids.length === 0) expect(stored).toEqual(response);
        else {
          expect(type.isComplete(stored, prompt)).toBe(false);
          const named = type.classify({ prompt, key, response: stored, locale }).map(({ answer }) => answer);
          expect(named.filter((answer) => ids.includes(answer))).toEqual([]);
          expect(toStored(kind, toShown(kind, response, options), options)).toEqual(toStored(kind, response, ids.map((id) => ({ id, as: id }))));
        }
        expect(["graded", "ungradable"]).toContain(grade(stored).outcome);
      }),
    );
    for (const nothing of [null, undefined]) expect(toStored(kind, nothing, orderOf(ids, [0.5]))).toBe(nothing);
  });

  it("explains options in the order in which they were shown, and rows in their own", () => {
    fc.assert(
      fc.property(order, (options) => {
        const rows = type.explain({ prompt, key, response: wrong, locale });
        const shown = toShownRows(rows, options);
        if (kind === "choice") expect(shown.map(({ id }) => id)).toEqual(options.map(({ as }) => as));
        else expect(shown).toEqual(rows);
        expect(shown.map(({ label }) => label).sort()).toEqual(rows.map(({ label }) => label).sort());
      }),
    );
  });

  it("stays as stored without an order", () => {
    expect(shufflePrompt(kind, prompt)).toBe(prompt);
    expect(toStored(kind, wrong)).toBe(wrong);
    expect(toShown(kind, wrong)).toBe(wrong);
  });
});

it.each(cases.filter(([, kind]) => questionTypeOf(kind).optionIds))("%s refuses an order that was drawn for another question", (_title, kind, { prompt }) => {
  const options = orderOf(optionIdsOf(kind, prompt), [0.5]);
  for (const other of [[], options.slice(1), [...options, { id: "ghost", as: "x" }], [...options, ...options]]) {
    expect(() => shufflePrompt(kind, prompt, other)).toThrow("another question");
  }
});

describe("drawing an order", () => {
  it("names every option once, in the order of the draw, so that names that tell their age tell nothing", () => {
    expect(orderOf(["a", "b", "c"], [0.9, 0.1, 0.5])).toEqual([
      { id: "b", as: "0190-opaque-0" },
      { id: "c", as: "0190-opaque-1" },
      { id: "a", as: "0190-opaque-2" },
    ]);
    expect(orderOf([], [0])).toEqual([]);
  });

  it("draws each of the six orders of three about as often as the others", () => {
    // A generator with a fixed seed (Park and Miller's), so that the test is the same every time.
    let seed = 20_200_305;
    const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
    const seen = new Map<string, number>();
    for (let run = 0; run < 6_000; run++) {
      const order = drawOrder(["a", "b", "c"], random, () => "x").map(({ id }) => id).join("");
      seen.set(order, (seen.get(order) ?? 0) + 1);
    }
    // Chi-squared with five degrees of freedom: 20.5 has a probability of one in a thousand.
    const surprise = [...seen.values()].reduce((sum, count) => sum + (count - 1_000) ** 2 / 1_000, 0);
    expect(seen.size).toBe(6);
    expect(surprise).toBeLessThan(20.5);
  });
});
