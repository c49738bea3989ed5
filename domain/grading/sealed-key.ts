declare const permitBrand: unique symbol;

/** The right to open a key. Made only by `permitGrading`, by `attempt/disclosure.ts`, and for teachers by `server/quizzes/may-read-keys.ts`. */
export type KeyPermit = { readonly [permitBrand]: true };

/** Grading reads the key and gives away marks alone; whatever shows feedback needs the learner's disclosure instead. */
// The brand exists in types only: nothing at run time can be mistaken for it.
export const permitGrading = (): KeyPermit => ({}) as KeyPermit;

/**
 * An answer key that cannot be sent by accident: it has no enumerable content, refuses to become JSON or a string,
 * and is opened only with a permit.
 */
export class SealedKey {
  readonly #key: unknown;

  constructor(key: unknown) {
    this.#key = key;
  }

  open(permit: KeyPermit): unknown {
    if (!permit) throw new Error("An answer key was opened without a permit.");
    return this.#key;
  }

  toJSON(): never {
    throw new Error("An answer key was about to be serialised.");
  }

  toString(): string {
    return "[sealed key]";
  }
}
