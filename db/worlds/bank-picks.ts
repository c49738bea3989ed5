import { getContent } from "@/content/load";
import { readBank } from "@/server/bank/list-questions";

/** The first three lessons, by slug. */
export function firstLessons(): [string, string, string] {
  const [first, second, third] = getContent().lessons.keys();
  if (!first || !second || !third) throw new Error("a demo school needs three lessons");
  return [first, second, third];
}

/** Ids of `each` questions of each of the first three lessons: of those in its quiz, or of those at the ends of its sections. */
export function pickQuestions(from: "quiz" | "sections", each: number): string[] {
  return firstLessons().flatMap((slug) => {
    const inQuiz = new Set(getContent().lessons.get(slug)?.lesson.quiz.questions.map(({ id }) => id));
    const fitting = [...readBank().values()].filter(({ lesson, questionId }) => lesson === slug && inQuiz.has(questionId) === (from === "quiz"));
    return fitting.slice(0, each).map(({ questionId }) => questionId);
  });
}
