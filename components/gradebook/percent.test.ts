import { describe, expect, it } from "vitest";
import { inPercent } from "./percent";
import { meanInFigures } from "./total-working";

describe("percent", () => {
  it.each([[0, 1, "0"], [1, 1, "100"], [0.6667, 1, "66.7"], [0.5, 2, "50"], [1 / 3, 2, "33.33"], [0.285, 1, "28.5"], [0.00005, 2, "0.01"]])("%d to %d digits is %s", (share, digits, shown) => {
    expect(inPercent(share, digits)).toBe(shown);
  });
});

describe("the arithmetic of a mean", () => {
  it("is written out so that it can be typed into a calculator", () => {
    expect(meanInFigures([{ weight: 2, share: 0.8 }, { weight: 1, share: 0.6 }], 2.2 / 3)).toBe("(2 × 80 % + 1 × 60 %) ÷ (2 + 1) = 73.33 %");
  });

  it("of one figure is that figure", () => {
    expect(meanInFigures([{ weight: 3, share: 0.8 }], 0.8)).toBe("80 %");
  });
});
