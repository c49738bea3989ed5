/** A worked example of a question type: `contract.test.ts` holds every type to the contract with its samples. */
export type Sample<Prompt, Key, Response> = {
  title: string;
  prompt: Prompt;
  key: Key;
  /** What a form with nothing entered gives. */
  blank: Response;
  /** A complete response that earns less than 1. */
  wrong: Response;
};
