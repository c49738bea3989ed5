import type { ChoiceKey, ChoicePrompt } from "./schema";

/** How many ways there are to take `k` of `n`. */
const waysToTake = (k: number, n: number): number => (k === 0 ? 1 : (waysToTake(k - 1, n - 1) * n) / k);

/**
 * What a blind guess earns on average, 0..1. One option: its chance. Several: the mean of `gradeChoice` over every way of
 * ticking one box or more, all as likely, since the learner is not told how many are right.
 */
export function guessChoice({ prompt, key }: { prompt: ChoicePrompt; key: ChoiceKey }): number {
  const options = prompt.options.length;
  if (!prompt.multiple) return 1 / options;

  const right = key.right.length;
  const wrong = options - right;
  let earned = 0;
  for (let hits = 1; hits <= right; hits++) {
    for (let misses = 0; misses < hits && misses <= wrong; misses++) {
      earned += waysToTake(hits, right) * waysToTake(misses, wrong) * ((hits - misses) / right);
    }
  }
  return earned / (2 ** options - 1);
}
