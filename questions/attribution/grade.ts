import { type Grade, gradedByParts, ungradable } from "@/domain/grading/grade";
import { answerTo, entryOf } from "./answer";
import type { AttributionKey, AttributionPrompt, AttributionResponse } from "./schema";
import type { Way } from "./ways";

/** One statement's two parts, each worth the same: who says it, and as what. */
export function partsOf(
  prompt: AttributionPrompt,
  key: AttributionKey,
  response: AttributionResponse,
  statementId: string,
): { id: string; answer: string | Way | undefined; fraction: number }[] {
  const given = answerTo(prompt, response, statementId);
  const right = entryOf(key.answers, statementId);
  return [
    { id: `${statementId}.claimant`, answer: given.claimant?.id, fraction: given.claimant && given.claimant.id === right?.claimant ? 1 : 0 },
    { id: `${statementId}.way`, answer: given.way, fraction: given.way && given.way === right?.way ? 1 : 0 },
  ];
}

/** Right parts out of all parts. A part left open earns nothing and takes nothing away. */
export function gradeAttribution({
  prompt,
  key,
  response,
}: {
  prompt: AttributionPrompt;
  key: AttributionKey;
  response: AttributionResponse;
}): Grade {
  const parts = prompt.statements.flatMap(({ id }) => partsOf(prompt, key, response, id));
  if (parts.every(({ answer }) => answer === undefined)) return ungradable("blank");
  return gradedByParts(parts.map(({ id, fraction }) => ({ id, fraction })));
}
