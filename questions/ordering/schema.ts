import { z } from "zod";
import { localized } from "@/domain/locale";

export const orderingPrompt = z.strictObject({
  stem: localized,
  /** In the order shown, which must not be the right one. */
  items: z.array(z.strictObject({ id: z.string().min(1).max(40), text: localized })).min(3).max(8),
});

export const orderingKey = z.strictObject({
  /** Item ids, first to last. */
  order: z.array(z.string()).min(3),
  /** Why it stands there, by item id. */
  feedback: z.record(z.string(), localized),
});

/** Item id to its place, 1 for the first; an item without a place yet is absent. */
export const orderingResponse = z.strictObject({ places: z.record(z.string().max(40), z.number().int().min(1).max(8)) });

export type OrderingPrompt = z.infer<typeof orderingPrompt>;
export type OrderingKey = z.infer<typeof orderingKey>;
export type OrderingResponse = z.infer<typeof orderingResponse>;
