import type { QuestionOptions } from "@/questions/contract";
import { arrange } from "@/questions/option-order";
import type { ChoicePrompt, ChoiceResponse } from "./schema";

export const choiceOptions: QuestionOptions<ChoicePrompt, ChoiceResponse> = {
  optionIds: (prompt) => prompt.options.map(({ id }) => id),
  withOptions: (prompt, order) => ({ ...prompt, options: arrange(prompt.options, order) }),
  renameResponse: (response, names) => ({ chosen: response.chosen.flatMap((id) => names.get(id) ?? []) }),
};
