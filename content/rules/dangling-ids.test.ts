import { describe, expect, it } from "vitest";
import { sampleContent, type SampleChanges } from "@/content/sample-content";
import { danglingIds } from "./dangling-ids";

const one = { en: "x", ar: "س" };
const sections = (change: object) => [{ id: "raid", questions: ["q1"], ...change }];

describe("ids that lead nowhere", () => {
  it("finds none where all are known", () => {
    expect(danglingIds(sampleContent())).toEqual([]);
  });

  it.each<[string, SampleChanges, string]>([
    ["a claim in the text", { en: ":claim[b]{#S-999}" }, 'raid-2: there is no claim "S-999"'],
    ["a term in the Arabic text", { ar: ":term[ب]{#truce}" }, 'raid-2: there is no term "truce"'],
    ["a place in a claim in the text", { en: ":claim[:place[b]{#nowhere}]{#S-005}" }, 'raid-2: there is no place "nowhere"'],
    ["a source of a claim", { claim: { sources: [{ id: "lost" }] } }, 'S-008: there is no source "lost"'],
    ["a place of a claim", { claim: { place: "nowhere" } }, 'S-008: there is no place "nowhere"'],
    ["a source of an account", { claim: { accounts: [{ by: one, says: one, sources: ["lost"] }] } }, 'S-008: there is no source "lost"'],
    ["a claim of a question", { question: { claims: ["S-999"] } }, 'q1: there is no claim "S-999"'],
    ["an objective", { question: { objective: "o9" } }, 'q1: there is no objective "o9"'],
    ["a section of a question", { question: { section: "end" } }, 'q1: there is no section "end"'],
    ["the unit", { lesson: { unit: "none" } }, 'unit: there is no unit "none"'],
    ["a content note", { lesson: { contentNote: { what: one, strength: "mild", section: "end" } } }, 'contentNote: there is no section "end"'],
    ["a quiz question", { lesson: { quiz: { behaviour: "deferred", questions: [{ id: "q9", weight: 1 }] } } }, 'quiz: there is no question "q9"'],
    ["a section question", { lesson: { sections: sections({ questions: ["q9"] }) } }, 'raid: there is no question "q9"'],
    [
      "a place of a map",
      { lesson: { sections: sections({ figure: { kind: "locator-map", title: one, alt: one, places: ["nowhere"] } }) } },
      'raid, figure: there is no place "nowhere"',
    ],
    [
      "an event of a timeline",
      { lesson: { sections: sections({ figure: { kind: "timeline", title: one, alt: one, events: [{ claim: "S-999", from: "2020", label: one }] } }) } },
      'raid, figure: there is no claim "S-999"',
    ],
  ])("finds %s", (_what, changes, message) => {
    expect(danglingIds(sampleContent(changes)).map((problem) => `${problem.where}: ${problem.message}`)).toContain(message);
  });
});
