import type { Locale } from "@/domain/locale";
import { normaliseAnswer } from "@/domain/text/normalise";
import { type Explanation, onlyVersion, type QuestionType } from "@/questions/contract";
import { shortTextForm } from "./form";
import { findAccepted, gradeShortText } from "./grade";
import { labels } from "./labels";
import { rekeyShortText } from "./rekey";
import { type ShortTextKey, shortTextKey, type ShortTextPrompt, shortTextPrompt, type ShortTextResponse, shortTextResponse } from "./schema";

const arabic = /[\p{Script=Arabic}٠-٩۰-۹]/u;
const latin = /\p{Script=Latin}/u;

const rightTexts = (key: ShortTextKey) =>
  key.accepted.reduce((best, entry) => (entry.fraction > best.fraction ? entry : best)).texts;

/** The first right text in the reader's script; a plain number serves both. */
function answerIn(locale: Locale, key: ShortTextKey): string {
  const texts = rightTexts(key);
  const own = locale === "ar" ? texts.find((text) => arabic.test(text)) : undefined;
  const foreign = locale === "ar" ? latin : arabic;
  return own ?? texts.find((text) => !foreign.test(text)) ?? texts[0] ?? "";
}

export const shortText: QuestionType<ShortTextPrompt, ShortTextKey, ShortTextResponse> = {
  kind: "short-text",
  version: 1,
  prompt: shortTextPrompt,
  key: shortTextKey,
  response: shortTextResponse,
  ...shortTextForm,
  grade: gradeShortText,
  describe: ({ response }) => (normaliseAnswer(response.text) === "" ? "" : response.text.trim()),
  classify: ({ key, response }) => {
    const answer = normaliseAnswer(response.text);
    return answer === "" ? [] : [{ part: "text", answer, fraction: findAccepted(key, response.text)?.fraction ?? 0 }];
  },
  describeClass: ({ answer }) => answer,
  modelAnswer: (_prompt, key) => ({ text: rightTexts(key)[0] ?? "" }),
  guessFraction: () => null,
  rekey: rekeyShortText,
  explain: ({ key, response, locale }): Explanation[] => {
    const text = response?.text.trim() ?? "";
    const given = normaliseAnswer(text) === "" ? null : text;
    const entry = findAccepted(key, text);
    return [
      {
        id: "text",
        label: labels.answer[locale],
        given,
        answer: answerIn(locale, key),
        verdict: given === null ? "missed" : !entry ? "wrong" : entry.fraction < 1 ? "partly" : "right",
        why: (entry?.feedback ?? key.otherwise)[locale],
      },
    ];
  },
  findProblems: (_prompt, key) => {
    const entries = key.accepted.map((entry) => new Set(entry.texts.map(normaliseAnswer)));
    return [
      ...(key.accepted.some((entry) => entry.fraction === 1) ? [] : ["no accepted answer is worth the full mark"]),
      ...key.accepted
        .flatMap((entry) => entry.texts)
        .filter((text) => normaliseAnswer(text) === "")
        .map((text) => `accepted text "${text}" has neither letter nor digit`),
      ...entries.flatMap((texts, at) =>
        [...texts]
          .filter((text) => entries.slice(0, at).some((earlier) => earlier.has(text)))
          .map((text) => `two accepted answers both take "${text}"`),
      ),
    ];
  },
  migrate: onlyVersion("short-text", shortTextPrompt, shortTextKey),
};
