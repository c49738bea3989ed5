import "server-only";
import { z } from "zod";
import { arrange, type QuizLine } from "@/domain/quizzes/arrangement";
import { typedNumber } from "@/server/assignments/assignment-input";
import type { BankFilter } from "@/server/bank/list-questions";

export const mostQuestions = 60;

export const quizInput = z.strictObject({
  title: z.string().trim().min(1, "title-missing").max(120, "too-long"),
  items: z
    .array(
      z.strictObject({
        questionId: z.string().max(120),
        weight: z.number("not-a-number").min(0.5, "question-weight-out-of-range").max(20, "question-weight-out-of-range").default(1),
      }),
    )
    .min(1, "no-questions")
    .max(mostQuestions, "too-many-questions"),
});
export type QuizInput = z.infer<typeof quizInput>;

/** The questions of the builder's form, in the order that its numbers say. */
export function linesFromForm(fields: URLSearchParams): QuizLine[] {
  const positions = fields.getAll("position");
  const weights = fields.getAll("weight");
  return arrange(
    fields.getAll("item").map((questionId, index) => ({ questionId, position: typedNumber(positions[index] ?? null) ?? Number.NaN, weight: weights[index] ?? "1" })),
  );
}

/** The builder's form as the same input that programs send. */
export const quizFromForm = (fields: URLSearchParams): unknown => ({
  title: fields.get("title") ?? "",
  items: linesFromForm(fields).map(({ questionId, weight }) => ({ questionId, weight: typedNumber(weight) ?? 1 })),
});

/** What the bank below the builder shows; "" everywhere: all of it. */
export const filterFromForm = (fields: URLSearchParams): BankFilter => ({
  lesson: fields.get("filter.lesson") ?? "",
  objective: fields.get("filter.objective") ?? "",
  kind: fields.get("filter.kind") ?? "",
  text: fields.get("filter.text") ?? "",
});
