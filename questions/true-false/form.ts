import type { QuestionForm } from "@/questions/contract";
import type { TrueFalsePrompt, TrueFalseResponse } from "./schema";

export const trueFalseForm: QuestionForm<TrueFalsePrompt, TrueFalseResponse> = {
  isComplete: (response) => response.answer !== null,
  isBlank: (response) => response.answer === null,
  isSame: (a, b) => a.answer === b.answer,
  fromForm: (fields) => {
    const [value] = fields("answer");
    return { answer: value === "true" ? true : value === "false" ? false : null };
  },
};
