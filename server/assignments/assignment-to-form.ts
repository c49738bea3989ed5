import "server-only";
import { reviewAspects, reviewPhases, reviewPresets, type ReviewRules } from "@/domain/assignment/review-rules";
import { toZonedTime } from "@/domain/text/zoned-time";
import type { AssignmentDetails } from "./get-assignment";

/** What an empty form holds: one attempt, all shown after it. Everything else may stay empty. */
export function emptyAssignmentForm(chosen: { lessonSlug?: string; quizSlug?: string } = {}): URLSearchParams {
  const fields = new URLSearchParams({
    lessonSlug: chosen.lessonSlug ?? "",
    quizSlug: chosen.quizSlug ?? "",
    audience: "class",
    attemptsAllowed: "1",
    counting: "best",
    behaviour: "deferred",
    late: "accept",
    percentPerDay: "10",
    mostPercent: "100",
    review: "at-once",
    weight: "1",
  });
  tick(fields, reviewPresets["at-once"]);
  return fields;
}

/** The boxes of the table of review rules, ticked as these rules say. */
function tick(fields: URLSearchParams, rules: ReviewRules): void {
  for (const aspect of reviewAspects) {
    for (const phase of reviewPhases) {
      if (rules[aspect].includes(phase)) fields.set(`review.${aspect}.${phase}`, "on");
      else fields.delete(`review.${aspect}.${phase}`);
    }
  }
}

/** The assignment's form filled in: reading it again gives the same assignment. */
export function assignmentToForm({ assignment, memberIds, groupIds }: AssignmentDetails, timeZone: string): URLSearchParams {
  const { lessonSlug, quizSlug, latePolicy, reviewRules, timeLimitMs } = assignment;
  const fields = emptyAssignmentForm({ lessonSlug: lessonSlug ?? "", quizSlug: quizSlug ?? "" });
  for (const name of ["title", "instructions", "audience", "counting", "behaviour"] as const) fields.set(name, assignment[name]);
  for (const name of ["opensAt", "dueAt", "closesAt"] as const) {
    const at = assignment[name];
    fields.set(name, at === null ? "" : toZonedTime(at, timeZone));
  }
  fields.set("attemptsAllowed", String(assignment.attemptsAllowed ?? ""));
  fields.set("timeLimitMinutes", timeLimitMs === null ? "" : String(timeLimitMs / 60_000));
  fields.set("weight", String(assignment.weight));
  fields.set("categoryId", assignment.categoryId ?? "");
  fields.set("late", latePolicy.kind);
  if (latePolicy.kind === "mark-down") {
    fields.set("percentPerDay", String(latePolicy.percentPerDay));
    fields.set("mostPercent", String(latePolicy.mostPercent));
  }
  fields.set("review", presetOf(reviewRules));
  tick(fields, reviewRules);
  if (assignment.shuffleQuestions) fields.set("shuffleQuestions", "on");
  if (assignment.shuffleOptions) fields.set("shuffleOptions", "on");
  for (const id of memberIds) fields.append("memberIds", id);
  for (const id of groupIds) fields.append("groupIds", id);
  return fields;
}

/** The name of the preset that these rules are; "custom" for the teacher's own. */
function presetOf(rules: ReviewRules): string {
  const written = (each: ReviewRules) => reviewAspects.map((aspect) => [...each[aspect]].sort().join()).join(" ");
  return Object.entries(reviewPresets).find(([, preset]) => written(preset) === written(rules))?.[0] ?? "custom";
}
