import { type Content, type LessonContent, lessonFile } from "@/content/content";
import { passagesOf, plainText } from "@/domain/text/lesson-text";
import { readingGrade } from "@/domain/text/readability";
import type { Problem } from "./problem";

/** The product is written for readers of about 13; names and figures push a lesson on this subject up by a grade. */
const most = { lesson: 11, median: 9 };

export const gradeOf = ({ text }: LessonContent): number =>
  readingGrade(passagesOf(text.en).map(({ inlines }) => plainText(inlines))).grade;

/** English only: no formula for Arabic is as well tested. */
export function readability({ lessons }: Content): Problem[] {
  const grades = [...lessons.values()].map((entry) => ({ file: lessonFile(entry.lesson, "en.md"), grade: gradeOf(entry) }));
  const median = medianOf(grades.map(({ grade }) => grade));
  return [
    ...grades
      .filter(({ grade }) => grade > most.lesson)
      .map(({ file, grade }) => problem(file, `reading grade ${grade.toFixed(1)}; no lesson above ${most.lesson}`)),
    ...(median > most.median ? [problem("content/units", `median reading grade ${median.toFixed(1)}; at most ${most.median}`)] : []),
  ];
}

export function medianOf(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? upper;
  return (lower + upper) / 2;
}

const problem = (file: string, message: string): Problem => ({ rule: "readability", file, where: "", message });
