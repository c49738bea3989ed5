import type { Localized } from "@/domain/locale";
import type { ObjectiveStrength } from "./strength";

/** What one person has done of one lesson. Shares are 0..1, null before there is anything to share. */
export type LessonProgress = {
  lesson: string;
  title: Localized;
  sections: { id: string; title: Localized; done: boolean }[];
  quiz: {
    openAttemptId: string | null;
    openAnswered: number;
    finished: number;
    best: number | null;
    latest: { attemptId: string; share: number | null; submittedAt: number } | null;
  };
  objectives: ({ id: string; text: Localized } & ObjectiveStrength)[];
};

/** Nothing read, nothing tried: the page then says how to begin. */
export const isUntouched = ({ sections, quiz, objectives }: LessonProgress): boolean =>
  sections.every(({ done }) => !done) &&
  quiz.openAttemptId === null &&
  quiz.finished === 0 &&
  objectives.every(({ answered }) => answered === 0);
