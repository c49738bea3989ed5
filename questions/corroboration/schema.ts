import { z } from "zod";
import { localized } from "@/domain/locale";
import { relations } from "./relations";


const shortId = z.string().min(1).max(40);

export const corroborationPrompt = z.strictObject({
  stem: localized,
  /** Short accounts, retold in our words, side by side. `label` names publisher and date. */
  sources: z.array(z.strictObject({ id: shortId, label: localized, text: localized })).min(2).max(3),
  statements: z.array(z.strictObject({ id: shortId, text: localized })).min(2).max(5),
});

export const corroborationKey = z.strictObject({
  /** Statement id to source id to relation: every cell. */
  cells: z.record(z.string(), z.record(z.string(), z.enum(relations))),
  /** Why, by statement id and source id: every cell. */
  feedback: z.record(z.string(), z.record(z.string(), localized)),
});

/** Statement id to source id to relation; a cell not answered yet is absent. */
export const corroborationResponse = z.strictObject({
  cells: z.record(z.string().max(40), z.record(z.string().max(40), z.enum(relations))),
});

export type CorroborationPrompt = z.infer<typeof corroborationPrompt>;
export type CorroborationKey = z.infer<typeof corroborationKey>;
export type CorroborationResponse = z.infer<typeof corroborationResponse>;
