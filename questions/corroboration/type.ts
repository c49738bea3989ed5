import type { Locale } from "@/domain/locale";
import { type Explanation, onlyVersion, type QuestionType } from "@/questions/contract";
import { cellOf, cellsOf, tableOf } from "./cells";
import { findCorroborationProblems } from "./find-problems";
import { corroborationForm } from "./form";
import { gradeCorroboration } from "./grade";
import { relationLabels } from "./labels";
import { relations } from "./relations";
import {
  type CorroborationKey,
  corroborationKey,
  type CorroborationPrompt,
  corroborationPrompt,
  type CorroborationResponse,
  corroborationResponse,
} from "./schema";

const nameOf = ({ statement, source }: Omit<ReturnType<typeof cellsOf>[number], "id">, locale: Locale) =>
  `${statement.text[locale]} — ${source.label[locale]}`;

export const corroboration: QuestionType<CorroborationPrompt, CorroborationKey, CorroborationResponse> = {
  kind: "corroboration",
  version: 1,
  prompt: corroborationPrompt,
  key: corroborationKey,
  response: corroborationResponse,
  ...corroborationForm,
  grade: gradeCorroboration,
  describe: ({ prompt, response, locale }) =>
    cellsOf(prompt)
      .flatMap(({ statement, source }) => {
        const given = cellOf(response.cells, statement.id, source.id);
        return given ? [`${nameOf({ statement, source }, locale)}: ${relationLabels[given][locale]}`] : [];
      })
      .join(locale === "ar" ? "؛ " : "; "),
  classify: ({ prompt, key, response }) =>
    cellsOf(prompt).flatMap(({ id, statement, source }) => {
      const given = cellOf(response.cells, statement.id, source.id);
      const right = cellOf(key.cells, statement.id, source.id);
      return given ? [{ part: id, answer: given, fraction: given === right ? 1 : 0 }] : [];
    }),
  describeClass: ({ prompt, locale, part, answer }) => {
    const cell = cellsOf(prompt).find(({ id }) => id === part);
    const relation = relations.find((known) => known === answer);
    return `${cell ? nameOf(cell, locale) : part}: ${relation ? relationLabels[relation][locale] : answer}`;
  },
  modelAnswer: (prompt, key) => ({ cells: tableOf(prompt, (statement, source) => cellOf(key.cells, statement, source)) }),
  guessFraction: () => 1 / relations.length,
  rekey: ({ prompt, key, response }) =>
    corroborationForm.isComplete(response, prompt)
      ? { ...key, cells: tableOf(prompt, (statement, source) => cellOf(response.cells, statement, source)) }
      : null,
  explain: ({ prompt, key, response, locale }) =>
    cellsOf(prompt).map(({ id, statement, source }): Explanation => {
      const given = response ? cellOf(response.cells, statement.id, source.id) : undefined;
      const right = cellOf(key.cells, statement.id, source.id);
      return {
        id,
        label: nameOf({ statement, source }, locale),
        given: given ? relationLabels[given][locale] : null,
        answer: right ? relationLabels[right][locale] : "",
        verdict: given === undefined ? "missed" : given === right ? "right" : "wrong",
        why: cellOf(key.feedback, statement.id, source.id)?.[locale] ?? "",
      };
    }),
  findProblems: findCorroborationProblems,
  migrate: onlyVersion("corroboration", corroborationPrompt, corroborationKey),
};
