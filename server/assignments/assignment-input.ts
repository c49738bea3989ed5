import "server-only";
import { z } from "zod";
import { countingRuleSchema } from "@/domain/assignment/counting";
import { latePolicySchema } from "@/domain/assignment/lateness";
import { reviewPresets, reviewRulesSchema } from "@/domain/assignment/review-rules";
import { behaviourNames } from "@/domain/attempt/behaviours/behaviour";
import { fromZonedTime } from "@/domain/text/zoned-time";

/** UTC ms, or what a clock in the class's time zone shows: a form knows no other. */
export const momentInput = z.union([z.null(), z.number().int().min(0).max(8.64e15), z.strictObject({ local: z.string().max(40) })]);
export type MomentInput = z.infer<typeof momentInput>;

const shortText = (most: number) => z.string().trim().max(most, "too-long");
const someIds = (most: number) => z.array(z.string().max(64)).max(most, "too-many");

const fields = {
  title: shortText(120),
  instructions: shortText(2000),
  lessonSlug: z.string().max(80).nullable(),
  quizSlug: z.string().max(80).nullable(),
  /** `chosen`: for those of the next two alone; left out, it is as they are, and with neither for the whole class. */
  audience: z.enum(["class", "chosen"]).optional(),
  memberIds: someIds(500),
  groupIds: someIds(100),
  opensAt: momentInput,
  dueAt: momentInput,
  closesAt: momentInput,
  attemptsAllowed: z.number("not-a-number").nullable(),
  timeLimitMinutes: z.number("not-a-number").nullable(),
  behaviour: z.enum(behaviourNames),
  counting: countingRuleSchema,
  latePolicy: latePolicySchema,
  reviewRules: reviewRulesSchema,
  shuffleQuestions: z.boolean(),
  shuffleOptions: z.boolean(),
  weight: z.number("not-a-number").min(0, "weight-out-of-range").max(1000, "weight-out-of-range"),
  categoryId: z.string().max(64).nullable(),
};

export const assignmentInput = z.strictObject({
  title: fields.title.default(""),
  instructions: fields.instructions.default(""),
  lessonSlug: fields.lessonSlug.default(null),
  quizSlug: fields.quizSlug.default(null),
  audience: fields.audience,
  memberIds: fields.memberIds.default([]),
  groupIds: fields.groupIds.default([]),
  opensAt: fields.opensAt.default(null),
  dueAt: fields.dueAt.default(null),
  closesAt: fields.closesAt.default(null),
  attemptsAllowed: fields.attemptsAllowed.default(null),
  timeLimitMinutes: fields.timeLimitMinutes.default(null),
  behaviour: fields.behaviour.default("deferred"),
  counting: fields.counting.default("best"),
  latePolicy: fields.latePolicy.default({ kind: "accept" }),
  // Its phases are read-only in the domain; the schema's own type is not.
  reviewRules: fields.reviewRules.default(reviewPresets["at-once"] as never),
  shuffleQuestions: fields.shuffleQuestions.default(false),
  shuffleOptions: fields.shuffleOptions.default(false),
  weight: fields.weight.default(1),
  categoryId: fields.categoryId.default(null),
});
export type AssignmentInput = z.infer<typeof assignmentInput>;

/** What is left out stays as it is. `useNewVersion`: new attempts get the quiz as it is now. */
export const assignmentChange = z.strictObject({ ...fields, useNewVersion: z.boolean() }).partial();
export type AssignmentChange = z.infer<typeof assignmentChange>;

/** null: not set. "unreadable": no such time in this zone. */
export function readMoment(input: MomentInput, timeZone: string): number | null | "unreadable" {
  if (input === null || typeof input === "number") return input;
  return input.local.trim() === "" ? null : (fromZonedTime(input.local, timeZone) ?? "unreadable");
}

/** A number typed into a form; empty is null, and what is no number is left for the schema to refuse. */
export const typedNumber = (text: string | null): number | null => (text === null || text.trim() === "" ? null : Number(text.replace(",", ".")));
