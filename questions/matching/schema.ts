import { z } from "zod";
import { localized } from "@/domain/locale";

const entry = z.strictObject({ id: z.string().min(1).max(40), text: localized });

export const matchingPrompt = z.strictObject({
  stem: localized,
  rows: z.array(entry).min(2).max(8),
  /** More choices than rows makes guessing the last one harder. A choice may serve several rows. */
  choices: z.array(entry).min(2).max(10),
});

export const matchingKey = z.strictObject({
  /** Row id to choice id. */
  pairs: z.record(z.string(), z.string()),
  /** Why, by row id. */
  feedback: z.record(z.string(), localized),
});

/** Row id to choice id; a row not answered yet is absent. */
export const matchingResponse = z.strictObject({ pairs: z.record(z.string().max(40), z.string().min(1).max(40)) });

export type MatchingPrompt = z.infer<typeof matchingPrompt>;
export type MatchingKey = z.infer<typeof matchingKey>;
export type MatchingResponse = z.infer<typeof matchingResponse>;
