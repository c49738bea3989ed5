import { describe, expect, it } from "vitest";
import { parseLessonText } from "./lesson-text";

const parse = (source: string, ids: string[] = ["raids"]) => parseLessonText(source, ids, "en.md");
const firstInlines = (source: string) => {
  const [block] = parse(source, []).text.intro;
  return block?.kind === "paragraph" ? block.inlines : null;
};
const messages = (source: string, ids: string[] = []) => parse(source, ids).problems.map((p) => `${p.where}: ${p.message}`);

describe("a lesson's text", () => {
  it("gives sections the ids of the lesson, in the order of the headings", () => {
    const { text, problems } = parse("Before.\n\n## The raids\n\nA.\n\n## The figures\n\nB.", ["raids", "figures"]);
    expect(problems).toEqual([]);
    expect(text.sections.map(({ id, title }) => [id, title])).toEqual([["raids", "The raids"], ["figures", "The figures"]]);
  });

  it("numbers paragraphs within their section, boxes included", () => {
    const { text } = parse("One.\n\n## Raids\n\nTwo.\n\n:::unknown\nThree.\n:::\n\nFour.");
    expect(text.intro).toMatchObject([{ id: "intro-1" }]);
    expect(text.sections[0]?.blocks).toMatchObject([
      { id: "raids-1" },
      { kind: "unknown", blocks: [{ id: "raids-2" }] },
      { id: "raids-3" },
    ]);
  });

  it("reads claims, and terms and places inside them", () => {
    expect(firstInlines("Rescuers said :claim[two died in :place[al-Mawzara]{#al-mawzara}]{#S-008}.")).toEqual([
      { kind: "text", text: "Rescuers said " },
      {
        kind: "claim",
        claim: "S-008",
        inlines: [
          { kind: "text", text: "two died in " },
          { kind: "place", place: "al-mawzara", text: "al-Mawzara" },
        ],
      },
      { kind: "text", text: "." },
    ]);
  });

  it("keeps times and ratios as text", () => {
    expect(firstInlines("It began at 00:01, not 5:30pm or :30.")).toEqual([
      { kind: "text", text: "It began at 00:01, not 5:30pm or :30." },
    ]);
    expect(firstInlines(":claim[from 00:01 on]{#S-006}")).toMatchObject([{ inlines: [{ text: "from 00:01 on" }] }]);
  });

  it("joins the lines of a paragraph with a space, and keeps a word spoken of as a word", () => {
    expect(firstInlines("The word\n*regime* judges.")).toEqual([
      { kind: "text", text: "The word " },
      { kind: "emphasis", inlines: [{ kind: "text", text: "regime" }] },
      { kind: "text", text: " judges." },
    ]);
  });

  it("reads Arabic with its marks", () => {
    expect(firstInlines("قال :claim[مسعفون إن :place[الموزرة]{#al-mawzara} قُصفت]{#S-008}.")).toMatchObject([
      { kind: "text" },
      { kind: "claim", claim: "S-008" },
      { kind: "text", text: "." },
    ]);
  });

  it("dates an update and reads a list", () => {
    const { text } = parse('## R\n\n:::since{date="2020-07-07"}\nLater.\n:::\n\n- one\n- *two*');
    expect(text.sections[0]?.blocks).toMatchObject([
      { kind: "since", date: "2020-07-07", blocks: [{ id: "raids-1" }] },
      { kind: "list", items: [[{ text: "one" }], [{ kind: "emphasis" }]] },
    ]);
  });

  it("is plain data", () => {
    const { text } = parse("A :term[truce]{#truce}.\n\n## R\n\n- x");
    expect(JSON.parse(JSON.stringify(text))).toEqual(text);
  });

  it("counts headings against the lesson's sections", () => {
    expect(messages("## One", ["a", "b"])).toEqual(["headings: 1 headings for the 2 sections of lesson.json"]);
  });

  it.each([
    ["raw HTML", "A.\n\n<div>x</div>", "line 3: cannot read html"],
    ["HTML inside a line", "A <b>b</b>.", "line 1: cannot read html"],
    ["an image", "A.\n![x](y.png)", "line 2: cannot read image"],
    ["a link", "A [x](http://y.org).", "line 1: cannot read link"],
    ["bold", "A **b**.", "line 1: cannot read strong"],
    ["a title", "# Title", "line 1: cannot read a heading of level 1"],
    ["a numbered list", "A.\n\n1986. Later.", "line 3: cannot read a numbered list"],
    ["an unknown mark", "A :clam[b]{#S-001}.", "line 1: cannot read :clam; no such mark"],
    ["an unknown box", "A.\n\n:::note\nB.\n:::", "line 3: cannot read :::note; no such box"],
    ["an update without a date", ":::since\nB.\n:::", "line 1: cannot read :::since without a date"],
    ["a claim without an id", "A :claim[b].", "line 1: cannot read :claim without exactly one id"],
    ["a claim without words", "A :claim[]{#S-001}.", "line 1: cannot read :claim without words"],
    ["a claim inside a claim", ":claim[a :claim[b]{#S-001}]{#S-002}", "line 1: cannot read a :claim inside a :claim"],
    ["a mark in a heading", "## A :term[b]{#b}", "line 1: cannot read :term in a heading"],
    ["a box in a box", "::::unknown\n:::unknown\nB.\n:::\n::::", "line 2: cannot read :::unknown inside another box"],
  ])("refuses %s and says where", (_what, source, message) => {
    expect(messages(source).some((found) => found.startsWith(message)), messages(source).join("\n")).toBe(true);
  });
});
