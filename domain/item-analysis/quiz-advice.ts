import type { AdviceOn } from "./advice-keys";
import { bandOf, upTo } from "./band";
import type { QuizFigures } from "./quiz-figures";

export type QuizAdvice = {
  mean: AdviceOn<"mean">;
  standardDeviation: AdviceOn<"deviation">;
  alpha: AdviceOn<"alpha">;
  errorRatio: AdviceOn<"error-ratio">;
  standardError: AdviceOn<"standard-error">;
};

/**
 * What to do about each figure of the quiz. Bounds: Open University and Moodle, "Quiz report statistics", section "Test
 * statistics", https://docs.moodle.org/dev/Quiz_report_statistics. Read with reserve below `enoughAttempts`.
 */
export const adviseQuiz = (figures: QuizFigures): QuizAdvice => ({
  // Aim for 50 to 75 % of the marks.
  mean: bandOf<AdviceOn<"mean">>(shareOfMarks(figures.mean, figures), "mean.unknown", [
    [0.5, "mean.low"],
    [upTo(0.75), "mean.right"],
    [Infinity, "mean.high"],
  ]),
  // Aim for 12 to 18 % of the marks.
  standardDeviation: bandOf<AdviceOn<"deviation">>(shareOfMarks(figures.standardDeviation, figures), "deviation.unknown", [
    [0.12, "deviation.narrow"],
    [upTo(0.18), "deviation.right"],
    [Infinity, "deviation.wide"],
  ]),
  // From 75 % satisfactory, below 64 % not.
  alpha: bandOf<AdviceOn<"alpha">>(figures.alpha, "alpha.unknown", [
    [0, "alpha.negative"],
    [64, "alpha.low"],
    [75, "alpha.fair"],
    [Infinity, "alpha.good"],
  ]),
  // Above 50 %, less than half of the spread is what learners know.
  errorRatio: bandOf<AdviceOn<"error-ratio">>(figures.errorRatio, "error-ratio.unknown", [
    [upTo(50), "error-ratio.fine"],
    [Infinity, "error-ratio.high"],
  ]),
  // Above 8 % of the marks, many would get another grade another day.
  standardError: bandOf<AdviceOn<"standard-error">>(shareOfMarks(figures.standardError, figures), "standard-error.unknown", [
    [upTo(0.08), "standard-error.small"],
    [Infinity, "standard-error.large"],
  ]),
});

const shareOfMarks = (marks: number | null, { possible }: QuizFigures) => (marks === null || possible === 0 ? null : marks / possible);
