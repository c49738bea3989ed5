import type { Messages } from "@/components/shell/translator";

const groups = ["standing.", "verdict."];

/** The words that the assignment page's own script needs: not the whole dictionary. */
export const standingMessages = (all: Messages): Messages =>
  Object.fromEntries(Object.entries(all).filter(([key]) => groups.some((group) => key.startsWith(group))));
