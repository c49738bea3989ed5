import { normaliseAnswer } from "@/domain/text/normalise";
import type { QuestionForm } from "@/questions/contract";
import type { ShortTextPrompt, ShortTextResponse } from "./schema";

/** Characters the field takes; a longer text is refused, never cut. */
export const longestAnswer = 200;

export const shortTextForm: QuestionForm<ShortTextPrompt, ShortTextResponse> = {
  isComplete: (response) => normaliseAnswer(response.text) !== "",
  isBlank: (response) => normaliseAnswer(response.text) === "",
  isSame: (a, b) => a.text === b.text,
  fromForm: (fields) => ({ text: fields("text")[0] ?? "" }),
};
