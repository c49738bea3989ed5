import type { Locale } from "@/domain/locale";
import { isUntouched, type LessonProgress } from "@/domain/progress/lesson-progress";
import type { Translate } from "@/components/shell/translator";
import { ShareBar } from "@/components/ui/share-bar";

const percent = (share: number) => Math.round(share * 100);

/** Per lesson: what is read, how the quiz went, how firmly each objective is held. Numbers first, words beside them. */
export function ProgressScreen({
  lessons,
  isGuest,
  locale,
  t,
}: {
  lessons: readonly LessonProgress[];
  isGuest: boolean;
  locale: Locale;
  t: Translate;
}) {
  const isEmpty = lessons.every(isUntouched);
  const orDash = (share: number | null) => (share === null ? t("progress.none") : t("progress.percent", { percent: percent(share) }));
  return (
    <div className="page progress">
      <h1>{t("nav.progress")}</h1>
      {isEmpty ? (
        <>
          <p className="lead home-lead">{t("progress.empty")}</p>
          <p className="button-row">
            <a className="button button-main" href={`/${locale}/lessons/${lessons[0]?.lesson ?? ""}`}>
              {t("home.start")}
            </a>
          </p>
        </>
      ) : (
        isGuest && (
          <p className="notice notice-good">
            {t("progress.guest")} <a href={`/${locale}/sign-up`}>{t("nav.sign-up")}</a>
          </p>
        )
      )}
      {!isEmpty &&
        lessons.map((entry) => {
          const done = entry.sections.filter((section) => section.done).length;
          const { quiz } = entry;
          return (
            <section key={entry.lesson} aria-labelledby={entry.lesson}>
              <h2 id={entry.lesson}>
                <a href={`/${locale}/lessons/${entry.lesson}`}>{entry.title[locale]}</a>
              </h2>
              <dl className="progress-facts">
                <div>
                  <dt>{t("progress.read")}</dt>
                  <dd>{t("progress.sections", { done, count: entry.sections.length })}</dd>
                </div>
                <div>
                  <dt>{t("progress.best")}</dt>
                  <dd>{orDash(quiz.best)}</dd>
                </div>
                <div>
                  <dt>{t("progress.latest")}</dt>
                  <dd>
                    {quiz.latest ? (
                      <a href={`/${locale}/attempts/${quiz.latest.attemptId}/result`}>{orDash(quiz.latest.share)}</a>
                    ) : (
                      t("progress.none")
                    )}
                  </dd>
                </div>
              </dl>
              {quiz.openAttemptId && (
                <p>
                  <a href={`/${locale}/attempts/${quiz.openAttemptId}`}>{t("progress.go-on", { answered: quiz.openAnswered })}</a>
                </p>
              )}
              <table className="strength-table">
                <thead>
                  <tr>
                    <th scope="col">{t("progress.objective")}</th>
                    <th scope="col">{t("progress.best")}</th>
                    <th scope="col">{t("progress.latest")}</th>
                    <th scope="col">{t("progress.now")}</th>
                  </tr>
                </thead>
                <tbody>
                  {entry.objectives.map((objective) => (
                    <tr key={objective.id}>
                      <th scope="row">{objective.text[locale]}</th>
                      <td data-label={t("progress.best")}>{orDash(objective.best)}</td>
                      <td data-label={t("progress.latest")}>{orDash(objective.latest)}</td>
                      <td data-label={t("progress.now")}>
                        {orDash(objective.current)} {objective.current !== null && <ShareBar share={objective.current} />}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          );
        })}
    </div>
  );
}
