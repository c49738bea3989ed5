import { type Content, lessonFile } from "@/content/content";
import type { AuthoredQuestion } from "@/content/schema";
import { locales } from "@/domain/locale";
import type { QuestionType } from "@/questions/contract";
import { questionTypes } from "@/questions/registry";
import type { Problem } from "./problem";

/** Prompt and key fit together, and every option, row and cell says why, in both languages. */
export const explainedOptions = ({ lessons }: Content): Problem[] =>
  [...lessons.values()].flatMap(({ lesson, questions }) =>
    [...questions.values()].flatMap((question) =>
      problemsOf(question).map((message) => ({
        rule: "explained-options",
        file: lessonFile(lesson, "questions.json"),
        where: question.id,
        message,
      })),
    ),
  );

function problemsOf({ kind, prompt, key }: AuthoredQuestion): string[] {
  const type: QuestionType<unknown, unknown, unknown> = questionTypes[kind];
  const found = type.findProblems(prompt, key);
  // A key that does not fit its prompt cannot be explained either; one message says enough.
  if (found.length > 0) return found;
  return locales.flatMap((locale) => {
    const explanations = type.explain({ prompt, key, response: null, locale });
    const silent = explanations.filter(({ why }) => !why.trim()).map(({ id }) => `"${id}" has no explanation in ${locale}`);
    return explanations.length > 0 ? silent : [`has no explanation in ${locale}`];
  });
}
