import type { Relation } from "./relations";
import type { CorroborationPrompt, CorroborationResponse } from "./schema";

/** Reads one cell by ids a learner may have sent: "constructor" must not find what every object inherits. */
export function cellOf<T>(cells: Readonly<Record<string, Readonly<Record<string, T>>>>, statementId: string, sourceId: string): T | undefined {
  const row = Object.hasOwn(cells, statementId) ? cells[statementId] : undefined;
  return row && Object.hasOwn(row, sourceId) ? row[sourceId] : undefined;
}

/** Every cell of the question, row by row. */
export const cellsOf = (prompt: CorroborationPrompt) =>
  prompt.statements.flatMap((statement) => prompt.sources.map((source) => ({ id: `${statement.id}.${source.id}`, statement, source })));

/** Builds the table from one lookup per cell; rows and cells without an answer are left out. */
export function tableOf(
  prompt: CorroborationPrompt,
  relationAt: (statementId: string, sourceId: string) => Relation | undefined,
): CorroborationResponse["cells"] {
  const rows = prompt.statements.map((statement) => {
    const row = prompt.sources.flatMap((source) => {
      const relation = relationAt(statement.id, source.id);
      return relation ? [[source.id, relation] as const] : [];
    });
    return [statement.id, Object.fromEntries(row)] as const;
  });
  return Object.fromEntries(rows.filter(([, row]) => Object.keys(row).length > 0));
}
