import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type LessonParams, lessonParams, passageContextOf } from "@/app/lesson-page";
import { languageFrom } from "@/app/params";
import { BothLanguagesScreen } from "@/components/lesson/both-languages-screen";
import { translator } from "@/components/shell/translator";
import { getContent } from "@/content/load";
import { messagesOf } from "@/content/messages";
import type { Locale } from "@/domain/locale";

export const generateStaticParams = lessonParams;
export const dynamicParams = false;

export async function generateMetadata({ params }: LessonParams): Promise<Metadata> {
  const entry = getContent().lessons.get((await params).slug);
  return entry ? { title: `${entry.lesson.title.en} / ${entry.lesson.title.ar}` } : {};
}

export default async function BothLanguagesPage({ params }: LessonParams) {
  const { locale, t } = await languageFrom(params);
  const entry = getContent().lessons.get((await params).slug);
  if (!entry) notFound();
  const contextIn = (language: Locale) => passageContextOf(entry.lesson.slug, entry.text[language], language, translator(messagesOf(language), language));
  return (
    <BothLanguagesScreen
      slug={entry.lesson.slug}
      locale={locale}
      t={t}
      title={entry.lesson.title}
      text={entry.text}
      contexts={{ en: contextIn("en"), ar: contextIn("ar") }}
      quizLength={entry.lesson.quiz.questions.length}
    />
  );
}
