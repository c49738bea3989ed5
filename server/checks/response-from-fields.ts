import "server-only";
import { getContent } from "@/content/load";
import { questionTypeOf } from "@/questions/registry";

/** The response a lesson's form holds; undefined when there is no such question. */
export function responseFromFields(lesson: string, questionId: string, fields: URLSearchParams): unknown {
  const question = getContent().lessons.get(lesson)?.questions.get(questionId);
  return question && questionTypeOf(question.kind).fromForm((name) => fields.getAll(`${questionId}.${name}`), question.prompt);
}
