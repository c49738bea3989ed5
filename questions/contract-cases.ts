import fc from "fast-check";
import { locales } from "@/domain/locale";
import { attributionSamples } from "@/questions/attribution/samples";
import { ways } from "@/questions/attribution/ways";
import { choiceSamples } from "@/questions/choice/samples";
import { relations } from "@/questions/corroboration/relations";
import { corroborationSamples } from "@/questions/corroboration/samples";
import { type QuestionKind, questionKinds } from "@/questions/kinds";
import { matchingSamples } from "@/questions/matching/samples";
import { orderingSamples } from "@/questions/ordering/samples";
import type { KeyOf, PromptOf, ResponseOf } from "@/questions/registry";
import type { Sample } from "@/questions/sample";
import { shortTextSamples } from "@/questions/short-text/samples";
import { trueFalseSamples } from "@/questions/true-false/samples";

/** Worked examples of every kind, which every promise of the contract is tried on. */
export const samples: { [Kind in QuestionKind]: Sample<PromptOf<Kind>, KeyOf<Kind>, ResponseOf<Kind>>[] } = {
  choice: choiceSamples,
  "true-false": trueFalseSamples,
  "short-text": shortTextSamples,
  matching: matchingSamples,
  ordering: orderingSamples,
  attribution: attributionSamples,
  corroboration: corroborationSamples,
};

export const cases = questionKinds.flatMap((kind) => {
  const ofKind: Sample<unknown, unknown, unknown>[] = samples[kind];
  return ofKind.map((sample) => [`${kind}: ${sample.title}`, kind, sample] as const);
});
export const inBothLanguages = cases.flatMap(([title, kind, sample]) => locales.map((locale) => [`${title}, ${locale}`, kind, sample, locale] as const));

// ---- Responses nobody would give by hand: any ids, known or not, and names that every object inherits.

const junk = ["__proto__", "constructor", "toString", "hasOwnProperty", "no-such-id", ""];
const idIn = (entries: { id: string }[]) => fc.constantFrom(...entries.map(({ id }) => id), ...junk);
const tableOf = <T>(ids: fc.Arbitrary<string>, values: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
  fc.array(fc.tuple(ids, values), { maxLength: 12 }).map((entries) => Object.fromEntries(entries));

const anyResponse: { [Kind in QuestionKind]: (prompt: PromptOf<Kind>, key: KeyOf<Kind>) => fc.Arbitrary<ResponseOf<Kind>> } = {
  choice: ({ options }) => fc.record({ chosen: fc.array(idIn(options), { maxLength: 8 }) }),
  "true-false": () => fc.record({ answer: fc.constantFrom(true, false, null) }),
  "short-text": (_prompt, { accepted }) =>
    fc.record({
      text: fc.oneof(fc.string({ unit: "grapheme", maxLength: 60 }), fc.constantFrom(...accepted.flatMap(({ texts }) => texts), ...junk)),
    }),
  matching: ({ rows, choices }) => fc.record({ pairs: tableOf(idIn(rows), idIn(choices)) }),
  ordering: ({ items }) => fc.record({ places: tableOf(idIn(items), fc.integer({ min: 1, max: 8 })) }),
  attribution: ({ statements, claimants }) =>
    fc.record({
      answers: tableOf(
        idIn(statements),
        fc.record({ claimant: idIn(claimants), way: fc.constantFrom(...ways) }, { requiredKeys: [] }),
      ),
    }),
  corroboration: ({ statements, sources }) =>
    fc.record({ cells: tableOf(idIn(statements), tableOf(idIn(sources), fc.constantFrom(...relations))) }),
};
export const responsesTo = (kind: QuestionKind, prompt: unknown, key: unknown) =>
  (anyResponse[kind] as (prompt: unknown, key: unknown) => fc.Arbitrary<unknown>)(prompt, key);

// ---- Responses that a learner could give, with every part answered.

const oneOf = (entries: { id: string }[]) => fc.constantFrom(...entries.map(({ id }) => id));
const everyOf = <T>(entries: { id: string }[], value: fc.Arbitrary<T>) =>
  fc.tuple(...entries.map(() => value)).map((values) => Object.fromEntries(entries.map(({ id }, index) => [id, values[index] as T])));
const anyOrder = (entries: { id: string }[]) => {
  const ids = entries.map(({ id }) => id);
  return fc.shuffledSubarray(ids, { minLength: ids.length }).map((order) => Object.fromEntries(order.map((id, index) => [id, index + 1])));
};

const fullResponse: { [Kind in QuestionKind]: (prompt: PromptOf<Kind>, key: KeyOf<Kind>) => fc.Arbitrary<ResponseOf<Kind>> } = {
  choice: ({ options, multiple }) =>
    fc.record({ chosen: fc.shuffledSubarray(options.map(({ id }) => id), { minLength: 1, maxLength: multiple ? options.length : 1 }) }),
  "true-false": () => fc.record({ answer: fc.boolean() }),
  "short-text": (_prompt, { accepted }) =>
    fc.record({
      text: fc.oneof(
        fc.constantFrom(...accepted.flatMap(({ texts }) => texts.flatMap((text) => [text, ` ${text.toUpperCase()}! `]))),
        fc.string({ unit: "grapheme", maxLength: 200 }).map((text) => `x${text}`.slice(0, 200)),
      ),
    }),
  matching: ({ rows, choices }) => fc.record({ pairs: everyOf(rows, oneOf(choices)) }),
  ordering: ({ items }) => fc.record({ places: anyOrder(items) }),
  attribution: ({ statements, claimants }) =>
    fc.record({ answers: everyOf(statements, fc.record({ claimant: oneOf(claimants), way: fc.constantFrom(...ways) })) }),
  corroboration: ({ statements, sources }) => fc.record({ cells: everyOf(statements, everyOf(sources, fc.constantFrom(...relations))) }),
};
export const fullResponsesTo = (kind: QuestionKind, prompt: unknown, key: unknown) =>
  (fullResponse[kind] as (prompt: unknown, key: unknown) => fc.Arbitrary<unknown>)(prompt, key);
