import type { AttributionPrompt, AttributionResponse } from "./schema";

/** Reads by an id that a learner may have sent: "constructor" must not find what every object inherits. */
export const entryOf = <T>(record: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(record, id) ? record[id] : undefined;

/** What was answered for one statement; a claimant the prompt does not know counts as not answered. */
export function answerTo(prompt: AttributionPrompt, response: AttributionResponse, statementId: string) {
  const { claimant, way } = entryOf(response.answers, statementId) ?? {};
  return { claimant: prompt.claimants.find(({ id }) => id === claimant), way };
}
