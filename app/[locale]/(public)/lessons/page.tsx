import type { Metadata } from "next";
import { lessonCards } from "@/app/lesson-cards";
import { languageFrom, type LocaleParams } from "@/app/params";
import { LessonList } from "@/components/lesson/lesson-list";
import { getContent } from "@/content/load";

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  return { title: (await languageFrom(params)).t("nav.lessons") };
}

export default async function LessonsPage({ params }: LocaleParams) {
  const { locale, t } = await languageFrom(params);
  const { units } = getContent();
  return (
    <div className="page">
      <h1>{t("nav.lessons")}</h1>
      {units.map((unit) => (
        <section key={unit.slug} aria-labelledby={unit.slug}>
          <h2 id={unit.slug}>{t("lessons.unit", { number: unit.order, title: unit.title[locale] })}</h2>
          <p className="lead">{unit.summary[locale]}</p>
          <LessonList lessons={lessonCards(locale)} locale={locale} t={t} />
        </section>
      ))}
    </div>
  );
}
