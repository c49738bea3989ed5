import type { ReactNode } from "react";
import type { AttemptView } from "@/domain/attempt/view";
import type { ClaimNote } from "@/domain/claims/claim-note";
import { shareOf } from "@/domain/grading/marks";
import type { Locale } from "@/domain/locale";
import type { Translate } from "@/components/shell/translator";
import { SourceList } from "@/components/lesson/source-list";
import { StatusMark } from "@/components/ui/status-mark";
import { ResultQuestion } from "./result-question";
import { ClassRetry, OwnRetry } from "./result-retry";
import { type ResultWork, ResultWorkNotes } from "./result-work";

export type ResultScreenProps = {
  view: AttemptView;
  /** null: work of one's own, or class work that its teacher took back. */
  work: ResultWork | null;
  locale: Locale;
  t: Translate;
  claims: readonly ClaimNote[];
  /** Somebody came here because an answer arrived after the end. */
  late: boolean;
  /** How to report a question as wrong, by its index. */
  reportOf?: (questionIndex: number) => ReactNode;
};

/** After handing in: the score, then for each question its verdict, why, the passage and the sources; then what next. */
export function ResultScreen({ view, work, locale, t, claims, late, reportOf }: ResultScreenProps) {
  const { quiz, items, questions } = view;
  const verdicts = items.map((item) => item.disclosure?.verdict ?? null);
  // What the review rules hold back is neither right nor wrong here.
  const wrong = verdicts.filter((verdict) => verdict !== null && verdict !== "right").length;
  const isCheck = quiz.section !== null;
  return (
    <div className="page page-narrow">
      <p className="small-heading">{work ? <a href={work.href}>{t("attempt.to-assignment")}</a> : t(isCheck ? "result.check-title" : "result.title")}</p>
      <h1 className="result-title">{work ? <bdi>{work.title}</bdi> : quiz.title[locale]}</h1>
      {late && (
        <p className="notice" role="alert">
          {t("problem.attempt-closed")}
        </p>
      )}
      <p className="notice" data-late-answers={view.attemptId} hidden>
        {t("result.late-answers")}
      </p>
      {!isCheck && <ResultScore view={view} wrong={verdicts.includes(null) ? null : wrong} t={t} />}
      <ResultWorkNotes view={view} work={work} locale={locale} t={t} />
      <div className="button-row no-print">
        {isCheck ? (
          <a className="button button-main" href={`/${locale}/lessons/${quiz.lesson}#after-${quiz.section}`}>
            {t("result.back-to-lesson")}
          </a>
        ) : work ? (
          <ClassRetry work={work} locale={locale} t={t} />
        ) : (
          view.assignmentId === null && <OwnRetry slug={quiz.slug} wrong={wrong} locale={locale} t={t} />
        )}
      </div>
      <ol className="result-questions">
        {questions.map(({ itemId }, index) => (
          <ResultQuestion
            key={itemId}
            view={view}
            index={index}
            claims={claims}
            timeZone={work?.timeZone ?? "UTC"}
            report={reportOf?.(index)}
            locale={locale}
            t={t}
          />
        ))}
      </ol>
      {claims.length > 0 && (
        <section className="result-sources" aria-labelledby="sources">
          <h2 id="sources">{t("result.sources")}</h2>
          {claims.map((claim) => (
            <div key={claim.id} id={`claim-${claim.id}`} tabIndex={-1}>
              <p>
                <StatusMark status={claim.status} /> <strong>{t(`status.${claim.status}`)}</strong> {claim.text}
              </p>
              <SourceList sources={claim.sources} t={t} />
            </div>
          ))}
        </section>
      )}
    </div>
  );
}

/** Marks, and in words how many questions deserve another look; `wrong` is null where that is held back. */
function ResultScore({ view: { score }, wrong, t }: { view: AttemptView; wrong: number | null; t: Translate }) {
  if (!score) return null;
  const share = shareOf(score);
  return (
    <>
      <p className="result-score">{t("result.score", { earned: score.earned, possible: score.possible })}</p>
      <p className="soft interface">
        {share !== null && t("result.share", { percent: Math.round(share * 100) })}{" "}
        {wrong !== null && t(wrong === 0 ? "result.all-right" : "result.some-wrong", { count: wrong })}
      </p>
    </>
  );
}
