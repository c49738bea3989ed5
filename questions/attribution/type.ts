import type { Locale } from "@/domain/locale";
import { type Explanation, onlyVersion, type QuestionType } from "@/questions/contract";
import { answerTo, entryOf } from "./answer";
import { findAttributionProblems } from "./find-problems";
import { attributionForm } from "./form";
import { gradeAttribution, partsOf } from "./grade";
import { wayLabels } from "./labels";
import { attributionOptions } from "./options";
import {
  type AttributionKey,
  attributionKey,
  type AttributionPrompt,
  attributionPrompt,
  type AttributionResponse,
  attributionResponse,
} from "./schema";
import { type Way, ways } from "./ways";

/** "SOHR, counted"; one half alone is a fine answer in words too. */
const inWords = (given: { claimant?: AttributionPrompt["claimants"][number]; way?: Way }, locale: Locale): string =>
  [given.claimant?.text[locale], given.way && wayLabels[given.way][locale]].filter(Boolean).join(locale === "ar" ? "، " : ", ");

export const attribution: QuestionType<AttributionPrompt, AttributionKey, AttributionResponse> = {
  kind: "attribution",
  version: 1,
  prompt: attributionPrompt,
  key: attributionKey,
  response: attributionResponse,
  ...attributionForm,
  ...attributionOptions,
  grade: gradeAttribution,
  describe: ({ prompt, response, locale }) =>
    prompt.statements
      .map(({ id, text }) => ({ text: text[locale], given: inWords(answerTo(prompt, response, id), locale) }))
      .filter(({ given }) => given !== "")
      .map(({ text, given }) => `${text} — ${given}`)
      .join(locale === "ar" ? "؛ " : "; "),
  classify: ({ prompt, key, response }) =>
    prompt.statements
      .flatMap(({ id }) => partsOf(prompt, key, response, id))
      .flatMap(({ id, answer, fraction }) => (answer === undefined ? [] : [{ part: id, answer, fraction }])),
  describeClass: ({ prompt, locale, part, answer }) => {
    const isWay = part.endsWith(".way");
    const id = part.replace(/\.(claimant|way)$/, "");
    const statement = prompt.statements.find((entry) => entry.id === id)?.text[locale] ?? id;
    const given = isWay ? { way: ways.find((way) => way === answer) } : { claimant: prompt.claimants.find((entry) => entry.id === answer) };
    return `${statement} — ${inWords(given, locale) || answer}`;
  },
  modelAnswer: (prompt, key) => ({
    answers: Object.fromEntries(
      prompt.statements.flatMap(({ id }) => {
        const right = entryOf(key.answers, id);
        return right ? [[id, { ...right }] as const] : [];
      }),
    ),
  }),
  guessFraction: ({ prompt }) => (1 / prompt.claimants.length + 1 / ways.length) / 2,
  rekey: ({ prompt, key, response }) => {
    const answers = prompt.statements.flatMap(({ id }) => {
      const { claimant, way } = answerTo(prompt, response, id);
      return claimant && way ? [[id, { claimant: claimant.id, way }] as const] : [];
    });
    return answers.length < prompt.statements.length ? null : { ...key, answers: Object.fromEntries(answers) };
  },
  explain: ({ prompt, key, response, locale }) =>
    prompt.statements.map(({ id, text }): Explanation => {
      const right = entryOf(key.answers, id);
      const claimant = prompt.claimants.find((entry) => entry.id === right?.claimant);
      const given = response ? inWords(answerTo(prompt, response, id), locale) : "";
      const earned = response ? partsOf(prompt, key, response, id).filter(({ fraction }) => fraction === 1).length : 0;
      return {
        id,
        label: text[locale],
        given: given || null,
        answer: inWords({ claimant, way: right?.way }, locale),
        verdict: given === "" ? "missed" : earned === 2 ? "right" : earned === 1 ? "partly" : "wrong",
        why: entryOf(key.feedback, id)?.[locale] ?? "",
      };
    }),
  findProblems: findAttributionProblems,
  migrate: onlyVersion("attribution", attributionPrompt, attributionKey),
};
