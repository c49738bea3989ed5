import "server-only";
import { z } from "zod";
import { groupName } from "@/server/classes/class-input";

/** 0: counts nothing. Only the ratio to the others matters. */
export const weightInput = z.number("not-a-number").min(0, "weight-out-of-range").max(1000, "weight-out-of-range");

export const categoryInput = z.strictObject({ name: groupName, weight: weightInput });
export type CategoryInput = z.infer<typeof categoryInput>;
