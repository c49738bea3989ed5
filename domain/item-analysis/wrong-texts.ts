import type { AnswerClass } from "./answer-counts";

/** A text that earned less than the whole mark, as it is compared (spelling marks and case folded), and how many gave it. */
export type WrongText = { text: string; fraction: number; count: number };

/**
 * Groups what learners wrote to a question that asks for a text: every class worth less than 1, one a learner. The most
 * frequent first, equals by text. Near misses are among them, with what they are worth.
 */
export function groupWrongTexts(given: readonly AnswerClass[]): WrongText[] {
  const groups = new Map<string, WrongText>();
  for (const { answer, fraction } of given) {
    if (fraction >= 1) continue;
    const group = groups.get(answer) ?? { text: answer, fraction, count: 0 };
    groups.set(answer, { ...group, count: group.count + 1 });
  }
  return [...groups.values()].sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
}
