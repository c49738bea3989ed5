import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { statisticsOf } from "./statistics";

describe("mean and median of a column", () => {
  it.each<[(number | null)[], number, number | null, number | null]>([
    [[], 0, null, null],
    [[null, null], 0, null, null],
    [[0], 1, 0, 0],
    [[0.2, null, 0.6], 2, 0.4, 0.4],
    [[0.9, 0.1, 0.5], 3, 0.5, 0.5],
    // mean (1 + 0 + 0.9 + 0.1) / 4; the middle two are 0.1 and 0.9
    [[1, 0, 0.9, 0.1], 4, 0.5, 0.5],
    // mean 1.9 / 5; the third of 0.1 0.1 0.2 0.5 1
    [[1, 0.1, 0.5, 0.1, 0.2], 5, 0.38, 0.2],
  ])("of %j: %d counted, mean %s, median %s", (shares, count, mean, median) => {
    const found = statisticsOf(shares);
    expect(found.count).toBe(count);
    if (mean === null) expect(found).toEqual({ count: 0, mean: null, median: null });
    else {
      expect(found.mean).toBeCloseTo(mean, 10);
      expect(found.median).toBeCloseTo(median ?? 0, 10);
    }
  });

  it("stay within the shares, whatever their order, and leave the given list as it was", () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), { minLength: 1 }), (shares) => {
        const before = [...shares];
        const { count, mean, median } = statisticsOf(shares);
        expect(shares).toEqual(before);
        const counted = shares.filter((share) => share !== null);
        expect(count).toBe(counted.length);
        if (count === 0) return;
        const atMostHalf = (isOutside: (share: number) => boolean) => expect(counted.filter(isOutside).length * 2).toBeLessThanOrEqual(count);
        atMostHalf((share) => share < (median ?? 0));
        atMostHalf((share) => share > (median ?? 0));
        expect(mean).toBeGreaterThanOrEqual(Math.min(...counted) - 1e-12);
        expect(mean).toBeLessThanOrEqual(Math.max(...counted) + 1e-12);
        expect(statisticsOf(shares.toReversed()).median).toBe(median);
      }),
    );
  });
});
