import type { QuestionOptions } from "@/questions/contract";
import { arrange } from "@/questions/option-order";
import type { AttributionPrompt, AttributionResponse } from "./schema";

/** The claimants are shuffled; statements and ways stand as they are. */
export const attributionOptions: QuestionOptions<AttributionPrompt, AttributionResponse> = {
  optionIds: (prompt) => prompt.claimants.map(({ id }) => id),
  withOptions: (prompt, order) => ({ ...prompt, claimants: arrange(prompt.claimants, order) }),
  renameResponse: (response, names) => ({
    answers: Object.fromEntries(
      Object.entries(response.answers).flatMap(([statement, { claimant, way }]) => {
        const name = claimant === undefined ? undefined : names.get(claimant);
        if (name === undefined && way === undefined) return [];
        return [[statement, { ...(name !== undefined && { claimant: name }), ...(way && { way }) }] as const];
      }),
    ),
  }),
};
