/** One gradable part of a question: an option, a row, a cell. `fraction` is the part's own share, 0..1. */
export type PartGrade = { id: string; fraction: number };

/**
 * What a question type says of a response.
 * `ungradable` is "not ready", never "wrong": the learner is asked to finish and loses nothing.
 * `fraction` is 0..1; marks are made from it in `marks.ts`, never in a type.
 */
export type Grade =
  | { outcome: "ungradable"; problem: "blank" | "incomplete" | "same-place-twice" | "too-long" }
  | { outcome: "graded"; fraction: number; parts: PartGrade[] }
  | { outcome: "needs-marking" };

export const ungradable = (problem: Extract<Grade, { outcome: "ungradable" }>["problem"]): Grade => ({
  outcome: "ungradable",
  problem,
});

/** Grades a question whose parts count alike: the fraction is the mean of the parts. */
export function gradedByParts(parts: PartGrade[]): Grade {
  const sum = parts.reduce((total, part) => total + part.fraction, 0);
  return { outcome: "graded", fraction: parts.length === 0 ? 0 : sum / parts.length, parts };
}
