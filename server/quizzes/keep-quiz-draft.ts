import "server-only";
import { z } from "zod";
import { arrange, changeQuiz, type QuizChange } from "@/domain/quizzes/arrangement";
import { readBank } from "@/server/bank/list-questions";
import { keepDraft } from "@/server/form-drafts";
import type { Viewer } from "@/server/sessions/viewer";
import { filterFromForm, linesFromForm, mostQuestions } from "./quiz-input";

const id = z.string().max(120);

/** A quiz that is being put together, and what the pressed button does with it. Weights are as typed: saving judges them. */
export const quizDraftInput = z.strictObject({
  title: z.string().max(1000),
  lines: z.array(z.strictObject({ questionId: id, position: z.number(), weight: z.string().max(40) })).max(mostQuestions, "too-many-questions"),
  change: z
    .discriminatedUnion("kind", [
      z.strictObject({ kind: z.enum(["up", "down", "remove", "add"]), questionId: id }),
      z.strictObject({ kind: z.literal("swap"), questionId: id, other: id }),
    ])
    .nullable(),
  filter: z.strictObject({ lesson: id, objective: id, kind: id, text: z.string().max(200) }).partial(),
});
export type QuizDraftInput = z.infer<typeof quizDraftInput>;

/** The builder's form; the pressed button says "up ID" or "swap ID", and what to swap for is chosen in the field `swap.ID`. */
export const quizDraftFromForm = (fields: URLSearchParams): unknown => ({
  title: fields.get("title") ?? "",
  lines: linesFromForm(fields),
  change: changeFromForm(fields),
  filter: filterFromForm(fields),
});

function changeFromForm(fields: URLSearchParams): unknown {
  const [kind, questionId = ""] = (fields.get("change") ?? "").split(" ");
  if (!kind) return null;
  return kind === "swap" ? { kind, questionId, other: fields.get(`swap.${questionId}`) ?? "" } : { kind, questionId };
}

/** Takes one step of building and keeps the outcome for the builder's page; nothing is saved. Returns the draft's id. */
export async function keepQuizDraft(viewer: Viewer, { title, lines, change, filter }: QuizDraftInput, now: number): Promise<string> {
  const arranged = arrange(lines);
  const changed = change && isFromBank(change) ? changeQuiz(arranged, change) : arranged;
  const fields = new URLSearchParams({ title });
  for (const [name, value] of Object.entries(filter)) fields.set(`filter.${name}`, value ?? "");
  for (const { questionId, position, weight } of changed) {
    fields.append("item", questionId);
    fields.append("position", String(position));
    fields.append("weight", weight);
  }
  return keepDraft(viewer, fields, [], now);
}

/** What comes into a quiz is a question of the site; and a question is swapped for one on the same objective. */
function isFromBank(change: QuizChange): boolean {
  const bank = readBank();
  if (change.kind === "add") return bank.has(change.questionId);
  if (change.kind !== "swap") return true;
  const [mine, other] = [bank.get(change.questionId), bank.get(change.other)];
  return mine !== undefined && other !== undefined && mine.lesson === other.lesson && mine.objective === other.objective;
}
