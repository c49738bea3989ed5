import type { QuestionOptions } from "@/questions/contract";
import { arrange } from "@/questions/option-order";
import type { MatchingPrompt, MatchingResponse } from "./schema";

/** The choices are shuffled; the rows stand as they are. */
export const matchingOptions: QuestionOptions<MatchingPrompt, MatchingResponse> = {
  optionIds: (prompt) => prompt.choices.map(({ id }) => id),
  withOptions: (prompt, order) => ({ ...prompt, choices: arrange(prompt.choices, order) }),
  renameResponse: (response, names) => ({
    pairs: Object.fromEntries(
      Object.entries(response.pairs).flatMap(([row, choice]) => {
        const name = names.get(choice);
        return name === undefined ? [] : [[row, name] as const];
      }),
    ),
  }),
};
