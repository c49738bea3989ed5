import type { AdviceOn } from "./advice-keys";
import type { AnswerCount } from "./answer-counts";
import type { FacilityByThird } from "./facility-by-third";
import type { ItemAdvice } from "./item-advice";
import type { ItemFigures } from "./item-figures";
import type { QuizAdvice } from "./quiz-advice";
import type { QuizFigures } from "./quiz-figures";
import type { WrongText } from "./wrong-texts";

/** An answer with its counts. `words`: as its question shows it. */
export type AnswerRow = AnswerCount & { words: string; advice: AdviceOn<"option"> };

/** What may be read only by whoever may read the key: the answers tell it. */
export type ItemAnswers = { rows: AnswerRow[]; blank: number; wrongTexts: WrongText[] | null; textsAdvice: AdviceOn<"texts"> };

export type ItemReport = {
  itemId: string;
  /** Its place in the quiz, 1 for the first. */
  number: number;
  stem: string;
  figures: ItemFigures;
  advice: ItemAdvice;
  thirds: FacilityByThird;
  /** null while its key is sealed from this teacher, who learns with the question elsewhere. */
  answers: ItemAnswers | null;
};

/** Which attempts are looked at: each student's first, or all. */
export const analysedAttempts = ["first", "all"] as const;
export type AnalysedAttempts = (typeof analysedAttempts)[number];

export type QuizReport = {
  assignmentId: string;
  title: string;
  which: AnalysedAttempts;
  figures: QuizFigures;
  advice: QuizAdvice;
  /** Attempts at an earlier make-up of the quiz, with other questions: left out. */
  leftOut: number;
  items: ItemReport[];
};
