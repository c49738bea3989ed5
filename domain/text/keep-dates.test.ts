import { describe, expect, it } from "vitest";
import { keepDatesWhole } from "./keep-dates";

describe("keepDatesWhole", () => {
  it.each([
    ["on 5 March 2020 in Moscow", "on 5\u00a0March\u00a02020 in Moscow"],
    ["in June 2020", "in June\u00a02020"],
    ["March to June, 38 places", "March to June, 38 places"],
    ["في 5 مارس/آذار 2020", "في 5\u00a0مارس/آذار\u00a02020"],
    ["قُتل 298 مدنيًا", "قُتل 298 مدنيًا"],
  ])("%s", (text, kept) => expect(keepDatesWhole(text)).toBe(kept));
});
