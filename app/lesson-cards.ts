import type { LessonCard } from "@/components/lesson/lesson-list";
import { getContent } from "@/content/load";
import type { Locale } from "@/domain/locale";

/** Every lesson as a list shows it. */
export const lessonCards = (locale: Locale): LessonCard[] =>
  [...getContent().lessons.values()].map(({ lesson }) => ({
    slug: lesson.slug,
    title: lesson.title[locale],
    summary: lesson.summary[locale],
    minutes: lesson.minutes,
    questions: lesson.quiz.questions.length,
  }));
