import { describe, expect, it } from "vitest";
import { gradeCorroboration } from "./grade";
import { corroborationSamples } from "./samples";
import type { CorroborationResponse } from "./schema";
import { corroboration } from "./type";

const { prompt, key } = corroborationSamples[0]!;
const right = corroboration.modelAnswer(prompt, key).cells;
const grade = (cells: CorroborationResponse["cells"]) => gradeCorroboration({ prompt, key, response: { cells } });

describe("gradeCorroboration", () => {
  it.each<[string, CorroborationResponse["cells"], number]>([
    ["every cell right", right, 1],
    ["one cell wrong", { ...right, "two-died": { rescuers: "agree", agency: "silent" } }, 3 / 4],
    ["one cell answered, and right", { "families-fled": { agency: "agree" } }, 1 / 4],
    ["one cell answered, and wrong", { "families-fled": { agency: "silent" } }, 0],
    ["agree in every cell", { "two-died": { rescuers: "agree", agency: "agree" }, "families-fled": { rescuers: "agree", agency: "agree" } }, 2 / 4],
  ])("gives the share of right cells: %s", (_title, cells, fraction) => {
    expect(grade(cells)).toMatchObject({ outcome: "graded", fraction });
  });

  it("names every cell, the unanswered ones too", () => {
    const graded = grade({ "two-died": { rescuers: "agree" } });
    expect(graded.outcome === "graded" && graded.parts.map(({ id, fraction }) => `${id} ${fraction}`)).toEqual([
      "two-died.rescuers 1",
      "two-died.agency 0",
      "families-fled.rescuers 0",
      "families-fled.agency 0",
    ]);
  });

  it("asks to finish when nothing is answered, or only cells the question does not have", () => {
    const blank = { outcome: "ungradable", problem: "blank" };
    expect(grade({})).toEqual(blank);
    expect(grade({ "two-died": {} })).toEqual(blank);
    expect(grade({ constructor: { name: "agree" as const }, "two-died": { toString: "agree" as const } })).toEqual(blank);
    expect(grade(Object.fromEntries([["__proto__", { rescuers: "agree" as const }]]))).toEqual(blank);
  });
});

describe("corroboration", () => {
  it("is complete only when every cell is answered", () => {
    expect(corroboration.isComplete({ cells: right }, prompt)).toBe(true);
    expect(corroboration.isComplete({ cells: { ...right, "two-died": { rescuers: "agree" } } }, prompt)).toBe(false);
  });

  it("takes an empty row for no answer", () => {
    expect(corroboration.isBlank({ cells: { "two-died": {} } })).toBe(true);
    expect(corroboration.isSame({ cells: { "two-died": {} } }, { cells: {} })).toBe(true);
    expect(corroboration.isSame({ cells: { "two-died": { agency: "silent" } } }, { cells: {} })).toBe(false);
    expect(corroboration.isSame({ cells: {} }, { cells: { constructor: { agency: "silent" as const } } })).toBe(false);
  });

  it("drops what a form sends that the question never offered", () => {
    const sent: Record<string, string[]> = { "two-died.rescuers": ["agree"], "two-died.agency": [""], "families-fled.agency": ["invented"] };
    expect(corroboration.fromForm((name) => sent[name] ?? [], prompt)).toEqual({ cells: { "two-died": { rescuers: "agree" } } });
  });

  it("explains every cell under the statement's and the source's name", () => {
    const rows = corroboration.explain({ prompt, key, response: { cells: { "two-died": { rescuers: "silent" } } }, locale: "en" });
    expect(rows.slice(0, 2)).toEqual([
      {
        id: "two-died.rescuers",
        label: "Two civilians died. — White Helmets, June 2020",
        given: "Silent",
        answer: "Agrees",
        verdict: "wrong",
        why: "Keyword-a: the rescuers give just this count.",
      },
      {
        id: "two-died.agency",
        label: "Two civilians died. — News agency, June 2020",
        given: null,
        answer: "Contradicts",
        verdict: "missed",
        why: "Keyword-b: the agency gives another figure.",
      },
    ]);
  });

  it("reports a key that does not fit its prompt", () => {
    const broken = {
      cells: { "two-died": { rescuers: "agree" as const, radio: "silent" as const }, "families-fled": right["families-fled"]! },
      feedback: { ...key.feedback, elsewhere: { agency: { en: "Nowhere.", ar: "لا مكان." } } },
    };
    expect(corroboration.findProblems(prompt, broken)).toEqual([
      'cell "two-died / agency" has no right answer',
      'right answer "two-died / radio" belongs to no cell',
      'explanation "elsewhere / agency" belongs to no cell',
    ]);
  });
});
