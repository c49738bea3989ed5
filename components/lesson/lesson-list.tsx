import type { Locale } from "@/domain/locale";
import type { Translate } from "@/components/shell/translator";

export type LessonCard = { slug: string; title: string; summary: string; minutes: number; questions: number };

/** The lessons of a unit, in order, as an editor would list them. */
export function LessonList({ lessons, locale, t }: { lessons: LessonCard[]; locale: Locale; t: Translate }) {
  return (
    <ol className="lesson-list">
      {lessons.map((lesson) => (
        <li key={lesson.slug}>
          <div>
            <h3>
              <a href={`/${locale}/lessons/${lesson.slug}`}>{lesson.title}</a>
            </h3>
            <p>{lesson.summary}</p>
            <p className="lesson-facts">{t("lesson.short-facts", { minutes: lesson.minutes, questions: lesson.questions })}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
