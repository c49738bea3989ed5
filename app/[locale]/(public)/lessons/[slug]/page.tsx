import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type LessonParams, lessonParams, passageContextOf } from "@/app/lesson-page";
import { languageFrom } from "@/app/params";
import { LessonFigure } from "@/app/lesson-figure";
import { LessonScreen } from "@/components/lesson/lesson-screen";
import { getContent } from "@/content/load";
import { formatPartialDate } from "@/domain/text/dates";

export const generateStaticParams = lessonParams;
export const dynamicParams = false;

export async function generateMetadata({ params }: LessonParams): Promise<Metadata> {
  const { locale } = await languageFrom(params);
  const entry = getContent().lessons.get((await params).slug);
  return entry ? { title: entry.lesson.title[locale], description: entry.lesson.summary[locale] } : {};
}

export default async function LessonPage({ params }: LessonParams) {
  const { locale, t } = await languageFrom(params);
  const content = getContent();
  const entry = content.lessons.get((await params).slug);
  if (!entry) notFound();
  const { lesson, text, questions } = entry;
  const note = lesson.contentNote;
  const context = passageContextOf(lesson.slug, text[locale], locale, t);

  return (
    <LessonScreen
      slug={lesson.slug}
      locale={locale}
      t={t}
      title={lesson.title[locale]}
      summary={lesson.summary[locale]}
      unitTitle={content.units.find(({ slug }) => slug === lesson.unit)?.title[locale] ?? ""}
      minutes={lesson.minutes}
      asOf={formatPartialDate(lesson.asOf, locale)}
      objectives={lesson.objectives.map((objective) => objective.text[locale])}
      contentNote={
        note && {
          text: note.what[locale],
          strength: note.strength,
          sectionId: note.section,
          sectionTitle: text[locale].sections.find(({ id }) => id === note.section)?.title ?? "",
        }
      }
      text={text[locale]}
      claims={context.claims}
      terms={context.terms}
      questionsOf={(sectionId) =>
        (lesson.sections.find(({ id }) => id === sectionId)?.questions ?? []).flatMap((id) => {
          const question = questions.get(id);
          // The prompt alone: the key of a lesson's question stays on the server.
          return question ? [{ id, kind: question.kind, prompt: question.prompt }] : [];
        })
      }
      figureOf={(sectionId) => {
        const figure = lesson.sections.find(({ id }) => id === sectionId)?.figure;
        return figure && <LessonFigure figure={figure} locale={locale} />;
      }}
      quizLength={lesson.quiz.questions.length}
    />
  );
}
