import { z } from "zod";
import { localized } from "@/domain/locale";
import { longestAnswer } from "./form";

/** Characters of an accepted text. */
export const longestKeyText = 120;

export const shortTextPrompt = z.strictObject({
  stem: localized,
  /** What form the answer takes, e.g. "A number" or "One or two words". */
  expects: localized,
});

export const shortTextKey = z.strictObject({
  /** Answers in either language are accepted in both; `fraction` < 1 is a near miss with its own explanation. */
  accepted: z
    .array(
      z.strictObject({
        texts: z.array(z.string().min(1).max(longestKeyText)).min(1),
        fraction: z.number().gt(0).max(1),
        feedback: localized,
      }),
    )
    .min(1),
  /** Why anything else is not right, without scolding. */
  otherwise: localized,
});

export const shortTextResponse = z.strictObject({ text: z.string().max(longestAnswer) });

export type ShortTextPrompt = z.infer<typeof shortTextPrompt>;
export type ShortTextKey = z.infer<typeof shortTextKey>;
export type ShortTextResponse = z.infer<typeof shortTextResponse>;
