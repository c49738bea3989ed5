import type { Locale } from "@/domain/locale";
import type { Translate } from "@/components/shell/translator";

/** What the quiz asks of you, before it begins. */
export function QuizStartScreen({
  slug,
  title,
  questions,
  marks,
  behaviour,
  locale,
  t,
}: {
  slug: string;
  title: string;
  questions: number;
  marks: number;
  behaviour: "deferred" | "immediate";
  locale: Locale;
  t: Translate;
}) {
  return (
    <div className="page page-narrow">
      <p className="small-heading">{t("quiz.heading")}</p>
      <h1>{title}</h1>
      <p className="lead home-lead">{t("quiz.facts", { questions, marks })}</p>
      <ul className="promise-list">
        <li>
          <strong>{t(`quiz.${behaviour}`)}</strong>
          {t(`quiz.${behaviour}-text`)}
        </li>
        <li>
          <strong>{t("quiz.saving")}</strong>
          {t("quiz.saving-text")}
        </li>
        <li>
          <strong>{t("quiz.no-clock")}</strong>
          {t("quiz.no-clock-text")}
        </li>
      </ul>
      <form method="post" action={`/api/quizzes/${slug}/attempts`}>
        <input type="hidden" name="locale" value={locale} />
        <p className="button-row">
          <button className="button button-main">{t("quiz.start")}</button>
          <a className="button" href={`/${locale}/lessons/${slug}`}>
            {t("quiz.read-first")}
          </a>
        </p>
      </form>
    </div>
  );
}
