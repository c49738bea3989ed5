import type { Behaviour } from "./behaviour";

/** Each question can be checked once, on its own, and explains itself at once; a checked answer stays as it is. */
export const immediate: Behaviour = {
  mayCheck: (item) => item.checkedAt === null,
  mayAnswer: (item) => item.checkedAt === null,
  showsWhileOpen: (item) => item.checkedAt !== null,
};
