import "server-only";
import { reviewAspects, reviewPhases, reviewPresets, type ReviewRules } from "@/domain/assignment/review-rules";
import { typedNumber } from "./assignment-input";

const orNull = (text: string | null) => (text === null || text === "" ? null : text);

/** The fields of the assignment's form (components/classes/assignment-form.tsx) as the same input that programs send. */
export function assignmentFromForm(fields: URLSearchParams): unknown {
  const local = (name: string) => ({ local: fields.get(name) ?? "" });
  const preset = fields.get("review") ?? "at-once";
  const isChosen = fields.get("audience") === "chosen";
  return {
    title: fields.get("title") ?? "",
    instructions: fields.get("instructions") ?? "",
    lessonSlug: orNull(fields.get("lessonSlug")),
    quizSlug: orNull(fields.get("quizSlug")),
    audience: isChosen ? "chosen" : "class",
    memberIds: isChosen ? fields.getAll("memberIds") : [],
    groupIds: isChosen ? fields.getAll("groupIds") : [],
    opensAt: local("opensAt"),
    dueAt: local("dueAt"),
    closesAt: local("closesAt"),
    attemptsAllowed: typedNumber(fields.get("attemptsAllowed")),
    timeLimitMinutes: typedNumber(fields.get("timeLimitMinutes")),
    behaviour: fields.get("behaviour") ?? "deferred",
    counting: fields.get("counting") ?? "best",
    latePolicy: latePolicyFromForm(fields),
    reviewRules: Object.hasOwn(reviewPresets, preset) ? reviewPresets[preset as keyof typeof reviewPresets] : reviewRulesFromForm(fields),
    shuffleQuestions: fields.has("shuffleQuestions"),
    shuffleOptions: fields.has("shuffleOptions"),
    weight: typedNumber(fields.get("weight")) ?? 1,
    categoryId: orNull(fields.get("categoryId")),
  };
}

/** The same form, filled in with an assignment that is there. */
export const changeFromForm = (fields: URLSearchParams): unknown => ({
  ...(assignmentFromForm(fields) as object),
  useNewVersion: fields.has("useNewVersion"),
});

function latePolicyFromForm(fields: URLSearchParams): unknown {
  const kind = fields.get("late") ?? "accept";
  if (kind !== "mark-down") return { kind };
  return { kind, percentPerDay: typedNumber(fields.get("percentPerDay")) ?? 10, mostPercent: typedNumber(fields.get("mostPercent")) ?? 100 };
}

/** A table of tick boxes, one for each thing to see and each time, named `review.<aspect>.<phase>`. */
const reviewRulesFromForm = (fields: URLSearchParams): ReviewRules =>
  Object.fromEntries(
    reviewAspects.map((aspect) => [aspect, reviewPhases.filter((phase) => fields.has(`review.${aspect}.${phase}`))]),
  ) as unknown as ReviewRules;
