import { describe, expect, it } from "vitest";
import { facilityByThird } from "./facility-by-third";

const attempts = [1, 1, 0.5, 0.5, 0, 0].map((fraction, at) => ({ id: `a${at}`, fractions: { item: fraction } }));

describe("facility by third", () => {
  it("is the mean share of each group", () => {
    expect(facilityByThird("item", attempts, { top: new Set(["a0", "a1"]), bottom: new Set(["a4", "a5"]) })).toEqual({ bottom: 0, middle: 0.5, top: 1 });
  });

  it("is unknown for a group of nobody, and 0 for a question that all left blank", () => {
    expect(facilityByThird("item", attempts.slice(0, 2), { top: new Set(), bottom: new Set() })).toEqual({ bottom: null, middle: 1, top: null });
    expect(facilityByThird("other", attempts, { top: new Set(["a0"]), bottom: new Set(["a5"]) })).toEqual({ bottom: 0, middle: 0, top: 0 });
  });
});
