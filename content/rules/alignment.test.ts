import { describe, expect, it } from "vitest";
import { sampleContent, type SampleChanges } from "@/content/sample-content";
import { alignment } from "./alignment";

const found = (changes: SampleChanges) => alignment(sampleContent(changes)).map(({ where, message }) => `${where}: ${message}`);

describe("alignment", () => {
  it("passes the same blocks with the same marks, in whatever order they stand", () => {
    expect(found({ en: ":claim[a]{#S-005} :claim[b]{#S-008}", ar: ":claim[ب]{#S-008} :claim[أ]{#S-005}" })).toEqual([]);
  });

  it("notices a paragraph that one language lacks", () => {
    expect(found({ en: "One more." })).toEqual(["raid: 2 blocks in en, 1 in ar"]);
  });

  it("notices a claim marked in one language only", () => {
    expect(found({ en: "A :claim[b]{#S-005}.", ar: "أ ب." })).toEqual(["raid-2: claim S-005 is marked in en but not in ar"]);
  });

  it("counts a mark as often as it stands", () => {
    expect(found({ en: "A :claim[b]{#S-005}.", ar: ":claim[أ]{#S-005} :claim[ب]{#S-005}" })).toEqual([
      "raid-2: claim S-005 is marked in ar but not in en",
    ]);
  });

  it("compares what stands in boxes and lists", () => {
    expect(found({ en: ':::since{date="2020-08"}\nA.\n:::', ar: ':::since{date="2020-09"}\nأ.\n:::' })).toEqual([
      "raid, block 2: an update of 2020-08 in en, of 2020-09 in ar",
    ]);
    expect(found({ en: "- a\n- :term[b]{#ceasefire}", ar: "- أ\n- ب" })).toEqual([
      "raid, block 2, list item 2: term ceasefire is marked in en but not in ar",
    ]);
    expect(found({ en: "- a", ar: "أ" })).toEqual(["raid, block 2: list in en, paragraph in ar"]);
  });

  it("lets Arabic set off a word without italics", () => {
    expect(found({ en: "The word *truce*.", ar: "كلمة «هدنة»." })).toEqual([]);
  });
});
