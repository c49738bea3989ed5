import type { QuestionForm } from "@/questions/contract";
import type { ChoicePrompt, ChoiceResponse } from "./schema";

export const choiceForm: QuestionForm<ChoicePrompt, ChoiceResponse> = {
  isComplete: (response, prompt) => prompt.options.some(({ id }) => response.chosen.includes(id)),
  isBlank: (response) => response.chosen.length === 0,
  isSame: (a, b) => [...a.chosen].sort().join() === [...b.chosen].sort().join(),
  fromForm: (fields) => ({ chosen: fields("chosen") }),
};
