import { languageFrom, type LocaleParams } from "@/app/params";
import { getContent } from "@/content/load";
import { HomeScreen } from "@/components/shell/home-screen";
import { lessonCards } from "@/app/lesson-cards";

export default async function HomePage({ params }: LocaleParams) {
  const { locale, t } = await languageFrom(params);
  const [unit] = getContent().units;
  return <HomeScreen locale={locale} t={t} unitTitle={unit?.title[locale] ?? ""} unitSummary={unit?.summary[locale] ?? ""} lessons={lessonCards(locale)} />;
}
