import { alignment } from "./alignment";
import { boxes } from "./boxes";
import { claimSources } from "./claim-sources";
import { danglingIds } from "./dangling-ids";
import { explainedOptions } from "./explained-options";
import { keyRestsOnEstablished } from "./key-rests-on-established";
import { loadedWords } from "./loaded-words";
import type { Rule } from "./problem";
import { readability } from "./readability";
import { sectionQuestions } from "./section-questions";
import { uncovered } from "./uncovered";
import { wordsCount } from "./words-count";

/** In the order in which an author would mend them. */
export const everyRule: readonly Rule[] = [
  danglingIds,
  alignment,
  boxes,
  claimSources,
  uncovered,
  keyRestsOnEstablished,
  explainedOptions,
  sectionQuestions,
  wordsCount,
  loadedWords,
  readability,
];
