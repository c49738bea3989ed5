import type { Behaviour } from "./behaviour";

/** Nothing is graded before the whole attempt is handed in; every answer may change until then. */
export const deferred: Behaviour = {
  mayCheck: () => false,
  mayAnswer: () => true,
  showsWhileOpen: () => false,
};
