/** One graded answer to a question of an objective. `at` is UTC ms, `fraction` 0..1. */
export type ObjectiveResult = { questionId: string; fraction: number; at: number };

export type ObjectiveStrength = {
  /** Best, latest and current share, 0..1; null before the first answer, so that nobody reads it as zero. */
  best: number | null;
  latest: number | null;
  current: number | null;
  answered: number;
};

/** A month without practice halves what an old answer says of today. */
const halfLifeMs = 30 * 24 * 3600 * 1000;

/** Mean of the fractions of one sitting; an attempt's answers share one `at`. */
const meanOf = (results: readonly ObjectiveResult[]) => results.reduce((sum, { fraction }) => sum + fraction, 0) / results.length;

/**
 * How well an objective is held. `best` and `latest` are the means of the best and the last sitting; `current` is the
 * mean of each question's last answer, older answers weighing less, so it can fall as well as rise.
 */
export function strengthOf(results: readonly ObjectiveResult[], now: number): ObjectiveStrength {
  if (results.length === 0) return { best: null, latest: null, current: null, answered: 0 };
  const times = [...new Set(results.map(({ at }) => at))].sort((a, b) => a - b);
  const sittings = times.map((time) => meanOf(results.filter(({ at }) => at === time)));

  const lastByQuestion = new Map<string, ObjectiveResult>();
  for (const result of [...results].sort((a, b) => a.at - b.at)) lastByQuestion.set(result.questionId, result);
  let weighted = 0;
  let weights = 0;
  for (const { fraction, at } of lastByQuestion.values()) {
    const weight = 0.5 ** (Math.max(0, now - at) / halfLifeMs);
    weighted += fraction * weight;
    weights += weight;
  }
  return {
    best: Math.max(...sittings),
    latest: sittings.at(-1) ?? null,
    current: weights > 0 ? Math.min(1, weighted / weights) : (sittings.at(-1) ?? null),
    answered: results.length,
  };
}
