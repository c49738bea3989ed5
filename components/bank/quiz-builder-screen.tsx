import type { Locale } from "@/domain/locale";
import type { PreviewedQuestion } from "@/domain/quizzes/previewed-question";
import type { Translate } from "@/components/shell/translator";
import { ClassFrame, type ClassHead } from "@/components/classes/class-frame";
import { FormOutcome, type Outcome } from "@/components/classes/form-outcome";
import { LabelledInput } from "@/components/ui/labelled-input";
import { type BankChoice, BankFilterFields, type BankLessons } from "./bank-filter";
import { QuestionFacts } from "./question-facts";
import { QuestionKey } from "./question-key";
import { type BuilderQuestion, QuizBuilderLines } from "./quiz-builder-lines";

export type BuiltQuiz = {
  /** null: not saved yet. */
  slug: string | null;
  title: string;
  lines: readonly BuilderQuestion[];
  filter: BankChoice;
  lessons: BankLessons;
  bank: readonly PreviewedQuestion[];
  found: number;
  assigned: readonly { id: string; title: string; isOutdated: boolean }[];
};

/**
 * Putting a quiz together: one form, which every button posts whole, so that nothing typed is lost and no script is
 * needed. The first button is what Enter does: it takes the numbers and the filter over, and saves nothing yet.
 */
export function QuizBuilderScreen({ head, quiz, isDraft, outcome, locale, t }: { head: ClassHead; quiz: BuiltQuiz; isDraft: boolean; outcome: Outcome; locale: Locale; t: Translate }) {
  const { slug, lines } = quiz;
  const api = `/api/classes/${head.id}/quizzes`;
  const drafts = `${api}/drafts`;
  return (
    <ClassFrame head={head} page="assignments" title={t(slug === null ? "quiz-builder.new" : "quiz-builder.title")} locale={locale} t={t}>
      <FormOutcome {...outcome} t={t} />
      {slug !== null && <SavedQuiz slug={slug} quiz={quiz} head={head} locale={locale} t={t} />}
      <form className="form form-full builder" method="post" action={slug === null ? api : `${api}/${slug}`}>
        <LabelledInput name="title" label={t("quiz-builder.name")} hint={t("quiz-builder.name-hint")} defaultValue={quiz.title} maxLength={120} autoComplete="off" />
        <p className="button-row">
          <button className="button" formAction={drafts}>
            {t("quiz-builder.apply")}
          </button>
          <button className="button button-main">{t("quiz-builder.save")}</button>
          {isDraft && <span className="soft interface">{t("quiz-builder.unsaved")}</span>}
        </p>
        <h2>{t("quiz-builder.questions", { count: lines.length })}</h2>
        {lines.length === 0 ? <p>{t("quiz-builder.empty")}</p> : <QuizBuilderLines lines={lines} drafts={drafts} locale={locale} t={t} />}
        <section aria-labelledby="bank" className="builder-bank">
          <h2 id="bank" tabIndex={-1}>
            {t("bank.title")}
          </h2>
          <BankFilterFields lessons={quiz.lessons} filter={quiz.filter} prefix="filter." t={t} />
          <p className="button-row">
            <button className="button" formAction={drafts}>
              {t("bank.show")}
            </button>
            <span className="interface">
              {t("bank.found", { count: quiz.found })} {quiz.found > quiz.bank.length && t("bank.first", { count: quiz.bank.length })}
            </span>
          </p>
          <ul className="builder-lines">
            {quiz.bank.map((question) => (
              <li key={question.questionId}>
                <div>
                  <p className="builder-stem">{question.stem}</p>
                  <QuestionFacts question={question} locale={locale} t={t} />
                  <details className="more">
                    <summary>{t("bank.key")}</summary>
                    <QuestionKey question={question} t={t} />
                  </details>
                </div>
                <div className="builder-buttons">
                  <button className="button button-small" formAction={drafts} name="change" value={`add ${question.questionId}`} aria-label={t("quiz-builder.add-named", { stem: question.stem })}>
                    {t("quiz-builder.add")}
                  </button>
                </div>
              </li>
            ))}
          </ul>
        </section>
      </form>
    </ClassFrame>
  );
}

/** What can be done with a saved quiz, and which work still gives an earlier version of it. */
function SavedQuiz({ slug, quiz, head, locale, t }: { slug: string; quiz: BuiltQuiz; head: ClassHead; locale: Locale; t: Translate }) {
  const base = `/${locale}/classes/${head.id}`;
  const outdated = quiz.assigned.filter(({ isOutdated }) => isOutdated);
  return (
    <>
      <div className="button-row">
        <a className="button" href={`${base}/assignments/new?quiz=${slug}`}>
          {t("assignment.set-this")}
        </a>
        <form method="post" action={`/api/quizzes/${slug}/attempts`}>
          <input type="hidden" name="locale" value={locale} />
          <button className="button">{t("preview.try")}</button>
        </form>
      </div>
      {outdated.length > 0 && (
        <div className="notice">
          <p>{t("quiz-builder.outdated", { count: outdated.length })}</p>
          <ul>
            {outdated.map(({ id, title }) => (
              <li key={id}>
                <a href={`${base}/assignments/${id}/settings`}>
                  <bdi>{title}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
