import { describe, expect, it } from "vitest";
import { median, medianOf, percentile } from "./statistics";

describe("median", () => {
  it.each([
    ["one value", [7], 7],
    ["an odd number of values, in any order", [9, 1, 5], 5],
    ["an even number of values", [4, 1, 3, 2], 2.5],
    ["values whose order as text differs", [100, 20, 3], 20],
  ])("takes the middle of %s", (_what, values, middle) => {
    expect(median(values)).toBe(middle);
  });

  it("has no middle for nothing", () => {
    expect(median([])).toBeNaN();
  });

  it("leaves the values in their order", () => {
    const values = [3, 1, 2];
    median(values);
    percentile(values, 0.5);
    expect(values).toEqual([3, 1, 2]);
  });

  it("reads one figure from each round", () => {
    expect(medianOf([{ ms: 3 }, { ms: 1 }, { ms: 2 }], (round) => round.ms)).toBe(2);
  });
});

describe("percentile", () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

  it.each([
    [0, 1],
    [0.5, 50],
    [0.99, 99],
    [1, 100],
  ])("takes the value at %s of a hundred", (share, value) => {
    expect(percentile(hundred, share)).toBe(value);
  });

  it("takes the slowest of a few for the 99th", () => {
    expect(percentile([5, 80, 6], 0.99)).toBe(80);
  });

  it("has no value for nothing", () => {
    expect(percentile([], 0.99)).toBeNaN();
  });
});
