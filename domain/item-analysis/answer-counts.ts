import type { Thirds } from "./thirds";

/** A class of answers as a question type names it: of which part, which answer, what it is worth (0..1). */
export type AnswerClass = { part: string; answer: string; fraction: number };

/** What one attempt answered to one question. Empty when it was left blank. */
export type AnsweredAttempt = { id: string; classes: readonly AnswerClass[] };

/** How many attempts gave an answer: of all, of the top third, of the bottom third. */
export type AnswerCount = AnswerClass & { count: number; top: number; bottom: number };

/**
 * Counts each answer to one question; an attempt counts once for an answer. `offered` are the answers to list even when
 * nobody gave them, in the order shown; others follow by part, the most frequent first.
 */
export function countAnswers(input: { attempts: readonly AnsweredAttempt[]; thirds: Thirds; offered: readonly AnswerClass[] }): AnswerCount[] {
  const counts = new Map(input.offered.map((offered) => [nameOf(offered), { ...offered, count: 0, top: 0, bottom: 0 }]));
  for (const { id, classes } of input.attempts) {
    for (const [name, answered] of new Map(classes.map((one) => [nameOf(one), one]))) {
      const counted = counts.get(name) ?? { ...answered, count: 0, top: 0, bottom: 0 };
      counts.set(name, counted);
      counted.count += 1;
      if (input.thirds.top.has(id)) counted.top += 1;
      if (input.thirds.bottom.has(id)) counted.bottom += 1;
    }
  }
  const rows = [...counts.values()];
  const shown = new Set(input.offered.map(nameOf)).size;
  return [...rows.slice(0, shown), ...rows.slice(shown).sort(byPartThenCount)];
}

const nameOf = ({ part, answer }: AnswerClass) => JSON.stringify([part, answer]);

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const byPartThenCount = (a: AnswerCount, b: AnswerCount) => byText(a.part, b.part) || b.count - a.count || byText(a.answer, b.answer);
