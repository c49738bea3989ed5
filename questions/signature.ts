import type { ResponseClass } from "./contract";

/** One name for everything that counts as the same response: what a teacher accepts, they accept for all who gave it. */
export const signatureOf = (classes: readonly ResponseClass[]): string =>
  JSON.stringify(classes.map(({ part, answer }) => [part, answer]).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)));
