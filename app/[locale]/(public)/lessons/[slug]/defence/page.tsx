import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type LessonParams, lessonParams } from "@/app/lesson-page";
import { languageFrom } from "@/app/params";
import { DefenceScreen } from "@/components/lesson/defence-screen";
import { defenceSheetOf } from "@/content/defence";
import { getContent } from "@/content/load";

export const generateStaticParams = lessonParams;
export const dynamicParams = false;

export async function generateMetadata({ params }: LessonParams): Promise<Metadata> {
  const { locale, t } = await languageFrom(params);
  const entry = getContent().lessons.get((await params).slug);
  return entry ? { title: t("defence.title", { lesson: entry.lesson.title[locale] }) } : {};
}

export default async function DefencePage({ params }: LessonParams) {
  const { locale, t } = await languageFrom(params);
  const content = getContent();
  const entry = content.lessons.get((await params).slug);
  if (!entry) notFound();
  return (
    <DefenceScreen
      slug={entry.lesson.slug}
      unitTitle={content.units.find(({ slug }) => slug === entry.lesson.unit)?.title[locale] ?? ""}
      sheet={defenceSheetOf(content, entry, locale)}
      locale={locale}
      t={t}
    />
  );
}
