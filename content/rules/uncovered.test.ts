import { describe, expect, it } from "vitest";
import { sampleContent, type SampleChanges } from "@/content/sample-content";
import { uncovered } from "./uncovered";

const found = (changes: SampleChanges) =>
  uncovered(sampleContent(changes)).map(({ rule, file, message }) => `${file.slice(-5, -3)} ${rule.replace("uncovered-", "")} ${message.split(" is in no ")[0]}`);

describe("what no claim covers", () => {
  it.each<[string, SampleChanges, string[]]>([
    ["a number", { en: "Some 5,800 fled." }, ["en number 5800"]],
    ["a spelled count above ten", { en: "In twelve places." }, ["en number 12"]],
    ["a number of another claim than the one cited", { en: "On day 6 :claim[x]{#S-008}." }, ["en number 6"]],
    ["a year and a month", { en: "It began in April 2019." }, ["en date 2019", "en date April"]],
    ["a name inside a sentence", { en: "The town of Saraqib." }, ['en name "Saraqib"']],
    ["a name that opens a sentence", { en: "They left. Saraqib fell." }, ['en name "Saraqib"']],
    ["each part of a joined name", { en: "The Hama-Homs road." }, ['en name "Hama"', 'en name "Homs"']],
    ["a number and a month in Arabic", { ar: "في 9 أيلول" }, ["ar number 9", "ar date سبتمبر/أيلول"]],
  ])("finds %s", (_what, changes, mentions) => {
    expect(found(changes)).toEqual(mentions);
  });

  it.each<[string, SampleChanges]>([
    ["what the claim cited says, in either order of marks", { en: "In June 2020 :claim[rescuers counted two dead]{#S-008} in al-Mawzara." }],
    ["the dates of the claim's record", { claim: { saidOn: "2020-06-08", happened: { from: "2019-04-30" } }, en: "On 30 April 2019 :claim[x]{#S-008}." }],
    ["the names of claimants and publishers", { en: "The Courier quoted Rescuers: :claim[x]{#S-008}." }],
    ["forms of a name", { en: "Russian and Turkish envoys met, the Russians said: :claim[x]{#S-005}." }],
    ["a place of the gazetteer without its mark", { en: "In Mawzara it was quiet." }],
    ["small number words", { en: "Two of them and one more." }],
    ["an everyday word that opens a sentence or a quotation", { en: 'Reports came. "Nobody asks" who: A reader.' }],
    ["a number in words where the claim has digits", { en: "On day five :claim[x]{#S-005}." }],
    ["Arabic that says what the claim says", { ar: "في 5 آذار/مارس 2020 :claim[س]{#S-005}" }],
  ])("passes %s", (_what, changes) => {
    expect(found({ en: "", ar: "", ...changes })).toEqual([]);
  });

  it("names the paragraph", () => {
    expect(uncovered(sampleContent({ en: "In Saraqib." }))).toMatchObject([{ file: "content/units/news/a-raid/en.md", where: "raid-2" }]);
  });
});
