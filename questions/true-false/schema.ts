import { z } from "zod";
import { localized } from "@/domain/locale";

export const trueFalsePrompt = z.strictObject({ stem: localized });
export const trueFalseKey = z.strictObject({
  answer: z.boolean(),
  /** Why "true" and why "false" is right or wrong. */
  feedback: z.strictObject({ true: localized, false: localized }),
});
/** null: nothing picked yet. */
export const trueFalseResponse = z.strictObject({ answer: z.boolean().nullable() });

export type TrueFalsePrompt = z.infer<typeof trueFalsePrompt>;
export type TrueFalseKey = z.infer<typeof trueFalseKey>;
export type TrueFalseResponse = z.infer<typeof trueFalseResponse>;
