import { type Grade, gradedByParts, ungradable } from "@/domain/grading/grade";
import { choiceFor } from "./pairs";
import type { MatchingKey, MatchingPrompt, MatchingResponse } from "./schema";

/** The choice that is right for a row. */
export const rightChoice = (key: MatchingKey, rowId: string): string | undefined =>
  Object.hasOwn(key.pairs, rowId) ? key.pairs[rowId] : undefined;

/** The share of rows that are right. One answered row is enough to grade; the rows left empty earn 0. */
export function gradeMatching({
  prompt,
  key,
  response,
}: {
  prompt: MatchingPrompt;
  key: MatchingKey;
  response: MatchingResponse;
}): Grade {
  const given = prompt.rows.map(({ id }) => ({ id, choice: choiceFor(prompt, response, id) }));
  if (given.every(({ choice }) => choice === undefined)) return ungradable("blank");
  return gradedByParts(
    given.map(({ id, choice }) => ({ id, fraction: choice !== undefined && choice === rightChoice(key, id) ? 1 : 0 })),
  );
}
