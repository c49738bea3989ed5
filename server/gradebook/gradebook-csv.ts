import "server-only";
import Papa from "papaparse";
import { type Cell, type CellState, countedShare } from "@/domain/gradebook/cells";

/** A gradebook as it stands on the page; every learner has a cell for every assignment, in the same order. */
export type GradebookTable = {
  assignments: readonly { title: string }[];
  learners: readonly {
    name: string;
    group: string | null;
    externalId: string | null;
    cells: readonly Cell[];
    total: number | null;
  }[];
};

/** In the teacher's language. A state without a word (not due, say) leaves its cell empty. */
export type GradebookLabels = { name: string; group: string; externalId: string; total: string; states: Partial<Record<CellState, string>> };

/** What a spreadsheet may take for a formula (OWASP, CSV Injection). papaparse's own pattern lets "=1\n" through. */
const formulaStart = /^[=+\-@\t\r]/;

const percentOf = (share: number | null) => (share === null ? null : Math.round(share * 10_000) / 100);

/**
 * The gradebook for a spreadsheet: UTF-8 with a byte order mark (else Excel garbles Arabic), CRLF, shares in per cent.
 * Missing and excused are words, never zeros. Text that looks like a formula gets an apostrophe; numbers stay numbers.
 */
export function gradebookCsv(table: GradebookTable, labels: GradebookLabels): string {
  const header = [labels.name, labels.group, labels.externalId, ...table.assignments.map(({ title }) => `${title} (%)`), `${labels.total} (%)`];
  const lines = table.learners.map(({ name, group, externalId, cells, total }) => [
    name,
    group ?? "",
    externalId ?? "",
    ...cells.map((cell) => percentOf(countedShare(cell, "left-out")) ?? labels.states[cell.state] ?? ""),
    percentOf(total) ?? "",
  ]);
  return Papa.BYTE_ORDER_MARK + Papa.unparse([header, ...lines], {
    newline: "\r\n",
    escapeFormulae: formulaStart,
    // Text is quoted throughout: a spreadsheet that splits at ; would else begin a cell in the middle of a name.
    quotes: (value) => typeof value === "string",
  });
}
