/** One row of the explanation shown after the verdict. Every option, row or cell of a question has one. */
export type Explanation = {
  id: string;
  /** The option, row or cell in the learner's language. */
  label: string;
  /** What the learner put, in words; null where they left it blank, and for options, where the verdict says it. */
  given: string | null;
  /** What would have been right, in words; null for options, where the verdict says it. */
  answer: string | null;
  /** `missed`: right but not picked. `passed-over`: wrong and rightly not picked. */
  verdict: "right" | "partly" | "wrong" | "missed" | "passed-over";
  why: string;
};
