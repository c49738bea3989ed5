import type { QuestionForm } from "@/questions/contract";
import { answerTo, entryOf } from "./answer";
import type { AttributionPrompt, AttributionResponse } from "./schema";
import { ways } from "./ways";

const hasHalf = (answer: AttributionResponse["answers"][string] | undefined) =>
  answer?.claimant !== undefined || answer?.way !== undefined;

export const attributionForm: QuestionForm<AttributionPrompt, AttributionResponse> = {
  isComplete: (response, prompt) =>
    prompt.statements.every(({ id }) => {
      const given = answerTo(prompt, response, id);
      return given.claimant !== undefined && given.way !== undefined;
    }),
  isBlank: (response) => !Object.values(response.answers).some(hasHalf),
  isSame: (a, b) =>
    [...Object.keys(a.answers), ...Object.keys(b.answers)].every((id) => {
      const [left, right] = [entryOf(a.answers, id), entryOf(b.answers, id)];
      return left?.claimant === right?.claimant && left?.way === right?.way;
    }),
  fromForm: (fields, prompt) => ({
    answers: Object.fromEntries(
      prompt.statements
        .map(({ id }) => {
          const claimant = prompt.claimants.find((entry) => entry.id === fields(`${id}.claimant`)[0])?.id;
          const way = ways.find((known) => known === fields(`${id}.way`)[0]);
          return [id, { ...(claimant !== undefined && { claimant }), ...(way && { way }) }] as const;
        })
        .filter(([, answer]) => hasHalf(answer)),
    ),
  }),
};
