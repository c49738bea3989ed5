import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { inOneLine, loadContent } from "./load";

let root = "";
const both = (text: string) => ({ en: text, ar: text });
const write = (path: string, value: unknown) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), typeof value === "string" ? value : JSON.stringify(value));
};
const place = { id: "idlib", name: both("Idlib"), kind: "city", lat: 35.9, lon: 36.6, precision: "exact", otherSpellings: [] };
const question = {
  id: "q1",
  kind: "true-false",
  version: 1,
  objective: "o1",
  difficulty: "easy",
  scores: "fact",
  claims: ["S-001"],
  section: "one",
  prompt: { stem: both("So?") },
  key: { answer: true, feedback: { true: both("Yes."), false: both("No.") } },
};
const lesson = {
  slug: "first",
  unit: "news",
  order: 1,
  title: both("First"),
  summary: both("First."),
  minutes: 5,
  asOf: "2020-06-09",
  objectives: ["o1", "o2", "o3"].map((id) => ({ id, text: both(id) })),
  contentNote: null,
  sections: ["one", "two", "three"].map((id) => ({ id, questions: ["q1"] })),
  quiz: { behaviour: "deferred", questions: Array.from({ length: 8 }, () => ({ id: "q1", weight: 1 })) },
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "content-"));
  write("loaded-words.json", []);
  write("common-capitals.json", { anywhere: [], sentenceStart: [] });
  write("places/places.json", [place]);
  write("units/news/unit.json", { slug: "news", order: 1, title: both("News"), summary: both("News.") });
  write("units/news/first/lesson.json", lesson);
  write("units/news/first/questions.json", [question]);
  for (const file of ["en.md", "ar.md"]) write(`units/news/first/${file}`, "Hi.\n\n## A\n\na\n\n## B\n\nb\n\n## C\n\nc");
});
afterEach(() => rmSync(root, { recursive: true }));

const problems = () => loadContent(root).problems.map(inOneLine);

describe("loading the content", () => {
  it("reads units, lessons, questions and places", () => {
    const { content, problems: found } = loadContent(root);
    expect(found).toEqual([]);
    expect(content.places.get("idlib")).toEqual(place);
    expect(content.lessons.get("first")?.text.ar.sections.map(({ id }) => id)).toEqual(["one", "two", "three"]);
    expect(content.lessons.get("first")?.questions.get("q1")?.key).toEqual(question.key);
  });

  it("puts lessons in the order of their units, then their own", () => {
    write("units/zero/unit.json", { slug: "zero", order: 0.5, title: both("Z"), summary: both("Z.") });
    expect(problems()).toHaveLength(1);
    write("units/news/unit.json", { slug: "news", order: 2, title: both("News"), summary: both("News.") });
    write("units/zero/unit.json", { slug: "zero", order: 1, title: both("Z"), summary: both("Z.") });
    for (const file of ["en.md", "ar.md"]) write(`units/zero/last/${file}`, "## A\n\n## B\n\n## C");
    write("units/zero/last/lesson.json", { ...lesson, slug: "last", unit: "zero" });
    write("units/zero/last/questions.json", []);
    expect([...loadContent(root).content.lessons.keys()]).toEqual(["last", "first"]);
  });

  it("collects every problem with its file instead of stopping at the first", () => {
    write("places/places.json", [place, { ...place, lat: 99 }, { ...place }]);
    write("units/news/first/questions.json", [{ ...question, key: { answer: "yes" } }]);
    write("units/news/first/en.md", "Hi <b>you</b>.\n\n## A\n\n## B");
    write("claims/broken.json", "[{");
    write("sources/odd.json", { id: "x" });
    rmSync(join(root, "units/news/first/ar.md"));
    const found = problems();
    for (const start of [
      "content/places/places.json, idlib lat: Too big",
      "content/places/places.json, idlib: this id is used twice",
      "content/units/news/first/questions.json, q1 key.answer: ",
      "content/units/news/first/questions.json, q1 key.feedback: ",
      "content/units/news/first/en.md, line 1: cannot read html",
      "content/units/news/first/en.md, headings: 2 headings for the 3 sections of lesson.json",
      "content/claims/broken.json: not valid JSON",
      "content/sources/odd.json: expected a list of records",
      "content/units/news/first/ar.md: the file is missing",
    ]) {
      expect(found.some((line) => line.startsWith(start)), `${start}\nin\n${found.join("\n")}`).toBe(true);
    }
  });

  it("takes a folder without lessons for a wrong folder", () => {
    rmSync(join(root, "units"), { recursive: true });
    expect(problems()).toEqual(["content/units: there is no lesson here [shape]"]);
  });

  it("refuses a lesson whose slug is not its folder, and stored questions of another version", () => {
    write("units/news/first/lesson.json", { ...lesson, slug: "second" });
    write("units/news/first/questions.json", [{ ...question, version: 7 }]);
    expect(problems()).toEqual([
      "content/units/news/first/questions.json, q1: version 7; questions of kind true-false are at 1 [shape]",
      'content/units/news/first/lesson.json, slug: is "second", the folder is "first" [shape]',
    ]);
  });
});
