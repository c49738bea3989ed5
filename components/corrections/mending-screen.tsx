import type { MendedQuestion } from "@/domain/corrections/mended-question";
import type { RegradePreview } from "@/domain/corrections/regrade-preview";
import type { Locale } from "@/domain/locale";
import type { PreviewedQuestion } from "@/domain/quizzes/previewed-question";
import type { QuestionKind } from "@/questions/kinds";
import { QuestionFacts } from "@/components/bank/question-facts";
import { QuestionKey } from "@/components/bank/question-key";
import { ClassFrame, type ClassHead } from "@/components/classes/class-frame";
import { FormOutcome, type Outcome } from "@/components/classes/form-outcome";
import { type FieldProblem, ProblemNotice } from "@/components/classes/problem-notice";
import type { Translate } from "@/components/shell/translator";
import { AnswersSeen } from "./answers-seen";
import { CorrectKey } from "./correct-key";
import { DryRun } from "./dry-run";
import { type AskedRuling, RegradeForm } from "./regrade-form";
import { RulingsList } from "./rulings-list";

export type MendingProps = {
  head: ClassHead & { timeZone: string };
  question: MendedQuestion;
  /** The version that is looked at; null: the one that most were given. */
  versionId: string | null;
  /** The question to answer anew; null while its key may not be read. */
  keyForm: { kind: QuestionKind; prompt: unknown; response: unknown } | null;
  /** What a refused correction held. */
  draft: URLSearchParams | null;
  outcome: Outcome;
  asked: AskedRuling | null;
  /** Of the ruling that is asked for: what it would change, with what applying it sends; or what is wrong with it. */
  dryRun: { preview: RegradePreview; fields: readonly (readonly [string, string])[] } | { problem: string; fields: readonly FieldProblem[] } | null;
  locale: Locale;
  t: Translate;
};

/** A question of an assignment: its key, what was answered, and the two ways to mend it. */
export function MendingScreen({ head, question, versionId, keyForm, draft, outcome, asked, dryRun, locale, t }: MendingProps) {
  const { assignment, itemId, number, weight, versions, rulings } = question;
  const { timeZone } = head;
  const base = `/${locale}/classes/${head.id}`;
  const page = `${base}/assignments/${assignment.id}/questions/${encodeURIComponent(itemId)}`;
  const api = `/api/classes/${head.id}/assignments/${assignment.id}/questions/${encodeURIComponent(itemId)}`;
  const byUse = [...versions].sort((a, b) => b.attempts - a.attempts);
  const shown = versions.find(({ id }) => id === versionId) ?? byUse[0];
  const isRuled = rulings.some(({ version }) => version === shown?.number);
  const times = { timeZone, locale, t };
  return (
    <ClassFrame head={head} page="assignments" title={t("mending.title", { number })} locale={locale} t={t}>
      <p className="class-attempt-of">
        <a href={`${base}/assignments/${assignment.id}`}>
          <bdi>{assignment.title}</bdi>
        </a>
        {` · ${t("mending.weight", { weight })} · `}
        <a href={`${base}/questions?assignment=${assignment.id}`}>{t("mending.to-analysis")}</a>
      </p>
      <FormOutcome {...outcome} t={t} />
      <p className="question-stem">{question.question.stem}</p>
      <QuestionFacts question={question.question} locale={locale} t={t} />
      <h2>{t("mending.key")}</h2>
      <KeyInWords question={question.question} t={t} />
      {rulings.length > 0 && (
        <section id="rulings" aria-labelledby="rulings-title">
          <h2 id="rulings-title">{t("mending.rulings")}</h2>
          <RulingsList rulings={rulings} {...times} />
        </section>
      )}
      {keyForm && shown && (
        <>
          <section id="answers" aria-labelledby="answers-title">
            <h2 id="answers-title">{t("mending.answers")}</h2>
            <AnswersSeen versions={versions} shown={shown} weight={weight} accepted={asked?.answers ?? null} page={page} form="regrade" {...times} />
          </section>
          <section id="correct" aria-labelledby="correct-title">
            <h2 id="correct-title">{t("mending.correct")}</h2>
            <CorrectKey action={`${api}/correction`} form={keyForm} draft={draft} hasSiteVersion={question.hasSiteVersion} locale={locale} t={t} />
          </section>
          <section aria-labelledby="regrade-title">
            <h2 id="regrade-title">{t("mending.regrade")}</h2>
            <p className="mending-lead">{t("mending.regrade-lead")}</p>
            <RegradeForm id="regrade" page={page} version={shown} versions={versions} isRuled={isRuled} asked={asked} {...times} />
          </section>
        </>
      )}
      {dryRun && (
        <section id="dry-run" aria-labelledby="dry-run-title">
          <h2 id="dry-run-title">{t("mending.dry-run")}</h2>
          {"preview" in dryRun ? (
            <DryRun preview={dryRun.preview} action={`${api}/regrade`} fields={dryRun.fields} attempts={`${base}/attempts/`} t={t} />
          ) : (
            <ProblemNotice problem={dryRun.problem} fields={dryRun.fields} t={t} />
          )}
        </section>
      )}
    </ClassFrame>
  );
}

/** The right answer, and behind it what every other one is answered with and what all rests on. */
function KeyInWords({ question, t }: { question: PreviewedQuestion; t: Translate }) {
  if ("sealed" in question.key) return <QuestionKey question={question} t={t} />;
  return (
    <>
      <p className="mending-answer">
        <bdi>{question.key.answer}</bdi>
      </p>
      <details className="step">
        <summary>{t("class-attempt.key")}</summary>
        <QuestionKey question={question} t={t} />
      </details>
    </>
  );
}
