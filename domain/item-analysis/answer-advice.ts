import type { AdviceOn } from "./advice-keys";
import type { AnswerCount } from "./answer-counts";
import type { WrongText } from "./wrong-texts";

/** A wrong option that fewer than one in twenty choose does not work as one. */
const leastShare = 0.05;

/**
 * What to do about one answer's counts. A wrong answer fails when fewer than 5 % give it or when more of the top third than of
 * the bottom third do: M. Tarrant, J. Ware and A. M. Mohammed, BMC Medical Education 9:40 (2009). For a right one the reverse.
 */
export function adviseOption({ fraction, count, top, bottom }: AnswerCount, attempts: number): AdviceOn<"option"> {
  if (attempts === 0) return "option.unknown";
  if (fraction > 0) return top < bottom ? "option.right-draws-bottom" : "option.right-works";
  if (top > bottom) return "option.draws-top";
  return count < leastShare * attempts ? "option.unused" : "option.works";
}

/** What to do about the wrong texts: one that two learners wrote is worth a look, whether to accept it or to teach against it. */
export function adviseWrongTexts(texts: readonly WrongText[]): AdviceOn<"texts"> {
  if (texts.length === 0) return "texts.none";
  return texts.some(({ count }) => count > 1) ? "texts.repeated" : "texts.scattered";
}
