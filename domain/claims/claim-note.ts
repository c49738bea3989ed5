/** How sure a statement is; the rules are on the page /how-we-know. */
export const claimStatuses = ["established", "widely-reported", "attributed", "disputed", "superseded"] as const;
export type ClaimStatus = (typeof claimStatuses)[number];

/** A source as a reader sees it, in one language. */
export type SourceLine = {
  id: string;
  publisher: string;
  title: string;
  /** The title's own language, for `lang`. */
  language: string;
  date: string;
  url: string | null;
  locator: string | null;
};

/** What stands in the margin beside a claim, in one language. */
export type ClaimNote = {
  id: string;
  text: string;
  status: ClaimStatus;
  /** Who says so, and how they come to say it. */
  claimants: { name: string; mode: string }[];
  saidOn: string | null;
  happened: string | null;
  caution: string | null;
  accounts: { by: string; says: string }[];
  sources: SourceLine[];
  asOf: string;
};

export type TermNote = { id: string; term: string; otherTerm: string; definition: string };
