import type { Locale } from "@/domain/locale";
import type { PreviewedQuestion } from "@/domain/quizzes/previewed-question";
import type { Translate } from "@/components/shell/translator";
import { type BankChoice, BankFilterFields, type BankLessons } from "./bank-filter";
import { KeyRefusalNotice } from "./key-refusal";
import { QuestionFacts } from "./question-facts";
import { QuestionKey } from "./question-key";

/** Every question of the site with its key, by lesson and objective: for people who teach. */
export function BankScreen({
  lessons,
  filter,
  questions,
  found,
  refused,
  locale,
  t,
}: {
  lessons: BankLessons;
  /** null: nothing asked for yet, the lessons are listed. */
  filter: BankChoice | null;
  questions: readonly PreviewedQuestion[];
  /** How many there are, also beyond those that are listed. */
  found: number;
  refused: string | null;
  locale: Locale;
  t: Translate;
}) {
  return (
    <div className="page page-wide class-page">
      <h1 className="class-title">{t("bank.title")}</h1>
      {refused ? (
        <KeyRefusalNotice reason={refused} locale={locale} t={t} />
      ) : (
        <>
          <p className="interface">{t("bank.lead", { count: lessons.reduce((sum, { count }) => sum + count, 0) })}</p>
          <form className="form form-full" method="get" action={`/${locale}/bank`}>
            <BankFilterFields lessons={lessons} filter={filter ?? {}} t={t} />
            <p className="button-row">
              <button className="button button-main">{t("bank.show")}</button>
            </p>
          </form>
          {filter ? <Found questions={questions} found={found} locale={locale} t={t} /> : <Lessons lessons={lessons} locale={locale} t={t} />}
        </>
      )}
    </div>
  );
}

function Found({ questions, found, locale, t }: { questions: readonly PreviewedQuestion[]; found: number; locale: Locale; t: Translate }) {
  return (
    <>
      <p className="interface" role="status">
        {t("bank.found", { count: found })} {found > questions.length && t("bank.first", { count: questions.length })}
      </p>
      <ol className="preview-questions">
        {questions.map((question) => (
          <li key={question.questionId}>
            <h2 className="question-stem">{question.stem}</h2>
            <QuestionFacts question={question} locale={locale} t={t} />
            <details className="more">
              <summary>{t("bank.key")}</summary>
              <QuestionKey question={question} t={t} />
            </details>
          </li>
        ))}
      </ol>
    </>
  );
}

function Lessons({ lessons, locale, t }: { lessons: BankLessons; locale: Locale; t: Translate }) {
  const link = (fields: Record<string, string>) => `/${locale}/bank?${new URLSearchParams(fields)}`;
  return lessons.map(({ slug, title, objectives, count }) => (
    <section key={slug}>
      <h2>
        <a href={link({ lesson: slug })}>{t("bank.counted", { name: title, count })}</a>
      </h2>
      <ul className="plain-list">
        {objectives.map(({ id, text, count: own }) => (
          <li key={id}>
            <a href={link({ lesson: slug, objective: id })}>{t("bank.counted", { name: text, count: own })}</a>
          </li>
        ))}
      </ul>
    </section>
  ));
}
