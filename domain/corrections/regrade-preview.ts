/** Marks of the question and of the whole attempt, out of what each could earn. */
export type Marks = { mark: number; weight: number; earned: number; possible: number };
export type RegradeChange = { attemptId: string; name: string; from: Marks; to: Marks };
export type RegradePreview = {
  changes: RegradeChange[];
  /** Attempts that were given this version and stay as they are. */
  unchanged: number;
  /** Of all of them, those whose mark for the question a teacher gave by hand: it stays. */
  overridden: number;
  /** Still open: the ruling will hold for them when they are handed in. */
  open: number;
};
