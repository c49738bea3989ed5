import { describe, expect, it } from "vitest";
import { sampleContent, type SampleChanges } from "@/content/sample-content";
import { claimSources } from "./claim-sources";

const messages = (changes: SampleChanges) => claimSources(sampleContent(changes)).map(({ where, message }) => `${where} ${message}`);
const established = (...ids: string[]) => ({ status: "established" as const, sources: ids.map((id) => ({ id })) });
const account = (name: string, ...sources: string[]) => ({ by: { en: name, ar: "طرف" }, says: { en: "x", ar: "س" }, sources });

describe("the sources of a claim", () => {
  it("lets a primary document alone establish a claim", () => {
    expect(messages({ claim: established("treaty") })).toEqual([]);
  });

  it("does not establish a claim on two sources of the same kind", () => {
    expect(messages({ sources: [{}, {}], claim: established("extra-1", "extra-2") })).toEqual([
      "S-008 is established, yet has no primary document and not two sources of different kinds (kinds: newspaper)",
    ]);
  });

  it("establishes a claim on two sources of different kinds", () => {
    expect(messages({ sources: [{}, { kind: "monitor" }], claim: established("extra-1", "extra-2") })).toEqual([]);
  });

  it("wants a source of its own for each side of a dispute", () => {
    const claim = { status: "disputed" as const, accounts: [account("A", "treaty"), account("B", "treaty", "extra-1")] };
    expect(messages({ sources: [{}], claim })).toEqual(["S-008 the account of A has no source of its own"]);
    const fair = { ...claim, accounts: [account("A", "treaty"), account("B", "extra-1")] };
    expect(messages({ sources: [{}], claim: fair })).toEqual([]);
  });

  it("wants a date of every source, or a word on why there is none", () => {
    expect(messages({ sources: [{ date: null }] })).toEqual(["extra-1 has no date and does not say why"]);
    expect(messages({ sources: [{ date: null, undated: { en: "It carries none.", ar: "لا يحمل تاريخاً." } }] })).toEqual([]);
  });
});
