import type { Locale } from "@/domain/locale";
import type { PreviewedQuestion } from "@/domain/quizzes/previewed-question";
import type { Translate } from "@/components/shell/translator";
import { LabelledSelect } from "@/components/ui/labelled-select";
import { QuestionFacts } from "./question-facts";
import { QuestionKey } from "./question-key";

export type BuilderQuestion = PreviewedQuestion & { position: number; weight: string; others: readonly { questionId: string; stem: string }[] };

/** The picked questions in order: numbers and weights to type over, buttons to move, swap and take out. */
export function QuizBuilderLines({ lines, drafts, locale, t }: { lines: readonly BuilderQuestion[]; drafts: string; locale: Locale; t: Translate }) {
  return (
    <ol className="builder-lines">
      {lines.map((question, index) => (
        <li key={question.questionId} id={`question-${question.questionId}`} tabIndex={-1}>
          <input type="hidden" name="item" value={question.questionId} />
          <div className="builder-numbers">
            <NumberField id={`position-${question.questionId}`} name="position" label={t("quiz-builder.position", { number: index + 1 })} value={String(question.position)} />
            <NumberField id={`weight-${question.questionId}`} name="weight" label={t("quiz-builder.weight", { number: index + 1 })} value={question.weight} />
          </div>
          <div>
            <p className="builder-stem">{question.stem}</p>
            <QuestionFacts question={question} locale={locale} t={t} />
            <details className="more">
              <summary>{t("bank.key")}</summary>
              <QuestionKey question={question} t={t} />
            </details>
            {question.others.length > 0 && (
              <details className="more">
                <summary>{t("quiz-builder.swap", { count: question.others.length })}</summary>
                <div className="more-fields">
                  <LabelledSelect
                    name={`swap.${question.questionId}`}
                    label={t("quiz-builder.swap-for")}
                    options={question.others.map(({ questionId, stem }) => ({ value: questionId, text: stem }))}
                  />
                  <p>
                    <button className="button button-small" formAction={drafts} name="change" value={`swap ${question.questionId}`}>
                      {t("quiz-builder.swap-button")}
                    </button>
                  </p>
                </div>
              </details>
            )}
          </div>
          <div className="builder-buttons">
            {(["up", "down", "remove"] as const).map((change) => (
              <button
                key={change}
                className="button button-small"
                formAction={drafts}
                name="change"
                value={`${change} ${question.questionId}`}
                disabled={(change === "up" && index === 0) || (change === "down" && index === lines.length - 1)}
                aria-label={t(`quiz-builder.${change}-named`, { number: index + 1 })}
              >
                {t(`quiz-builder.${change}`)}
              </button>
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}

function NumberField({ id, name, label, value }: { id: string; name: string; label: string; value: string }) {
  return (
    <div className="builder-number">
      <label htmlFor={id}>{label}</label>
      <input id={id} name={name} inputMode="decimal" dir="ltr" autoComplete="off" maxLength={8} defaultValue={value} />
    </div>
  );
}
