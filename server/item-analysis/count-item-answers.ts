import "server-only";
import { adviseOption, adviseWrongTexts } from "@/domain/item-analysis/answer-advice";
import { type AnswerClass, countAnswers } from "@/domain/item-analysis/answer-counts";
import type { ItemAnswers } from "@/domain/item-analysis/report";
import type { Thirds } from "@/domain/item-analysis/thirds";
import { groupWrongTexts } from "@/domain/item-analysis/wrong-texts";
import type { Locale } from "@/domain/locale";
import { questionTypeOf } from "@/questions/registry";
import type { StoredQuestion } from "@/server/questions/question-versions";
import type { FinishedAttempt } from "./read-finished";

/** What was answered to one question and how often, in words. By the question as new attempts get it, so that a corrected key shows. */
export function countItemAnswers(
  { itemId, question, key }: { itemId: string; question: StoredQuestion; key: unknown },
  finished: readonly FinishedAttempt[],
  thirds: Thirds,
  locale: Locale,
): ItemAnswers {
  const { kind, prompt } = question;
  const type = questionTypeOf(kind);
  const attempts = finished.map(({ id, items, locale: spoken }) => {
    const response = items.find((item) => item.itemId === itemId)?.response;
    return { id, classes: response === undefined ? [] : type.classify({ prompt, key, response, locale: spoken }) };
  });
  const isText = kind === "short-text";
  const counts = countAnswers({ attempts, thirds, offered: offeredAnswers(question, key, locale) });
  const wrongTexts = isText ? groupWrongTexts(attempts.flatMap(({ classes }) => classes)) : null;
  return {
    rows: counts
      .filter(({ fraction }) => !isText || fraction >= 1)
      .map((count) => ({ ...count, words: type.describeClass({ prompt, locale, part: count.part, answer: count.answer }), advice: adviseOption(count, finished.length) })),
    blank: attempts.filter(({ classes }) => classes.length === 0).length,
    wrongTexts,
    textsAdvice: adviseWrongTexts(wrongTexts ?? []),
  };
}

/** Options stand in the list also when nobody took them; of questions with many parts the right answers alone, else the list has no end. */
function offeredAnswers({ kind, prompt }: StoredQuestion, key: unknown, locale: Locale): AnswerClass[] {
  const type = questionTypeOf(kind);
  const classesOf = (response: unknown) => type.classify({ prompt, key, response, locale });
  switch (kind) {
    case "choice":
      return (type.optionIds?.(prompt) ?? []).flatMap((id) => classesOf({ chosen: [id] }));
    case "true-false":
      return [true, false].flatMap((answer) => classesOf({ answer }));
    case "short-text":
      return [];
    default:
      return classesOf(type.modelAnswer(prompt, key));
  }
}
