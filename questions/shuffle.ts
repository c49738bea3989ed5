import type { Explanation, OptionOrder } from "@/questions/contract";
import type { QuestionKind } from "@/questions/kinds";
import { questionTypeOf } from "@/questions/registry";

export type { OptionOrder };

/** A new order, every one equally likely, each option under a new id. `random` gives 0 to below 1. */
export const drawOrder = (ids: readonly string[], random: () => number, newId: () => string): OptionOrder =>
  ids
    .map((id) => ({ id, at: random() }))
    .sort((a, b) => a.at - b.at)
    // Named only now: ids that tell their age would otherwise tell the order the author wrote.
    .map(({ id }) => ({ id, as: newId() }));

/** The ids that an attempt may show in another order; [] for kinds whose parts stand as they are. */
export const optionIdsOf = (kind: QuestionKind, prompt: unknown): string[] => questionTypeOf(kind).optionIds?.(prompt) ?? [];

/** The prompt as one attempt shows it. Without an order, or for a kind without options: as stored. */
export const shufflePrompt = (kind: QuestionKind, prompt: unknown, options?: OptionOrder): unknown =>
  (options && questionTypeOf(kind).withOptions?.(prompt, options)) ?? prompt;

/**
 * A learner's response, as `readResponse` or `fromForm` gave it, in the ids the question is stored with.
 * Options that the attempt did not show are left out.
 */
export const toStored = (kind: QuestionKind, response: unknown, options?: OptionOrder): unknown =>
  rename(kind, response, options?.map(({ id, as }) => [as, id]));

/** A stored response in the ids the attempt shows. */
export const toShown = (kind: QuestionKind, response: unknown, options?: OptionOrder): unknown =>
  rename(kind, response, options?.map(({ id, as }) => [id, as]));

function rename(kind: QuestionKind, response: unknown, names?: [from: string, to: string][]): unknown {
  if (!names || response === null || response === undefined) return response;
  return questionTypeOf(kind).renameResponse?.(response, new Map(names)) ?? response;
}

/** Explanations of options in the order and under the ids the attempt shows; those of rows and cells as they are. */
export function toShownRows(rows: readonly Explanation[], options?: OptionOrder): Explanation[] {
  const shown = options?.flatMap(({ id, as }) => rows.filter((row) => row.id === id).map((row) => ({ ...row, id: as }))) ?? [];
  const isOfOptions = shown.length === rows.length && rows.every(({ given, answer }) => given === null && answer === null);
  return isOfOptions ? shown : [...rows];
}
