/** How a column, or a class's totals, came out. Shares 0..1; mean and median are null while nothing counts. */
export type Statistics = { count: number; mean: number | null; median: number | null };

/** Mean and median of the shares that count; null stands for a learner without one and is left out, never taken as zero. */
export function statisticsOf(shares: readonly (number | null)[]): Statistics {
  const counted = shares.filter((share) => share !== null).sort((a, b) => a - b);
  const lower = counted[Math.floor((counted.length - 1) / 2)];
  const upper = counted[Math.floor(counted.length / 2)];
  if (lower === undefined || upper === undefined) return { count: 0, mean: null, median: null };
  const mean = counted.reduce((sum, share) => sum + share, 0) / counted.length;
  return { count: counted.length, mean, median: (lower + upper) / 2 };
}
