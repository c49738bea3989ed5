import type { QuestionForm } from "@/questions/contract";
import { cellOf, cellsOf, tableOf } from "./cells";
import { relations } from "./relations";
import type { CorroborationPrompt, CorroborationResponse } from "./schema";

const covers = (a: CorroborationResponse, b: CorroborationResponse) =>
  Object.entries(a.cells).every(([statement, row]) =>
    Object.entries(row).every(([source, relation]) => cellOf(b.cells, statement, source) === relation),
  );

export const corroborationForm: QuestionForm<CorroborationPrompt, CorroborationResponse> = {
  isComplete: (response, prompt) =>
    cellsOf(prompt).every(({ statement, source }) => cellOf(response.cells, statement.id, source.id) !== undefined),
  isBlank: (response) => Object.values(response.cells).every((row) => Object.keys(row).length === 0),
  isSame: (a, b) => covers(a, b) && covers(b, a),
  fromForm: (fields, prompt) => ({
    cells: tableOf(prompt, (statement, source) => relations.find((known) => known === fields(`${statement}.${source}`)[0])),
  }),
};
