import type { AuthoringProblem } from "@/questions/contract";
import { cellOf, cellsOf } from "./cells";
import type { CorroborationKey, CorroborationPrompt } from "./schema";

const repeats = (ids: string[]) => new Set(ids).size !== ids.length;

export function findCorroborationProblems(prompt: CorroborationPrompt, key: CorroborationKey): AuthoringProblem[] {
  const statements = prompt.statements.map(({ id }) => id);
  const sources = prompt.sources.map(({ id }) => id);
  const cells = cellsOf(prompt);
  const strays = (table: Record<string, Record<string, unknown>>) =>
    Object.entries(table).flatMap(([statement, row]) =>
      Object.keys(row)
        .filter((source) => !statements.includes(statement) || !sources.includes(source))
        .map((source) => `${statement} / ${source}`),
    );
  return [
    ...(repeats(statements) ? ["two statements have the same id"] : []),
    ...(repeats(sources) ? ["two sources have the same id"] : []),
    // A cell is named "statement.source": a full stop inside an id could give two cells one name.
    ...[...statements, ...sources].filter((id) => id.includes(".")).map((id) => `id "${id}" must not contain a full stop`),
    ...cells
      .filter(({ statement, source }) => !cellOf(key.cells, statement.id, source.id))
      .map(({ statement, source }) => `cell "${statement.id} / ${source.id}" has no right answer`),
    ...cells
      .filter(({ statement, source }) => !cellOf(key.feedback, statement.id, source.id))
      .map(({ statement, source }) => `cell "${statement.id} / ${source.id}" has no explanation`),
    ...strays(key.cells).map((cell) => `right answer "${cell}" belongs to no cell`),
    ...strays(key.feedback).map((cell) => `explanation "${cell}" belongs to no cell`),
  ];
}
