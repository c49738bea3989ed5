import { describe, expect, it } from "vitest";
import { type AdviceKey, adviceKeys } from "./advice-keys";
import { adviseOption, adviseWrongTexts } from "./answer-advice";
import { adviseItem, type ItemAdvice } from "./item-advice";
import type { ItemFigures } from "./item-figures";
import { adviseQuiz, type QuizAdvice } from "./quiz-advice";
import type { QuizFigures } from "./quiz-figures";

const item: ItemFigures = {
  itemId: "q",
  facility: null,
  standardDeviation: null,
  guessFraction: null,
  intendedWeight: null,
  effectiveWeight: null,
  discrimination: null,
  efficiency: null,
};
const quiz: QuizFigures = { attempts: 0, possible: 10, mean: null, standardDeviation: null, alpha: null, errorRatio: null, standardError: null };

const itemCases: [Partial<ItemFigures>, keyof ItemAdvice, AdviceKey][] = [
  [{}, "facility", "facility.unknown"],
  [{ facility: 0 }, "facility", "facility.check-key"],
  [{ facility: 0.0599 }, "facility", "facility.check-key"],
  [{ facility: 0.06 }, "facility", "facility.too-hard"],
  [{ facility: 0.19 }, "facility", "facility.too-hard"],
  [{ facility: 0.2 }, "facility", "facility.hard"],
  [{ facility: 0.34 }, "facility", "facility.hard"],
  [{ facility: 0.35 }, "facility", "facility.right"],
  [{ facility: 0.1 + 0.1 + 0.15 - 1e-16 }, "facility", "facility.right"],
  [{ facility: 0.65 }, "facility", "facility.right"],
  [{ facility: 0.66 }, "facility", "facility.easy"],
  [{ facility: 0.89 }, "facility", "facility.easy"],
  [{ facility: 0.9 }, "facility", "facility.too-easy"],
  [{ facility: 1 }, "facility", "facility.too-easy"],
  [{ facility: 0.5, guessFraction: 0.5 }, "facility", "facility.guessing"],
  [{ facility: 0.51, guessFraction: 0.5 }, "facility", "facility.right"],
  [{ facility: 0.1 + 0.2, guessFraction: 0.3 }, "facility", "facility.guessing"],
  [{ facility: 0.1, guessFraction: 0.25 }, "facility", "facility.guessing"],
  [{ facility: 0.03, guessFraction: 0.25 }, "facility", "facility.check-key"],
  [{ guessFraction: 0.25 }, "facility", "facility.unknown"],
  [{}, "standardDeviation", "spread.unknown"],
  [{ standardDeviation: 0.33 }, "standardDeviation", "spread.narrow"],
  [{ standardDeviation: 1 / 3 }, "standardDeviation", "spread.fine"],
  [{}, "guessFraction", "guess.none"],
  [{ guessFraction: 0 }, "guessFraction", "guess.low"],
  [{ guessFraction: 0.4 }, "guessFraction", "guess.low"],
  [{ guessFraction: 0.5 }, "guessFraction", "guess.high"],
  [{}, "effectiveWeight", "weight.unknown"],
  [{ discrimination: -1 }, "effectiveWeight", "weight.against"],
  [{ discrimination: 0 }, "effectiveWeight", "weight.unknown"],
  [{ effectiveWeight: 0, intendedWeight: 0 }, "effectiveWeight", "weight.unknown"],
  [{ effectiveWeight: 9, intendedWeight: 20 }, "effectiveWeight", "weight.less"],
  [{ effectiveWeight: 10, intendedWeight: 20 }, "effectiveWeight", "weight.as-intended"],
  [{ effectiveWeight: 30, intendedWeight: 20 }, "effectiveWeight", "weight.as-intended"],
  [{ effectiveWeight: 31, intendedWeight: 20 }, "effectiveWeight", "weight.more"],
  [{}, "discrimination", "discrimination.unknown"],
  [{ discrimination: -0.1 }, "discrimination", "discrimination.negative"],
  [{ discrimination: 0 }, "discrimination", "discrimination.very-weak"],
  [{ discrimination: 19.9 }, "discrimination", "discrimination.very-weak"],
  [{ discrimination: 20 }, "discrimination", "discrimination.weak"],
  [{ discrimination: 30 }, "discrimination", "discrimination.adequate"],
  [{ discrimination: 50 }, "discrimination", "discrimination.good"],
  [{ discrimination: 100 }, "discrimination", "discrimination.good"],
  [{}, "efficiency", "efficiency.unknown"],
  [{ efficiency: -200 }, "efficiency", "efficiency.dubious"],
  [{ efficiency: 14.9 }, "efficiency", "efficiency.dubious"],
  [{ efficiency: 15 }, "efficiency", "efficiency.low"],
  [{ efficiency: 50 }, "efficiency", "efficiency.good"],
];

const quizCases: [Partial<QuizFigures>, keyof QuizAdvice, AdviceKey][] = [
  [{}, "mean", "mean.unknown"],
  [{ mean: 0, possible: 0 }, "mean", "mean.unknown"],
  [{ mean: 4.9 }, "mean", "mean.low"],
  [{ mean: 5 }, "mean", "mean.right"],
  [{ mean: 7.5 }, "mean", "mean.right"],
  [{ mean: 7.6 }, "mean", "mean.high"],
  [{}, "standardDeviation", "deviation.unknown"],
  [{ standardDeviation: 1.1 }, "standardDeviation", "deviation.narrow"],
  [{ standardDeviation: 1.2 }, "standardDeviation", "deviation.right"],
  [{ standardDeviation: 1.8 }, "standardDeviation", "deviation.right"],
  [{ standardDeviation: 1.9 }, "standardDeviation", "deviation.wide"],
  [{}, "alpha", "alpha.unknown"],
  [{ alpha: -266.7 }, "alpha", "alpha.negative"],
  [{ alpha: 0 }, "alpha", "alpha.low"],
  [{ alpha: 63.9 }, "alpha", "alpha.low"],
  [{ alpha: 64 }, "alpha", "alpha.fair"],
  [{ alpha: 75 }, "alpha", "alpha.good"],
  [{}, "errorRatio", "error-ratio.unknown"],
  [{ errorRatio: 50 }, "errorRatio", "error-ratio.fine"],
  [{ errorRatio: 50.1 }, "errorRatio", "error-ratio.high"],
  [{ errorRatio: 191 }, "errorRatio", "error-ratio.high"],
  [{}, "standardError", "standard-error.unknown"],
  [{ standardError: 0.8 }, "standardError", "standard-error.small"],
  [{ standardError: 0.81 }, "standardError", "standard-error.large"],
];

const option = (fraction: number, count: number, top: number, bottom: number) => ({ part: "choice", answer: "o", fraction, count, top, bottom });
const optionCases: [ReturnType<typeof option>, number, AdviceKey][] = [
  [option(0, 0, 0, 0), 0, "option.unknown"],
  [option(0, 3, 2, 1), 12, "option.draws-top"],
  [option(0, 0, 0, 0), 12, "option.unused"],
  [option(0, 1, 0, 0), 21, "option.unused"],
  [option(0, 1, 0, 0), 20, "option.works"],
  [option(0, 4, 1, 3), 12, "option.works"],
  [option(1, 4, 1, 3), 12, "option.right-draws-bottom"],
  [option(1, 4, 2, 2), 12, "option.right-works"],
  [option(0.5, 4, 3, 1), 12, "option.right-works"],
];

const text = (count: number) => ({ text: `${count}`, fraction: 0, count });
const textCases: [number[], AdviceKey][] = [
  [[], "texts.none"],
  [[1, 1, 1], "texts.scattered"],
  [[2, 1], "texts.repeated"],
];

describe("the advice on a question's figures", () => {
  it.each(itemCases)("for %o under %s is %s", (figures, name, key) => expect(adviseItem({ ...item, ...figures })[name]).toBe(key));
});

describe("the advice on a quiz's figures", () => {
  it.each(quizCases)("for %o under %s is %s", (figures, name, key) => expect(adviseQuiz({ ...quiz, ...figures })[name]).toBe(key));
});

describe("the advice on an answer's counts", () => {
  it.each(optionCases)("for %o of %i attempts is %s", (counts, attempts, key) => expect(adviseOption(counts, attempts)).toBe(key));
});

describe("the advice on wrong texts", () => {
  it.each(textCases)("counted %j is %s", (counts, key) => expect(adviseWrongTexts(counts.map(text))).toBe(key));
});

it("has a case in this table for every key, and no key twice", () => {
  const reached = [...itemCases, ...quizCases, ...optionCases, ...textCases].map((row) => row.at(-1));
  expect([...new Set(reached)].sort()).toEqual([...adviceKeys].sort());
});
