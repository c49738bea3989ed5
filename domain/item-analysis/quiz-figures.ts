import { deviationOf, meanOf, varianceOf } from "./moments";
import { marksOf, possibleMarks, type QuizTable, totalsOf } from "./table";

/** What the attempts say of the quiz as a whole. Marks are those of the quiz. Null: not computable. */
export type QuizFigures = {
  attempts: number;
  /** Marks that could be earned. */
  possible: number;
  /** Mean total, in marks. */
  mean: number | null;
  /** Spread of the totals: their sample standard deviation, in marks. */
  standardDeviation: number | null;
  /** Cronbach's alpha in percent: 100 at most, below 0 where questions pull against each other. */
  alpha: number | null;
  /** The part of the spread that is chance, in percent of the standard deviation; above 100 where alpha is below 0. */
  errorRatio: number | null;
  /** How far a total may lie from what its learner would get on average, in marks. */
  standardError: number | null;
};

/**
 * The figures of the whole quiz. Formulas: Moodle, "Quiz statistics calculations", section "Test statistics",
 * https://docs.moodle.org/dev/Quiz_statistics_calculations; error ratio 100 x sqrt(1 - alpha/100), standard error that share
 * of the standard deviation.
 */
export function quizFiguresOf(table: QuizTable): QuizFigures {
  const totals = totalsOf(table);
  const standardDeviation = deviationOf(totals);
  const alpha = cronbachsAlpha(table, totals);
  const errorRatio = alpha === null ? null : 100 * Math.sqrt(Math.max(0, 1 - alpha / 100));
  return {
    attempts: table.attempts.length,
    possible: possibleMarks(table.items),
    mean: meanOf(totals),
    standardDeviation,
    alpha,
    errorRatio,
    standardError: errorRatio === null || standardDeviation === null ? null : (errorRatio * standardDeviation) / 100,
  };
}

/**
 * 100 x p/(p - 1) x (1 - sum of the questions' variances / variance of the totals), p being the number of questions that carry
 * marks. Null for one question or none, and where totals do not vary. L. J. Cronbach, "Coefficient alpha and the internal
 * structure of tests", Psychometrika 16 (1951).
 */
function cronbachsAlpha({ items, attempts }: QuizTable, totals: readonly number[]): number | null {
  const carrying = items.filter(({ weight }) => weight > 0);
  const ofTotals = varianceOf(totals) ?? 0;
  if (carrying.length < 2 || ofTotals === 0) return null;
  const ofItems = carrying.reduce((sum, item) => sum + (varianceOf(marksOf(item, attempts)) ?? 0), 0);
  return 100 * (carrying.length / (carrying.length - 1)) * (1 - ofItems / ofTotals);
}
