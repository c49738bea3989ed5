import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type LessonParams, lessonParams } from "@/app/lesson-page";
import { languageFrom } from "@/app/params";
import { QuizStartScreen } from "@/components/attempt/quiz-start-screen";
import { getContent } from "@/content/load";

export const generateStaticParams = lessonParams;
export const dynamicParams = false;

export async function generateMetadata({ params }: LessonParams): Promise<Metadata> {
  const { locale, t } = await languageFrom(params);
  const entry = getContent().lessons.get((await params).slug);
  return entry ? { title: t("quiz.title", { lesson: entry.lesson.title[locale] }) } : {};
}

export default async function QuizPage({ params }: LessonParams) {
  const { locale, t } = await languageFrom(params);
  const entry = getContent().lessons.get((await params).slug);
  if (!entry) notFound();
  const { lesson } = entry;
  return (
    <QuizStartScreen
      slug={lesson.slug}
      title={lesson.title[locale]}
      questions={lesson.quiz.questions.length}
      marks={lesson.quiz.questions.reduce((sum, { weight }) => sum + weight, 0)}
      behaviour={lesson.quiz.behaviour}
      locale={locale}
      t={t}
    />
  );
}
