import { attributionForm } from "@/questions/attribution/form";
import { choiceForm } from "@/questions/choice/form";
import type { QuestionForm } from "@/questions/contract";
import { corroborationForm } from "@/questions/corroboration/form";
import type { QuestionKind } from "@/questions/kinds";
import { matchingForm } from "@/questions/matching/form";
import { orderingForm } from "@/questions/ordering/form";
import type { PromptOf, ResponseOf } from "@/questions/registry";
import { shortTextForm } from "@/questions/short-text/form";
import { trueFalseForm } from "@/questions/true-false/form";

/** What the learner's device is sent of each type: see `QuestionForm`. */
export const questionForms = {
  choice: choiceForm,
  "true-false": trueFalseForm,
  "short-text": shortTextForm,
  matching: matchingForm,
  ordering: orderingForm,
  attribution: attributionForm,
  corroboration: corroborationForm,
} satisfies { [Kind in QuestionKind]: QuestionForm<PromptOf<Kind>, ResponseOf<Kind>> };

// Safe for the reason given at `questionTypeOf`: prompts come parsed from the server, and responses come from the
// server, from `fromForm`, or from what `fromForm` gave and the device kept.
export const questionFormOf = (kind: QuestionKind): QuestionForm<unknown, unknown> =>
  questionForms[kind] as QuestionForm<unknown, unknown>;
