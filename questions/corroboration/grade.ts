import { type Grade, gradedByParts, ungradable } from "@/domain/grading/grade";
import { type CorroborationKey, type CorroborationPrompt, type CorroborationResponse, relations } from "./schema";

/** Reads one cell by ids a learner may have sent: "constructor" must not find what every object inherits. */
export function cellOf<T>(cells: Readonly<Record<string, Readonly<Record<string, T>>>>, statementId: string, sourceId: string): T | undefined {
  const row = Object.hasOwn(cells, statementId) ? cells[statementId] : undefined;
  return row && Object.hasOwn(row, sourceId) ? row[sourceId] : undefined;
}

/** Every cell of the question, row by row. */
export const cellsOf = (prompt: CorroborationPrompt) =>
  prompt.statements.flatMap((statement) => prompt.sources.map((source) => ({ id: `${statement.id}.${source.id}`, statement, source })));

/** Right cells out of all cells. A cell left open earns nothing and takes nothing away. */
export function gradeCorroboration({
  prompt,
  key,
  response,
}: {
  prompt: CorroborationPrompt;
  key: CorroborationKey;
  response: CorroborationResponse;
}): Grade {
  const answered = cellsOf(prompt).map(({ id, statement, source }) => {
    const given = cellOf(response.cells, statement.id, source.id);
    return { id, given: relations.find((known) => known === given), right: cellOf(key.cells, statement.id, source.id) };
  });
  if (answered.every(({ given }) => given === undefined)) return ungradable("blank");
  return gradedByParts(answered.map(({ id, given, right }) => ({ id, fraction: given && given === right ? 1 : 0 })));
}
