import { covarianceOf, deviationOf, meanOf } from "./moments";
import { type AnalysedItem, fractionsOf, marksOf, possibleMarks, type QuizTable, totalsOf } from "./table";

/** What the attempts say of one question. Null: not computable. */
export type ItemFigures = {
  itemId: string;
  /** Mean share of its marks that was earned, 0..1: how easy it was. */
  facility: number | null;
  /** Spread of that share: its sample standard deviation, 0 to about 0.7. */
  standardDeviation: number | null;
  /** Share a blind guess earns, 0..1. */
  guessFraction: number | null;
  /** Its share of the quiz's marks, in percent. */
  intendedWeight: number | null;
  /** Its share in what sets the totals apart, in percent. */
  effectiveWeight: number | null;
  /** Correlation with the rest of the quiz, -100..100. */
  discrimination: number | null;
  /** That, as a share of the most these marks could give, in percent: 100 at most, and below -100 now and then. */
  efficiency: number | null;
};

/**
 * The figures of every question, in the quiz's order. Formulas: Moodle, "Quiz statistics calculations",
 * https://docs.moodle.org/dev/Quiz_statistics_calculations, as in its `question/classes/statistics/questions/calculator.php`.
 */
export function itemFiguresOf(table: QuizTable): ItemFigures[] {
  const { items, attempts } = table;
  const possible = possibleMarks(items);
  const effective = effectiveWeights(table);
  return items.map((item, at) => {
    const fractions = fractionsOf(item.itemId, attempts);
    const marks = marksOf(item, attempts);
    const rest = totalsOf({ items: items.filter((other) => other !== item), attempts });
    return {
      itemId: item.itemId,
      facility: meanOf(fractions),
      standardDeviation: deviationOf(fractions),
      guessFraction: item.guessFraction,
      intendedWeight: intendedWeight(item, possible),
      effectiveWeight: effective[at] ?? null,
      discrimination: discriminationIndex(marks, rest),
      efficiency: discriminativeEfficiency(marks, rest),
    };
  });
}

const intendedWeight = ({ weight }: AnalysedItem, possible: number) => (possible > 0 ? 100 * (weight / possible) : null);

/** 100 x C(x, rest) / (sd(x) x sd(rest)). Null where either does not vary. */
function discriminationIndex(marks: readonly number[], rest: readonly number[]): number | null {
  const covariance = covarianceOf(marks, rest);
  const deviations = (deviationOf(marks) ?? 0) * (deviationOf(rest) ?? 0);
  if (covariance === null || deviations === 0) return null;
  return Math.max(-100, Math.min(100, (100 * covariance) / deviations));
}

/** 100 x C(x, rest) / Cmax, where Cmax pairs the lowest mark with the lowest rest, and so on up. Null where either does not vary. */
function discriminativeEfficiency(marks: readonly number[], rest: readonly number[]): number | null {
  const covariance = covarianceOf(marks, rest);
  const most = covarianceOf(ascending(marks), ascending(rest));
  if (covariance === null || most === null || most === 0) return null;
  return Math.min(100, (100 * covariance) / most);
}

const ascending = (values: readonly number[]) => [...values].sort((a, b) => a - b);

/**
 * 100 x sqrt C(x, T) / the sum of the same over all questions, T being the total. Null for a question whose marks fall as
 * totals rise (its covariance has no root; it is left out of the sum) and for all where totals do not vary.
 */
function effectiveWeights({ items, attempts }: QuizTable): (number | null)[] {
  const totals = totalsOf({ items, attempts });
  const roots = items.map((item) => {
    const covariance = covarianceOf(marksOf(item, attempts), totals);
    return covariance === null || covariance < 0 ? null : Math.sqrt(covariance);
  });
  const sum = roots.reduce<number>((total, root) => total + (root ?? 0), 0);
  return roots.map((root) => (root === null || sum === 0 ? null : 100 * (root / sum)));
}
