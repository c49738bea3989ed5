import { describe, expect, it } from "vitest";
import { sampleContent } from "@/content/sample-content";
import { keyRestsOnEstablished } from "./key-rests-on-established";

describe("what a key rests on", () => {
  it("lets a fact rest on established claims", () => {
    expect(keyRestsOnEstablished(sampleContent({ question: { scores: "fact", claims: ["S-005"] } }))).toEqual([]);
  });

  it("lets no fact rest on a claim that one party makes, even beside an established one", () => {
    expect(keyRestsOnEstablished(sampleContent({ question: { scores: "fact", claims: ["S-005", "S-008"] } }))).toMatchObject([
      { where: "q1", message: "scores a fact, but claim S-008 is attributed; score who says it or whether sources agree" },
    ]);
  });

  it.each(["attribution", "agreement"] as const)("lets %s rest on any claim", (scores) => {
    expect(keyRestsOnEstablished(sampleContent({ question: { scores, claims: ["S-008"] } }))).toEqual([]);
  });
});
