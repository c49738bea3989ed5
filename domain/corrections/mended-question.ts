import type { Ruling } from "@/domain/attempt/attempt";
import type { Localized } from "@/domain/locale";
import type { PreviewedQuestion } from "@/domain/quizzes/previewed-question";

/** What was answered alike. */
export type ResponseGroup = {
  /** What it is called when it is accepted; null where it cannot be: there is not enough of it to grade. */
  signature: string | null;
  words: string;
  count: number;
  /** What it earns by the key and the rulings, 0..1; marks given by hand left aside. */
  fraction: number;
  /** What it would earn by the version's own key alone, 0..1. */
  byKey: number;
};

/** A version of the question and what it was answered with, the most frequent first. */
export type MendedVersion = {
  id: string;
  /** 1 for the oldest there is. */
  number: number;
  createdAt: number;
  /** Corrected in this class; else the site's. */
  isOwn: boolean;
  /** What new attempts get. */
  isCurrent: boolean;
  note: Partial<Localized> | null;
  /** Handed-in attempts that were given it. */
  attempts: number;
  /** `isAccepted`: by the ruling that holds for this version. */
  groups: (ResponseGroup & { isAccepted: boolean })[];
  blank: number;
  /** Whose keys can grade what was answered to it, by their numbers: its own among them. */
  keys: { id: string; number: number }[];
};

/** A ruling that was made. */
export type MadeRuling = {
  id: string;
  kind: Ruling["kind"];
  at: number;
  /** Null once that person has erased their account. */
  by: string | null;
  note: Localized | string;
  /** The number of the version it holds for. */
  version: number;
  /** The answers it accepts, in words; of a new key, none. */
  answers: string[];
  /** The number of the version whose key grades; null for other rulings. */
  newVersion: number | null;
  /** A later ruling on the same version has taken its place. */
  isSuperseded: boolean;
};

/** A question of an assignment as its teacher mends it, in one language. Key and answers are left out while they are sealed. */
export type MendedQuestion = {
  assignment: { id: string; title: string };
  itemId: string;
  number: number;
  weight: number;
  question: PreviewedQuestion;
  /** Those that somebody was given, that a ruling names, or that new attempts get, the oldest first. */
  versions: MendedVersion[];
  rulings: MadeRuling[];
  /** The site gives another version now, which the class may take. */
  hasSiteVersion: boolean;
};
