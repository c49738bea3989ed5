import type { Locale } from "@/domain/locale";
import type { Translate } from "@/components/shell/translator";
import { type AssignmentChoices, AssignmentForm } from "./assignment-form";
import { ClassFrame, type ClassHead } from "./class-frame";
import { type ExceptionLine, ExceptionsPanel } from "./exceptions-panel";
import { FormOutcome } from "./form-outcome";
import type { FieldProblem } from "./problem-notice";

/** Changing what was set, exceptions from it, and taking it back. */
export function AssignmentSettingsScreen({
  head,
  assignmentId,
  title,
  timeZone,
  isWithdrawn,
  isStarted,
  hasNewVersion,
  fields,
  exceptionFields,
  exceptions,
  problem,
  problems,
  done,
  choices,
  locale,
  t,
}: {
  head: ClassHead;
  assignmentId: string;
  title: string;
  timeZone: string;
  isWithdrawn: boolean;
  isStarted: boolean;
  hasNewVersion: boolean;
  fields: URLSearchParams;
  exceptionFields: URLSearchParams;
  exceptions: readonly ExceptionLine[];
  problem: string | null;
  /** Of whichever of the two forms was refused. */
  problems: readonly FieldProblem[];
  done: string | null;
  choices: AssignmentChoices;
  locale: Locale;
  t: Translate;
}) {
  const api = `/api/classes/${head.id}/assignments/${assignmentId}`;
  const page = `/${locale}/classes/${head.id}/assignments/${assignmentId}`;
  return (
    <ClassFrame head={head} page="assignments" title={t("assignment.settings", { title })} locale={locale} t={t}>
      <p className="interface">
        <a href={page}>{t("assignment.to-standing")}</a>
      </p>
      <FormOutcome problem={problem} fields={problems} done={done} t={t} />
      {isWithdrawn && <p className="notice">{t("assignment.is-withdrawn")}</p>}
      {isStarted && <p className="notice notice-good">{t("assignment.is-started")}</p>}
      <AssignmentForm
        action={api}
        button={t("assignment.save")}
        fields={fields}
        problems={problems}
        choices={choices}
        timeZone={timeZone}
        isStarted={isStarted}
        hasNewVersion={hasNewVersion}
        t={t}
      />
      <ExceptionsPanel api={api} page={page} exceptions={exceptions} fields={exceptionFields} choices={choices} timeZone={timeZone} locale={locale} t={t} />
      <section aria-labelledby="withdraw">
        <h2 id="withdraw">{t(isWithdrawn ? "assignments.restore" : "assignment.withdraw")}</h2>
        <p className="interface">{t(isWithdrawn ? "assignment.restore-text" : "assignment.withdraw-text")}</p>
        <form method="post" action={`${api}/${isWithdrawn ? "restoration" : "withdrawal"}`}>
          <p className="button-row">
            <button className={isWithdrawn ? "button" : "button button-danger"}>{t(isWithdrawn ? "assignments.restore" : "assignment.withdraw")}</button>
          </p>
        </form>
      </section>
    </ClassFrame>
  );
}
