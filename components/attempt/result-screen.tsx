import type { AttemptView } from "@/domain/attempt/view";
import type { ClaimNote } from "@/domain/claims/claim-note";
import { shareOf } from "@/domain/grading/marks";
import type { Locale, Localized } from "@/domain/locale";
import type { Translate } from "@/components/shell/translator";
import { SourceList } from "@/components/lesson/source-list";
import { StatusMark } from "@/components/ui/status-mark";
import { Explanations } from "./explanations";

/** The stem is the one part every kind of prompt has. */
const stemOf = (prompt: unknown, locale: Locale) => (prompt as { stem: Localized }).stem[locale];

export type ResultScreenProps = {
  view: AttemptView;
  locale: Locale;
  t: Translate;
  claims: readonly ClaimNote[];
  /** Somebody came here because an answer arrived after the end. */
  late: boolean;
};

/** After handing in: the score, then for each question its verdict, why, the passage and the sources; then what next. */
export function ResultScreen({ view, locale, t, claims, late }: ResultScreenProps) {
  const { quiz, score, items, questions } = view;
  const share = score && shareOf(score);
  const wrong = items.filter((item) => item.disclosure?.verdict !== "right").length;
  const isCheck = quiz.section !== null;
  return (
    <div className="page page-narrow">
      <p className="small-heading">{t(isCheck ? "result.check-title" : "result.title")}</p>
      <h1 className="result-title">{quiz.title[locale]}</h1>
      {late && (
        <p className="notice" role="alert">
          {t("problem.attempt-closed")}
        </p>
      )}
      <p className="notice" data-late-answers={view.attemptId} hidden>
        {t("result.late-answers")}
      </p>
      {score && !isCheck && (
        <>
          <p className="result-score">{t("result.score", { earned: score.earned, possible: score.possible })}</p>
          <p className="soft interface">
            {share !== null && t("result.share", { percent: Math.round(share * 100) })} {t(wrong === 0 ? "result.all-right" : "result.some-wrong", { count: wrong })}
          </p>
        </>
      )}
      <div className="button-row no-print">
        {isCheck ? (
          <a className="button button-main" href={`/${locale}/lessons/${quiz.lesson}#after-${quiz.section}`}>
            {t("result.back-to-lesson")}
          </a>
        ) : (
          <>
            {wrong > 0 && <Retry slug={quiz.slug} locale={locale} only="wrong" text={t("result.retry-wrong", { count: wrong })} main />}
            <Retry slug={quiz.slug} locale={locale} text={t("result.retry-all")} />
            <a className="button" href={`/${locale}/progress`}>
              {t("result.to-progress")}
            </a>
          </>
        )}
      </div>
      <ol className="result-questions">
        {questions.map((question, index) => {
          const disclosure = items[index]?.disclosure;
          return (
            <li key={question.itemId} id={`question-${index + 1}`}>
              <h2 className="attempt-number">{t("attempt.question", { number: index + 1, count: questions.length })}</h2>
              <p className="question-stem">{stemOf(question.prompt, locale)}</p>
              {disclosure && (
                <>
                  <Explanations disclosure={disclosure} locale={locale} t={t} />
                  <ul className="result-claims">
                    {disclosure.claims.map((id) => {
                      const claim = claims.find((candidate) => candidate.id === id);
                      return (
                        claim && (
                          <li key={id}>
                            <a href={`#claim-${id}`}>{t("result.rests-on", { status: t(`status.${claim.status}`) })}</a>
                          </li>
                        )
                      );
                    })}
                  </ul>
                </>
              )}
            </li>
          );
        })}
      </ol>
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
    </div>
  );
}

function Retry({ slug, locale, only, text, main }: { slug: string; locale: Locale; only?: "wrong"; text: string; main?: boolean }) {
  return (
    <form method="post" action={`/api/quizzes/${slug}/attempts`}>
      <input type="hidden" name="locale" value={locale} />
      {only && <input type="hidden" name="only" value={only} />}
      <button className={main ? "button button-main" : "button"}>{text}</button>
    </form>
  );
}
