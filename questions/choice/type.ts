import type { Locale } from "@/domain/locale";
import { type Explanation, onlyVersion, type QuestionType } from "@/questions/contract";
import { choiceForm } from "./form";
import { gradeChoice } from "./grade";
import { guessChoice } from "./guess";
import { choiceOptions } from "./options";
import { type ChoiceKey, choiceKey, type ChoicePrompt, choicePrompt, type ChoiceResponse, choiceResponse } from "./schema";

const textOf = (prompt: ChoicePrompt, id: string, locale: Locale) =>
  prompt.options.find((option) => option.id === id)?.text[locale];

export const choice: QuestionType<ChoicePrompt, ChoiceKey, ChoiceResponse> = {
  kind: "choice",
  version: 1,
  prompt: choicePrompt,
  key: choiceKey,
  response: choiceResponse,
  ...choiceForm,
  ...choiceOptions,
  grade: gradeChoice,
  describe: ({ prompt, response, locale }) =>
    response.chosen.map((id) => textOf(prompt, id, locale) ?? "").filter(Boolean).join(locale === "ar" ? "؛ " : "; "),
  classify: ({ prompt, key, response }) =>
    prompt.options
      .filter(({ id }) => response.chosen.includes(id))
      .map(({ id }) => ({ part: "choice", answer: id, fraction: key.right.includes(id) ? 1 / key.right.length : 0 })),
  describeClass: ({ prompt, locale, answer }) => textOf(prompt, answer, locale) ?? answer,
  modelAnswer: (_prompt, key) => ({ chosen: [...key.right] }),
  guessFraction: guessChoice,
  rekey: ({ prompt, key, response }) =>
    gradeChoice({ prompt, key, response }).outcome === "graded"
      ? { ...key, right: choiceOptions.optionIds(prompt).filter((id) => response.chosen.includes(id)) }
      : null,
  explain: ({ prompt, key, response, locale }) =>
    prompt.options.map(({ id, text }): Explanation => {
      const picked = response?.chosen.includes(id) ?? false;
      const right = key.right.includes(id);
      return {
        id,
        label: text[locale],
        given: null,
        answer: null,
        verdict: picked ? (right ? "right" : "wrong") : right ? "missed" : "passed-over",
        why: Object.hasOwn(key.feedback, id) ? (key.feedback[id]?.[locale] ?? "") : "",
      };
    }),
  findProblems: (prompt, key) => {
    const ids = prompt.options.map((option) => option.id);
    return [
      ...(new Set(ids).size === ids.length ? [] : ["two options have the same id"]),
      ...key.right.filter((id) => !ids.includes(id)).map((id) => `right option "${id}" is not among the options`),
      ...ids.filter((id) => !Object.hasOwn(key.feedback, id)).map((id) => `option "${id}" has no explanation`),
      ...Object.keys(key.feedback).filter((id) => !ids.includes(id)).map((id) => `explanation "${id}" belongs to no option`),
      ...(!prompt.multiple && key.right.length !== 1 ? ["a single choice needs exactly one right option"] : []),
      ...(prompt.multiple && key.right.length === ids.length ? ["not every option of a multiple choice may be right"] : []),
    ];
  },
  migrate: onlyVersion("choice", choicePrompt, choiceKey),
};
