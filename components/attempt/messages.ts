import type { Messages } from "@/components/shell/translator";

const part = (all: Messages, groups: readonly string[]): Messages =>
  Object.fromEntries(Object.entries(all).filter(([key]) => groups.some((group) => key.startsWith(group))));

/** The words that the quiz's own script needs: not the whole dictionary. */
export const attemptMessages = (all: Messages): Messages =>
  part(all, ["attempt.", "filled.", "verdict.", "row.", "explanation.", "save.", "problem."]);

/** The words of the result. */
export const resultMessages = (all: Messages): Messages =>
  part(all, ["attempt.question", "verdict.", "row.", "explanation.", "problem.attempt-closed", "result.", "status.", "claim.dated", "language.", "list."]);
