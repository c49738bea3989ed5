import type { AuthoringProblem } from "@/questions/contract";
import { rightChoice } from "./grade";
import type { MatchingKey, MatchingPrompt } from "./schema";

export function findMatchingProblems(prompt: MatchingPrompt, key: MatchingKey): AuthoringProblem[] {
  const rows = prompt.rows.map((row) => row.id);
  const choices = prompt.choices.map((choice) => choice.id);
  return [
    ...(new Set(rows).size === rows.length ? [] : ["two rows have the same id"]),
    ...(new Set(choices).size === choices.length ? [] : ["two choices have the same id"]),
    ...rows.filter((id) => rightChoice(key, id) === undefined).map((id) => `row "${id}" has no right choice`),
    ...Object.entries(key.pairs).flatMap(([row, choice]) => [
      ...(rows.includes(row) ? [] : [`the key's row "${row}" is not among the rows`]),
      ...(choices.includes(choice) ? [] : [`the right choice "${choice}" of row "${row}" is not among the choices`]),
    ]),
    ...rows.filter((id) => !Object.hasOwn(key.feedback, id)).map((id) => `row "${id}" has no explanation`),
    ...Object.keys(key.feedback)
      .filter((id) => !rows.includes(id))
      .map((id) => `explanation "${id}" belongs to no row`),
  ];
}
