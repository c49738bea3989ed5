import type { Locale } from "@/domain/locale";
import { type LessonCard, LessonList } from "@/components/lesson/lesson-list";
import type { Translate } from "./translator";

/** One screen: what this is, what is different about it, and the first lesson one click away. */
export function HomeScreen({
  locale,
  t,
  unitTitle,
  unitSummary,
  lessons,
}: {
  locale: Locale;
  t: Translate;
  unitTitle: string;
  unitSummary: string;
  lessons: LessonCard[];
}) {
  const promises = ["claims", "languages", "private"] as const;
  return (
    <div className="page">
      <div className="opening">
        <div>
          <h1>{t("home.title")}</h1>
          <p className="lead home-lead">{t("home.lead")}</p>
          <p className="button-row">
            <a className="button button-main" href={`/${locale}/lessons/${lessons[0]?.slug ?? ""}`}>
              {t("home.start")}
            </a>
            <a className="button" href={`/${locale}/how-we-know`}>
              {t("nav.how-we-know")}
            </a>
          </p>
        </div>
        <ul className="promise-list">
          {promises.map((promise) => (
            <li key={promise}>
              <strong>{t(`home.${promise}`)}</strong>
              {t(`home.${promise}-text`)}
            </li>
          ))}
        </ul>
      </div>
      <h2>{unitTitle}</h2>
      <p className="lead">{unitSummary}</p>
      <LessonList lessons={lessons} locale={locale} t={t} />
    </div>
  );
}
