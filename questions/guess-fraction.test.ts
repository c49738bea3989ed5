import { describe, expect, it } from "vitest";
import { attributionSamples } from "@/questions/attribution/samples";
import { ways } from "@/questions/attribution/ways";
import { choiceSamples } from "@/questions/choice/samples";
import { relations } from "@/questions/corroboration/relations";
import { corroborationSamples } from "@/questions/corroboration/samples";
import type { QuestionKind } from "@/questions/kinds";
import { matchingSamples } from "@/questions/matching/samples";
import { orderingSamples } from "@/questions/ordering/samples";
import { gradeResponse, type PromptOf, questionTypeOf } from "@/questions/registry";
import type { Sample } from "@/questions/sample";
import { shortTextSamples } from "@/questions/short-text/samples";
import { trueFalseSamples } from "@/questions/true-false/samples";

/** Every way of giving each of these one of those. */
const assignments = <Value>(ids: readonly string[], values: readonly Value[]): Record<string, Value>[] =>
  ids.reduce<Record<string, Value>[]>(
    (partial, id) => partial.flatMap((given) => values.map((value) => ({ ...given, [id]: value }))),
    [{}],
  );

const orders = (ids: readonly string[]): string[][] =>
  ids.length === 0 ? [[]] : ids.flatMap((id) => orders(ids.filter((other) => other !== id)).map((rest) => [id, ...rest]));

const idsOf = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);

const tickings = ({ options, multiple }: PromptOf<"choice">) => {
  if (!multiple) return options.map(({ id }) => ({ chosen: [id] }));
  const ticked = assignments(idsOf(options), [true, false]).map((boxes) => idsOf(options).filter((id) => boxes[id]));
  return ticked.filter((chosen) => chosen.length > 0).map((chosen) => ({ chosen }));
};

const orderings = ({ items }: PromptOf<"ordering">) =>
  orders(idsOf(items)).map((order) => ({ places: Object.fromEntries(order.map((id, index) => [id, index + 1])) }));

const matchings = ({ rows, choices }: PromptOf<"matching">) => assignments(idsOf(rows), idsOf(choices)).map((pairs) => ({ pairs }));

const attributions = ({ statements, claimants }: PromptOf<"attribution">) => {
  const answers = claimants.flatMap(({ id }) => ways.map((way) => ({ claimant: id, way })));
  return assignments(idsOf(statements), answers).map((given) => ({ answers: given }));
};

const corroborations = ({ statements, sources }: PromptOf<"corroboration">) =>
  assignments(idsOf(statements), assignments(idsOf(sources), relations)).map((cells) => ({ cells }));

const row = <Prompt, Key, Response>(kind: QuestionKind, { title, prompt, key }: Sample<Prompt, Key, Response>, responses: unknown[]) =>
  [`${kind}: ${title}`, { kind, prompt, key, responses }] as const;

/** A multiple choice of so many options, so many of them right. */
const boxes = (options: number, right: number): Sample<PromptOf<"choice">, unknown, unknown> => {
  const ids = Array.from({ length: options }, (_, index) => `o${index}`);
  const text = { en: "x", ar: "x" };
  return {
    title: `${right} of ${options} right`,
    prompt: { stem: text, multiple: true, options: ids.map((id) => ({ id, text })) },
    key: { right: ids.slice(-right), feedback: {} },
    blank: null,
    wrong: null,
  };
};
const everyNumberOfBoxes = [2, 3, 4, 5, 6, 7, 8].flatMap((options) => Array.from({ length: options - 1 }, (_, index) => boxes(options, index + 1)));

describe("what a blind guess earns", () => {
  it.each([
    ...[...choiceSamples, ...everyNumberOfBoxes].map((sample) => row("choice", sample, tickings(sample.prompt))),
    ...trueFalseSamples.map((sample) => row("true-false", sample, [{ answer: true }, { answer: false }])),
    ...matchingSamples.map((sample) => row("matching", sample, matchings(sample.prompt))),
    ...orderingSamples.map((sample) => row("ordering", sample, orderings(sample.prompt))),
    ...attributionSamples.map((sample) => row("attribution", sample, attributions(sample.prompt))),
    ...corroborationSamples.map((sample) => row("corroboration", sample, corroborations(sample.prompt))),
  ])("is the mean over every complete response: %s", (_title, { kind, prompt, key, responses }) => {
    const fractions = responses.map((response) => {
      const grade = gradeResponse({ kind, prompt, key, response, locale: "en" });
      if (grade.outcome !== "graded") throw new Error("a complete response is graded");
      return grade.fraction;
    });
    const mean = fractions.reduce((sum, fraction) => sum + fraction, 0) / fractions.length;
    expect(questionTypeOf(kind).guessFraction({ prompt, key })).toBeCloseTo(mean, 12);
  });

  it.each([
    // One option of three right, two wrong. Ticking it alone earns 1; with one wrong box 0; 7 ways to tick one box or more.
    [boxes(3, 1), 1 / 7],
    // Two right, one wrong: one right box alone 1/2, twice; both right 1; both and the wrong one 1/2.
    [boxes(3, 2), (1 / 2 + 1 / 2 + 1 + 1 / 2) / 7],
  ])("is worked out by hand for boxes: $title", ({ prompt, key }, expected) => {
    expect(questionTypeOf("choice").guessFraction({ prompt, key })).toBeCloseTo(expected, 12);
  });

  it.each([
    ["choice", choiceSamples, 1 / 3],
    ["true-false", trueFalseSamples, 1 / 2],
    ["matching", matchingSamples, 1 / 4],
    ["ordering", orderingSamples, 1 / 4],
    ["attribution", attributionSamples, (1 / 3 + 1 / 4) / 2],
    ["corroboration", corroborationSamples, 1 / 3],
  ] satisfies [QuestionKind, Sample<unknown, unknown, unknown>[], number][])("of the first %s sample is its chance", (kind, [sample], chance) => {
    expect(questionTypeOf(kind).guessFraction({ prompt: sample?.prompt, key: sample?.key })).toBeCloseTo(chance, 12);
  });

  it("is not known for a text that the learner writes", () => {
    for (const { prompt, key } of shortTextSamples) expect(questionTypeOf("short-text").guessFraction({ prompt, key })).toBeNull();
  });
});
