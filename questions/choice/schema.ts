import { z } from "zod";
import { localized } from "@/domain/locale";

export const choicePrompt = z.strictObject({
  stem: localized,
  options: z.array(z.strictObject({ id: z.string().min(1).max(40), text: localized })).min(2).max(8),
  /** Several options may be right; the learner ticks boxes. */
  multiple: z.boolean(),
});

export const choiceKey = z.strictObject({
  right: z.array(z.string()).min(1),
  /** Why each option is right or wrong, by option id. */
  feedback: z.record(z.string(), localized),
});

export const choiceResponse = z.strictObject({ chosen: z.array(z.string().min(1).max(40)).max(8) });

export type ChoicePrompt = z.infer<typeof choicePrompt>;
export type ChoiceKey = z.infer<typeof choiceKey>;
export type ChoiceResponse = z.infer<typeof choiceResponse>;
