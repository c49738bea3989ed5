import { describe, expect, it } from "vitest";
import { reportAddress, reportStateOf } from "./report";

describe("how a report stands", () => {
  it.each([
    [null, null, "waiting"],
    [null, 5, "closed"],
    ["You are right.", 5, "answered"],
    ["You are right.", null, "reopened"],
  ] as const)("with answer %j and closed at %j is %s", (answer, closedAt, state) => {
    expect(reportStateOf({ answer, closedAt })).toBe(state);
  });
});

describe("the page of a report", () => {
  it("names the question or the claim, in the reader's language", () => {
    expect(reportAddress({ attemptId: "a 1", itemId: "q&2" }, "en")).toBe("/en/report?attempt=a+1&item=q%262");
    expect(reportAddress({ claimId: "S-001", lesson: "who-says-so" }, "ar")).toBe("/ar/report?claim=S-001&lesson=who-says-so");
  });
});
