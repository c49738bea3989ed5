import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import type { Cell, CellState } from "@/domain/gradebook/cells";
import { gradebookCsv, type GradebookLabels, type GradebookTable } from "./gradebook-csv";

const labels: GradebookLabels = { name: "Name", group: "Group", externalId: "ID", total: "Total", states: { missing: "missing", excused: "excused" } };
const cell = (state: CellState, share: number | null = null): Cell => ({ assignmentId: "a", state, share });
const learner = (name: string, cells: Cell[] = [], total: number | null = null) => ({ name, group: null, externalId: null, cells, total });

describe("a gradebook for a spreadsheet", () => {
  it("begins with the byte order mark, ends lines as Windows does and quotes all text", () => {
    const table = {
      assignments: [{ title: "Quiz 1" }, { title: "Quiz 2" }],
      learners: [
        { name: "سارة", group: "Red", externalId: "017", cells: [cell("done", 0.875), cell("late", 1 / 3)], total: 0.6 },
        { name: "Omar", group: null, externalId: null, cells: [cell("missing"), cell("excused", 0.9)], total: 0 },
        { name: "Huda", group: null, externalId: null, cells: [cell("not-due"), cell("done", 0)], total: null },
      ],
    };
    expect(gradebookCsv(table, labels)).toBe(
      [
        '\ufeff"Name","Group","ID","Quiz 1 (%)","Quiz 2 (%)","Total (%)"',
        '"سارة","Red","017",87.5,33.33,60',
        '"Omar","","","missing","excused",0',
        '"Huda","","","",0,""',
      ].join("\r\n"),
    );
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=1\n+2", "=", "-"])("puts an apostrophe before the text %j", (name) => {
    expect(gradebookCsv({ assignments: [], learners: [learner(name)] }, labels)).toContain(`\r\n"'${name}",`);
  });

  it.each([["'=1", `"'=1"`], ["a=1", `"a=1"`], ["Sara; =1+1", `"Sara; =1+1"`], ['the "tall"', `"the ""tall"""`], ["Naser, Omar", `"Naser, Omar"`]])(
    "writes the text %j as it is",
    (name, written) => {
      expect(gradebookCsv({ assignments: [], learners: [learner(name)] }, labels)).toContain(`\r\n${written},`);
    },
  );

  it("never marks a number, not even a negative one", () => {
    expect(gradebookCsv({ assignments: [{ title: "=x" }], learners: [learner("Sara", [cell("done", -0.05)], -0.05)] }, labels)).toContain('"\'=x (%)"');
    expect(gradebookCsv({ assignments: [{ title: "x" }], learners: [learner("Sara", [cell("done", -0.05)], -0.05)] }, labels)).toContain(",-5,-5");
  });

  it("reads back as what went in, whatever the names", () => {
    const letters = fc.integer({ min: 0x20, max: 0x1ffff }).map((point) => String.fromCodePoint(point).toWellFormed());
    const signs = fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", '"', "'", ",", ";", " ", "س");
    const text = fc.oneof(fc.string(), fc.string({ unit: letters }), fc.string({ unit: signs }));
    const states = fc.constantFrom<CellState>("done", "late", "missing", "excused", "not-due", "in-progress");
    const share = fc.option(fc.nat({ max: 10_000 }).map((n) => n / 10_000));
    const cells = fc.record({ assignmentId: fc.constant("a"), state: states, share });
    const books = fc.nat({ max: 4 }).chain((width) =>
      fc.record({
        assignments: fc.array(fc.record({ title: text }), { minLength: width, maxLength: width }),
        learners: fc.array(
          fc.record({
            name: text,
            group: fc.option(text),
            externalId: fc.option(text),
            cells: fc.array(cells, { minLength: width, maxLength: width }),
            total: share,
          }),
          { maxLength: 5 },
        ),
      }),
    );
    const safe = (given: string) => (/^[=+\-@\t\r]/.test(given) ? `'${given}` : given);
    const number = (share: number) => String(Number((share * 100).toFixed(2)));
    const shown = ({ state, share }: Cell) => {
      if (state === "excused" || (state === "missing" && share === null)) return state;
      return share === null || state === "not-due" || state === "in-progress" ? "" : number(share);
    };
    fc.assert(
      fc.property(books, (table: GradebookTable) => {
        const csv = gradebookCsv(table, labels);
        expect(csv.startsWith("\ufeff")).toBe(true);
        const { data, errors } = Papa.parse<string[]>(csv.slice(1), { delimiter: ",", newline: "\r\n" });
        expect(errors).toEqual([]);
        expect(data).toEqual([
          ["Name", "Group", "ID", ...table.assignments.map(({ title }) => safe(`${title} (%)`)), "Total (%)"],
          ...table.learners.map(({ name, group, externalId, cells, total }) => [
            safe(name),
            safe(group ?? ""),
            safe(externalId ?? ""),
            ...cells.map(shown),
            total === null ? "" : number(total),
          ]),
        ]);
      }),
      { numRuns: 200 },
    );
  });
});
