import { type Explanation, onlyVersion, type QuestionType } from "@/questions/contract";
import { findCorroborationProblems } from "./find-problems";
import { cellOf, cellsOf, gradeCorroboration } from "./grade";
import { relationLabels } from "./labels";
import {
  type CorroborationKey,
  corroborationKey,
  type CorroborationPrompt,
  corroborationPrompt,
  type CorroborationResponse,
  corroborationResponse,
  type Relation,
  relations,
} from "./schema";

/** Builds the table from one lookup per cell; rows and cells without an answer are left out. */
function tableOf(
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

const covers = (a: CorroborationResponse, b: CorroborationResponse) =>
  Object.entries(a.cells).every(([statement, row]) =>
    Object.entries(row).every(([source, relation]) => cellOf(b.cells, statement, source) === relation),
  );

export const corroboration: QuestionType<CorroborationPrompt, CorroborationKey, CorroborationResponse> = {
  kind: "corroboration",
  version: 1,
  prompt: corroborationPrompt,
  key: corroborationKey,
  response: corroborationResponse,
  isComplete: (response, prompt) =>
    cellsOf(prompt).every(({ statement, source }) => cellOf(response.cells, statement.id, source.id) !== undefined),
  isBlank: (response) => Object.values(response.cells).every((row) => Object.keys(row).length === 0),
  isSame: (a, b) => covers(a, b) && covers(b, a),
  grade: gradeCorroboration,
  fromForm: (fields, prompt) => ({
    cells: tableOf(prompt, (statement, source) => relations.find((known) => known === fields(`${statement}.${source}`)[0])),
  }),
  describe: ({ prompt, response, locale }) =>
    cellsOf(prompt)
      .flatMap(({ statement, source }) => {
        const given = cellOf(response.cells, statement.id, source.id);
        return given ? [`${statement.text[locale]} — ${source.label[locale]}: ${relationLabels[given][locale]}`] : [];
      })
      .join(locale === "ar" ? "؛ " : "; "),
  classify: ({ prompt, key, response }) =>
    cellsOf(prompt).flatMap(({ id, statement, source }) => {
      const given = cellOf(response.cells, statement.id, source.id);
      const right = cellOf(key.cells, statement.id, source.id);
      return given ? [{ part: id, answer: given, fraction: given === right ? 1 : 0 }] : [];
    }),
  modelAnswer: (prompt, key) => ({ cells: tableOf(prompt, (statement, source) => cellOf(key.cells, statement, source)) }),
  explain: ({ prompt, key, response, locale }) =>
    cellsOf(prompt).map(({ id, statement, source }): Explanation => {
      const given = response ? cellOf(response.cells, statement.id, source.id) : undefined;
      const right = cellOf(key.cells, statement.id, source.id);
      return {
        id,
        label: `${statement.text[locale]} — ${source.label[locale]}`,
        given: given ? relationLabels[given][locale] : null,
        answer: right ? relationLabels[right][locale] : "",
        verdict: given === undefined ? "missed" : given === right ? "right" : "wrong",
        why: cellOf(key.feedback, statement.id, source.id)?.[locale] ?? "",
      };
    }),
  findProblems: findCorroborationProblems,
  migrate: onlyVersion("corroboration", corroborationPrompt, corroborationKey),
};
