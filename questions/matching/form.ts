import type { QuestionForm } from "@/questions/contract";
import { choiceFor } from "./pairs";
import type { MatchingPrompt, MatchingResponse } from "./schema";

const sortedPairs = (response: MatchingResponse) => JSON.stringify(Object.entries(response.pairs).sort());

export const matchingForm: QuestionForm<MatchingPrompt, MatchingResponse> = {
  isComplete: (response, prompt) => prompt.rows.every(({ id }) => choiceFor(prompt, response, id) !== undefined),
  isBlank: (response) => Object.keys(response.pairs).length === 0,
  isSame: (a, b) => sortedPairs(a) === sortedPairs(b),
  fromForm: (fields, prompt) => ({
    pairs: Object.fromEntries(prompt.rows.map(({ id }) => [id, fields(id)[0] ?? ""]).filter(([, choice]) => choice !== "")),
  }),
};
