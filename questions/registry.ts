import type { z } from "zod";
import { type Grade, ungradable } from "@/domain/grading/grade";
import type { Locale } from "@/domain/locale";
import { attribution } from "@/questions/attribution/type";
import { choice } from "@/questions/choice/type";
import type { QuestionType } from "@/questions/contract";
import { corroboration } from "@/questions/corroboration/type";
import type { QuestionKind } from "@/questions/kinds";
import { matching } from "@/questions/matching/type";
import { ordering } from "@/questions/ordering/type";
import { shortText } from "@/questions/short-text/type";
import { trueFalse } from "@/questions/true-false/type";

/** A question type to callers that hold data of any kind. */
export type AnyQuestionType = QuestionType<unknown, unknown, unknown>;

export const questionTypes = {
  choice,
  "true-false": trueFalse,
  "short-text": shortText,
  matching,
  ordering,
  attribution,
  corroboration,
} satisfies Record<QuestionKind, AnyQuestionType>;

export type PromptOf<Kind extends QuestionKind> = z.infer<(typeof questionTypes)[Kind]["prompt"]>;
export type KeyOf<Kind extends QuestionKind> = z.infer<(typeof questionTypes)[Kind]["key"]>;
export type ResponseOf<Kind extends QuestionKind> = z.infer<(typeof questionTypes)[Kind]["response"]>;

// The types are erased here and nowhere else. What makes it safe: callers pass only what this type's own schemas
// parsed, which `readQuestion` and `readResponse` do.
export const questionTypeOf = (kind: QuestionKind): AnyQuestionType => questionTypes[kind] as AnyQuestionType;

export type StoredQuestion = { kind: QuestionKind; version: number; prompt: unknown; key: unknown };

/** A stored question brought up to its type's present version and parsed. Throws when it does not fit its type. */
export function readQuestion({ kind, ...stored }: StoredQuestion): StoredQuestion {
  const type = questionTypeOf(kind);
  return { kind, version: type.version, ...type.migrate(stored) };
}

/** One thing wrong with a response: where, from "response" on, and what. */
export type ResponseProblem = { path: string; problem: string };

/** What a learner sent, parsed by its type. For doors, where a response that does not fit is refused by name. */
export function readResponse(kind: QuestionKind, sent: unknown): { ok: true; response: unknown } | { ok: false; fields: ResponseProblem[] } {
  const parsed = questionTypeOf(kind).response.safeParse(sent);
  if (parsed.success) return { ok: true, response: parsed.data };
  return { ok: false, fields: parsed.error.issues.map(({ path, message }) => ({ path: ["response", ...path].join("."), problem: message })) };
}

/**
 * Grades a response to a question that `readQuestion` read; null is a question left blank. Throws on a response that
 * does not fit its type: the door should have refused it, and marking it would invent an answer.
 */
export function gradeResponse(input: { kind: QuestionKind; prompt: unknown; key: unknown; response: unknown; locale: Locale }): Grade {
  const type = questionTypeOf(input.kind);
  if (input.response === null) return ungradable("blank");
  return type.grade({ prompt: input.prompt, key: input.key, response: type.response.parse(input.response), locale: input.locale });
}
