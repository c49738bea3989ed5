/** Smaller than this beside the values themselves is what binary fractions leave over (0.1 + 0.2 is not 0.3), not a difference. */
const noise = 1e-9;

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** The mean; null of nothing. */
export const meanOf = (values: readonly number[]): number | null => (values.length === 0 ? null : sumOf(values) / values.length);

/** How far each value lies from the mean; exactly 0 where only rounding parts them. */
function deviationsOf(values: readonly number[]): number[] {
  const mean = sumOf(values) / values.length;
  const least = noise * values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  return values.map((value) => (Math.abs(value - mean) <= least ? 0 : value - mean));
}

/**
 * How two lists of equal length vary together: the sum of the products of their deviations over n - 1, as for a sample.
 * Null for fewer than two pairs; exactly 0 where only rounding is left, so that its sign can be trusted.
 */
export function covarianceOf(xs: readonly number[], ys: readonly number[]): number | null {
  if (xs.length < 2) return null;
  const others = deviationsOf(ys);
  const products = deviationsOf(xs).map((deviation, at) => deviation * (others[at] ?? 0));
  const sum = sumOf(products);
  return Math.abs(sum) <= noise * sumOf(products.map(Math.abs)) ? 0 : sum / (xs.length - 1);
}

export const varianceOf = (values: readonly number[]): number | null => covarianceOf(values, values);

/** The square root of the variance, in the values' own unit; null for fewer than two. */
export function deviationOf(values: readonly number[]): number | null {
  const variance = varianceOf(values);
  return variance === null ? null : Math.sqrt(variance);
}
