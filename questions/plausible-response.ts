import { ways } from "@/questions/attribution/ways";
import { relations } from "@/questions/corroboration/relations";
import type { QuestionKind } from "@/questions/kinds";
import { type PromptOf, questionTypeOf, type ResponseOf } from "@/questions/registry";

/** What a learner who does not know might put: complete, legal, made from the prompt alone. */
const guesses: { [Kind in QuestionKind]: (prompt: PromptOf<Kind>) => ResponseOf<Kind> } = {
  choice: ({ options }) => ({ chosen: options.slice(0, 1).map(({ id }) => id) }),
  "true-false": () => ({ answer: true }),
  "short-text": () => ({ text: "19 December 2019" }),
  matching: ({ rows, choices }) => ({ pairs: tableOf(rows, (index) => at(choices, index).id) }),
  ordering: ({ items }) => ({ places: tableOf(items, (index) => index + 1) }),
  attribution: ({ statements, claimants }) => ({
    answers: tableOf(statements, (index) => ({ claimant: at(claimants, index).id, way: at(ways, index) })),
  }),
  corroboration: ({ statements, sources }) => ({
    cells: tableOf(statements, (row) => tableOf(sources, (column) => at(relations, row + column))),
  }),
};

const tableOf = <Value>(entries: readonly { id: string }[], valueOf: (index: number) => Value): Record<string, Value> =>
  Object.fromEntries(entries.map(({ id }, index) => [id, valueOf(index)]));

/** Goes round: an index past the end starts again. */
function at<Value>(values: readonly Value[], index: number): Value {
  const value = values[index % values.length];
  if (value === undefined) throw new Error("nothing to choose from");
  return value;
}

/** A complete response to a prompt as the attempt's API gave it. Throws on a prompt that does not fit its kind. */
export function plausibleResponse(kind: QuestionKind, prompt: unknown): unknown {
  // The kind's own schema parses the prompt, so it fits the kind's own guess.
  const guess = guesses[kind] as (prompt: unknown) => unknown;
  return guess(questionTypeOf(kind).prompt.parse(prompt));
}
