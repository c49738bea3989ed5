import type { MatchingPrompt, MatchingResponse } from "./schema";

/** The choice given for a row; undefined where there is none or the question does not know it. */
export function choiceFor(prompt: MatchingPrompt, response: MatchingResponse | null, rowId: string): string | undefined {
  if (!response || !Object.hasOwn(response.pairs, rowId)) return undefined;
  const given = response.pairs[rowId];
  return prompt.choices.some((choice) => choice.id === given) ? given : undefined;
}
