import type { AuthoringProblem } from "@/questions/contract";
import type { AttributionKey, AttributionPrompt } from "./schema";

const repeats = (ids: string[]) => new Set(ids).size !== ids.length;

export function findAttributionProblems(prompt: AttributionPrompt, key: AttributionKey): AuthoringProblem[] {
  const statements = prompt.statements.map(({ id }) => id);
  const claimants = prompt.claimants.map(({ id }) => id);
  return [
    ...(repeats(statements) ? ["two statements have the same id"] : []),
    ...(repeats(claimants) ? ["two claimants have the same id"] : []),
    ...statements.filter((id) => !Object.hasOwn(key.answers, id)).map((id) => `statement "${id}" has no right answer`),
    ...statements.filter((id) => !Object.hasOwn(key.feedback, id)).map((id) => `statement "${id}" has no explanation`),
    ...Object.entries(key.answers)
      .filter(([, { claimant }]) => !claimants.includes(claimant))
      .map(([id, { claimant }]) => `right claimant "${claimant}" of statement "${id}" is not among the claimants`),
    ...Object.keys(key.answers).filter((id) => !statements.includes(id)).map((id) => `right answer "${id}" belongs to no statement`),
    ...Object.keys(key.feedback).filter((id) => !statements.includes(id)).map((id) => `explanation "${id}" belongs to no statement`),
  ];
}
