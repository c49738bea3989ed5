/** Cases in rising order, each for the values below its bound that no earlier case took. The last bound is Infinity. */
export type Bands<Key> = readonly (readonly [below: number, key: Key])[];

/** What binary fractions may leave over: a value this close to a bound stands on it. */
const slack = 1e-9;

/** The first case that a value falls under; `unknown` for a figure that is not computable. */
export function bandOf<Key>(value: number | null, unknown: Key, bands: Bands<Key>): Key {
  if (value === null) return unknown;
  return bands.find(([below]) => value < below - slack)?.[1] ?? unknown;
}

/** A bound that still belongs to the band below it: "up to 75" rather than "below 75". */
export const upTo = (bound: number): number => bound + 2 * slack;
