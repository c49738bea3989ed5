import type { Client } from "@libsql/client";
import type { Step } from "@/domain/attempt/attempt";
import { plausibleResponse } from "@/questions/plausible-response";
import type { QuestionKind } from "@/questions/kinds";

type Item = { itemId: string; questionVersionId: string };

/** The steps of one whole attempt at the quiz the school uses, as JSON: an answer to each question, then handing in. */
export async function wholeAttempt(client: Client, at: number): Promise<string[]> {
  const found = await client.execute("select items from quiz_versions where quiz_slug = 'bench-0'");
  const items = JSON.parse(String(found.rows[0]?.items)) as Item[];
  const steps: Step[] = [];
  for (const { itemId, questionVersionId } of items) {
    const { rows } = await client.execute({ sql: "select kind, prompt from question_versions where id = ?", args: [questionVersionId] });
    const response = plausibleResponse(String(rows[0]?.kind) as QuestionKind, JSON.parse(String(rows[0]?.prompt)));
    steps.push({ type: "answer-saved", eventId: `event-${steps.length}`, at, saidAt: at, itemId, response });
  }
  const grades = Object.fromEntries(items.map(({ itemId }, place) => [itemId, { outcome: "graded" as const, fraction: place % 2, parts: [] }]));
  steps.push({ type: "attempt-submitted", eventId: `event-${steps.length}`, at, grades });
  return steps.map((step) => JSON.stringify(step));
}
