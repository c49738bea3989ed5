import type { AdviceOn } from "./advice-keys";
import { bandOf, upTo } from "./band";
import type { ItemFigures } from "./item-figures";

// Bands of facility, spread, guessing and discrimination: Open University and Moodle, "Quiz report statistics",
// https://docs.moodle.org/dev/Quiz_report_statistics. Where a source names whole percents, its "5 or less" is below 6 here.

export type ItemAdvice = {
  facility: AdviceOn<"facility">;
  standardDeviation: AdviceOn<"spread">;
  guessFraction: AdviceOn<"guess">;
  effectiveWeight: AdviceOn<"weight">;
  discrimination: AdviceOn<"discrimination">;
  efficiency: AdviceOn<"efficiency">;
};

/** What to do about each figure of a question. Read with reserve below `enoughAttempts`. */
export const adviseItem = (figures: ItemFigures): ItemAdvice => ({
  facility: adviseFacility(figures),
  // Less than about a third of the question's marks is not satisfactory.
  standardDeviation: bandOf<AdviceOn<"spread">>(figures.standardDeviation, "spread.unknown", [
    [1 / 3, "spread.narrow"],
    [Infinity, "spread.fine"],
  ]),
  guessFraction: adviseGuess(figures.guessFraction),
  effectiveWeight: adviseWeight(figures),
  discrimination: bandOf<AdviceOn<"discrimination">>(figures.discrimination, "discrimination.unknown", discriminationBands),
  efficiency: bandOf<AdviceOn<"efficiency">>(figures.efficiency, "efficiency.unknown", efficiencyBands),
});

/**
 * 50 very good, 30 adequate, 20 weak. R. L. Ebel and D. A. Frisbie, "Essentials of Educational Measurement", 5th ed., 1991, also
 * part at 20 and 30, for the difference between top and bottom group.
 */
const discriminationBands = [
  [0, "discrimination.negative"],
  [20, "discrimination.very-weak"],
  [30, "discrimination.weak"],
  [50, "discrimination.adequate"],
  [Infinity, "discrimination.good"],
] as const;

/** More than 50 should be reached; below 15 Moodle's own report marks the question as dubious (`is_dubious_question`). */
const efficiencyBands = [
  [15, "efficiency.dubious"],
  [50, "efficiency.low"],
  [Infinity, "efficiency.good"],
] as const;

/** 0-5 % something wrong, to 20 difficult, to 34 moderately so, to 65 about right, to 89 easy, from 90 very easy. */
function adviseFacility({ facility, guessFraction }: ItemFigures): AdviceOn<"facility"> {
  const band = bandOf<AdviceOn<"facility">>(facility, "facility.unknown", [
    [0.06, "facility.check-key"],
    [0.2, "facility.too-hard"],
    [0.35, "facility.hard"],
    [0.66, "facility.right"],
    [0.9, "facility.easy"],
    [Infinity, "facility.too-easy"],
  ]);
  // Our own case: half the marks of a true-or-false question look about right and are what a coin earns.
  const isGuessed = facility !== null && guessFraction !== null && facility < upTo(guessFraction);
  return isGuessed && band !== "facility.check-key" ? "facility.guessing" : band;
}

/** Above 40 % is unsatisfactory: true-or-false questions are to be used sparingly. */
function adviseGuess(guessFraction: number | null): AdviceOn<"guess"> {
  if (guessFraction === null) return "guess.none";
  return guessFraction > 0.4 ? "guess.high" : "guess.low";
}

/** The source says to compare the two weights and gives no bound; ours is one half more or less than intended. */
function adviseWeight({ effectiveWeight, intendedWeight, discrimination }: ItemFigures): AdviceOn<"weight"> {
  if (effectiveWeight === null) return discrimination !== null && discrimination < 0 ? "weight.against" : "weight.unknown";
  if (intendedWeight === null || intendedWeight === 0) return "weight.unknown";
  const ratio = effectiveWeight / intendedWeight;
  return ratio < 0.5 ? "weight.less" : ratio > 1.5 ? "weight.more" : "weight.as-intended";
}
