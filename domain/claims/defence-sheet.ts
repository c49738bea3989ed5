import type { ClaimStatus, SourceLine } from "./claim-note";

/** What the key of a question scores: a fact, who says so, or whether sources agree. */
export const keyScores = ["fact", "attribution", "agreement"] as const;
export type KeyScore = (typeof keyScores)[number];

/** How many records bear each name. */
export type Tally<Name extends string = string> = { name: Name; count: number }[];

/** What a lesson rests on and what it leaves out, counted from the ledger, in one language. */
export type DefenceSheet = {
  title: string;
  asOf: string;
  objectives: string[];
  /** Claims cited in the lesson and its questions, each once. */
  claimCount: number;
  claimsByStatus: Tally<ClaimStatus>;
  /** The sources that those claims rest on, each once, in the order in which a reader meets them. */
  sources: SourceLine[];
  sourcesByKind: Tally;
  sourcesByParty: Tally;
  sourcesByLanguage: Tally;
  disputed: { id: string; text: string; sides: { by: string; says: string; sources: string[] }[] }[];
  questionsByScore: Tally<KeyScore>;
  /** The claims under the keys that score a fact, each once. */
  factClaims: { count: number; established: number };
  contentNote: { text: string; strength: string; section: string } | null;
  leftOut: { what: string; why: string }[];
  changes: { on: string; what: string }[];
};

export const sumOf = (tally: Tally): number => tally.reduce((sum, { count }) => sum + count, 0);
