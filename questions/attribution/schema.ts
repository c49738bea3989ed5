import { z } from "zod";
import { localized } from "@/domain/locale";
import { ways } from "./ways";


const entry = z.strictObject({ id: z.string().min(1).max(40), text: localized });

export const attributionPrompt = z.strictObject({
  stem: localized,
  statements: z.array(entry).min(1).max(6),
  claimants: z.array(entry).min(2).max(8),
});

export const attributionKey = z.strictObject({
  /** By statement id. */
  answers: z.record(z.string(), z.strictObject({ claimant: z.string(), way: z.enum(ways) })),
  /** Why, by statement id. */
  feedback: z.record(z.string(), localized),
});

/** By statement id; a half not answered yet is absent. */
export const attributionResponse = z.strictObject({
  answers: z.record(
    z.string().max(40),
    z.strictObject({ claimant: z.string().min(1).max(40).optional(), way: z.enum(ways).optional() }),
  ),
});

export type AttributionPrompt = z.infer<typeof attributionPrompt>;
export type AttributionKey = z.infer<typeof attributionKey>;
export type AttributionResponse = z.infer<typeof attributionResponse>;
