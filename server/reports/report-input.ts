import "server-only";
import { z } from "zod";
import type { Reported } from "@/domain/reports/report";

const id = z.string().min(1).max(200).optional();

/** Several lines. A form sends each line's end as two characters, which must not count as two. */
const words = (most: number, empty: string, tooLong: string) =>
  z
    .string()
    .overwrite((text) => text.replaceAll("\r\n", "\n").trim())
    .min(1, empty)
    .max(most, tooLong);

/** A question of an attempt (`attemptId`, `itemId`) or a claim of a lesson (`claimId`, `lesson`), and what is wrong with it. */
export const reportInput = z
  .strictObject({ attemptId: id, itemId: id, claimId: id, lesson: id, text: words(1000, "report-empty", "report-too-long") })
  .refine((input) => reportedIn(input) !== null, { error: "nothing-reported" });

/** null when neither of the two is named, or both are. */
export function reportedIn(named: Partial<Record<"attemptId" | "itemId" | "claimId" | "lesson", string>>): Reported | null {
  const { attemptId, itemId, claimId, lesson } = named;
  const isQuestion = attemptId !== undefined && itemId !== undefined;
  const isClaim = claimId !== undefined && lesson !== undefined;
  if (isQuestion && claimId === undefined && lesson === undefined) return { attemptId, itemId };
  return isClaim && attemptId === undefined && itemId === undefined ? { claimId, lesson } : null;
}

export const answerInput = z.strictObject({ text: words(2000, "answer-empty", "too-long") });
