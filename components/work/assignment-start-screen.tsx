import { type Work, workStateOf } from "@/domain/assignment/work";
import type { Locale } from "@/domain/locale";
import type { Translate } from "@/components/shell/translator";
import { ProblemNotice } from "@/components/classes/problem-notice";
import { AssignmentFacts } from "./assignment-facts";
import { AttemptTable } from "./attempt-table";
import { DueLine } from "./due-line";
import { OutlookList } from "./outlook-list";
import { StartForm } from "./start-form";

/** An assignment as its student sees it before, between and after the tries: what it asks, until when, what one will see. */
export function AssignmentStartScreen({
  work,
  now,
  problem,
  locale,
  t,
}: {
  work: Work;
  /** The server's clock, UTC ms. */
  now: number;
  problem: string | null;
  locale: Locale;
  t: Translate;
}) {
  const state = workStateOf(work, now);
  return (
    <div className="page page-narrow work-page">
      <p className="work-up">
        <a href={`/${locale}/classes/${work.class.id}`}>
          <bdi>{work.class.name}</bdi>
        </a>
      </p>
      <h1>
        <bdi>{work.title[locale]}</bdi>
      </h1>
      <DueLine work={work} state={state} now={now} locale={locale} t={t} />
      <ProblemNotice problem={problem} t={t} />
      {work.isExcused && <p className="notice notice-good">{t("work.state.excused")}</p>}
      {work.instructions !== "" && (
        <section aria-labelledby="instructions">
          <h2 id="instructions">{t("work.from-teacher")}</h2>
          <p className="work-instructions" dir="auto">
            {work.instructions}
          </p>
        </section>
      )}
      {work.quiz ? (
        <StartForm work={work} now={now} locale={locale} t={t} />
      ) : (
        work.lesson && (
          <p className="button-row">
            <a className="button button-main" href={`/${locale}/lessons/${work.lesson.slug}`}>
              {t("work.read-lesson")}
            </a>
          </p>
        )
      )}
      <AttemptTable work={work} locale={locale} t={t} />
      <section aria-labelledby="facts">
        <h2 id="facts">{t("work.facts")}</h2>
        <AssignmentFacts work={work} locale={locale} t={t} />
        <p className="work-zone soft interface">{t("work.zone", { zone: work.class.timeZone.replaceAll("_", " ") })}</p>
      </section>
      {work.quiz && (
        <section aria-labelledby="outlook">
          <h2 id="outlook">{t("work.outlook")}</h2>
          <OutlookList work={work} locale={locale} t={t} />
        </section>
      )}
    </div>
  );
}
