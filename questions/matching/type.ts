import type { Locale } from "@/domain/locale";
import { type Explanation, onlyVersion, type QuestionType } from "@/questions/contract";
import { findMatchingProblems } from "./find-problems";
import { matchingForm } from "./form";
import { gradeMatching, rightChoice } from "./grade";
import { labels } from "./labels";
import { matchingOptions } from "./options";
import { choiceFor } from "./pairs";
import { type MatchingKey, matchingKey, type MatchingPrompt, matchingPrompt, type MatchingResponse, matchingResponse } from "./schema";

const textOf = (prompt: MatchingPrompt, id: string | undefined, locale: Locale) =>
  prompt.choices.find((choice) => choice.id === id)?.text[locale];

export const matching: QuestionType<MatchingPrompt, MatchingKey, MatchingResponse> = {
  kind: "matching",
  version: 1,
  prompt: matchingPrompt,
  key: matchingKey,
  response: matchingResponse,
  ...matchingForm,
  ...matchingOptions,
  grade: gradeMatching,
  describe: ({ prompt, response, locale }) => {
    const given = prompt.rows.map(({ id, text }) => ({
      row: text[locale],
      choice: textOf(prompt, choiceFor(prompt, response, id), locale),
    }));
    if (given.every(({ choice }) => choice === undefined)) return "";
    return given.map(({ row, choice }) => `${row}: ${choice ?? labels.unanswered[locale]}`).join(locale === "ar" ? "؛ " : "; ");
  },
  classify: ({ prompt, key, response }) =>
    prompt.rows.flatMap(({ id }) => {
      const choice = choiceFor(prompt, response, id);
      if (choice === undefined) return [];
      return [{ part: id, answer: choice, fraction: choice === rightChoice(key, id) ? 1 / prompt.rows.length : 0 }];
    }),
  describeClass: ({ prompt, locale, part, answer }) => {
    const row = prompt.rows.find(({ id }) => id === part)?.text[locale] ?? part;
    return `${row} — ${textOf(prompt, answer, locale) ?? answer}`;
  },
  modelAnswer: (_prompt, key) => ({ pairs: { ...key.pairs } }),
  // A choice may be given to several rows, so each row is a guess of its own.
  guessFraction: ({ prompt }) => 1 / prompt.choices.length,
  rekey: ({ prompt, key, response }) => {
    const pairs = prompt.rows.flatMap(({ id }) => {
      const choice = choiceFor(prompt, response, id);
      return choice === undefined ? [] : [[id, choice] as const];
    });
    return pairs.length < prompt.rows.length ? null : { ...key, pairs: Object.fromEntries(pairs) };
  },
  explain: ({ prompt, key, response, locale }) =>
    prompt.rows.map(({ id, text }): Explanation => {
      const choice = choiceFor(prompt, response, id);
      const right = rightChoice(key, id);
      return {
        id,
        label: text[locale],
        given: textOf(prompt, choice, locale) ?? null,
        answer: textOf(prompt, right, locale) ?? "",
        verdict: choice === undefined ? "missed" : choice === right ? "right" : "wrong",
        why: Object.hasOwn(key.feedback, id) ? (key.feedback[id]?.[locale] ?? "") : "",
      };
    }),
  findProblems: findMatchingProblems,
  migrate: onlyVersion("matching", matchingPrompt, matchingKey),
};
