import { locales } from "@/domain/locale";
import { type Explanation, onlyVersion, type QuestionType } from "@/questions/contract";
import { trueFalseForm } from "./form";
import { gradeTrueFalse } from "./grade";
import { labels } from "./labels";
import {
  type TrueFalseKey,
  trueFalseKey,
  type TrueFalsePrompt,
  trueFalsePrompt,
  type TrueFalseResponse,
  trueFalseResponse,
} from "./schema";

const nameOf = (answer: boolean) => (answer ? "true" : "false");

export const trueFalse: QuestionType<TrueFalsePrompt, TrueFalseKey, TrueFalseResponse> = {
  kind: "true-false",
  version: 1,
  prompt: trueFalsePrompt,
  key: trueFalseKey,
  response: trueFalseResponse,
  ...trueFalseForm,
  grade: gradeTrueFalse,
  describe: ({ response, locale }) => (response.answer === null ? "" : labels[nameOf(response.answer)][locale]),
  classify: ({ key, response }) =>
    response.answer === null
      ? []
      : [{ part: "answer", answer: nameOf(response.answer), fraction: response.answer === key.answer ? 1 : 0 }],
  describeClass: ({ locale, answer }) => labels[answer === "true" ? "true" : "false"][locale],
  modelAnswer: (_prompt, key) => ({ answer: key.answer }),
  guessFraction: () => 1 / 2,
  rekey: ({ key, response }) => (response.answer === null ? null : { ...key, answer: response.answer }),
  explain: ({ key, response, locale }) =>
    [true, false].map((answer): Explanation => {
      const given = response?.answer ?? null;
      const picked = given === answer;
      const right = key.answer === answer;
      return {
        id: nameOf(answer),
        label: labels[nameOf(answer)][locale],
        given: null,
        answer: null,
        verdict: picked ? (right ? "right" : "wrong") : right ? "missed" : "passed-over",
        why: key.feedback[nameOf(answer)][locale],
      };
    }),
  findProblems: (_prompt, key) =>
    locales
      .filter((locale) => key.feedback.true[locale] === key.feedback.false[locale])
      .map((locale) => `"true" and "false" have the same explanation (${locale})`),
  migrate: onlyVersion("true-false", trueFalsePrompt, trueFalseKey),
};
