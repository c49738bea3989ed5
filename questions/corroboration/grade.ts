import { type Grade, gradedByParts, ungradable } from "@/domain/grading/grade";
import { cellOf, cellsOf } from "./cells";
import { relations } from "./relations";
import type { CorroborationKey, CorroborationPrompt, CorroborationResponse } from "./schema";

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
