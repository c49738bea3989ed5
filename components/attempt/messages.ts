import type { Messages } from "@/components/shell/translator";

const groups = ["attempt.", "filled.", "verdict.", "row.", "explanation.", "save.", "problem."];

/** The words that the quiz's own script needs: not the whole dictionary. */
export const attemptMessages = (all: Messages): Messages =>
  Object.fromEntries(Object.entries(all).filter(([key]) => groups.some((group) => key.startsWith(group))));
