import type { ReactNode } from "react";
import type { Translate } from "@/components/shell/translator";
import { LabelledInput } from "@/components/ui/labelled-input";
import { LabelledTextarea } from "@/components/ui/labelled-textarea";
import { TickField } from "@/components/ui/tick-field";
import { AssignmentAudience, type AudienceChoices } from "./assignment-audience";
import { DateField, type FormPart, Kept } from "./assignment-fields";
import { AssignmentLimits, AssignmentMarks } from "./assignment-limits";
import { AssignmentReview } from "./assignment-review";
import { AssignmentWork, type WorkChoices } from "./assignment-work";
import type { FieldProblem } from "./problem-notice";

export type AssignmentChoices = WorkChoices & AudienceChoices & { categories: readonly { id: string; name: string }[] };

/** The fields that a problem of the whole schedule is shown at. */
const fieldOf: Record<string, string> = {
  "due-before-opening": "dueAt",
  "closing-before-opening": "closesAt",
  "closing-before-due": "closesAt",
  "attempts-out-of-range": "attemptsAllowed",
  "time-limit-out-of-range": "timeLimitMinutes",
};

/** Setting work: the first five fields suffice, all else has a usable value and waits folded away. No script needed. */
export function AssignmentForm({
  action,
  button,
  fields,
  problems,
  choices,
  timeZone,
  isStarted,
  hasNewVersion,
  t,
}: {
  action: string;
  button: string;
  fields: URLSearchParams;
  problems: readonly FieldProblem[];
  choices: AssignmentChoices;
  timeZone: string;
  /** Quiz, behaviour and shuffling are shown and stay. */
  isStarted: boolean;
  hasNewVersion: boolean;
  t: Translate;
}) {
  const problemAt = new Map(problems.map(({ path, problem }) => [fieldOf[problem] ?? path.split(".")[0], problem]));
  const problemOf = (name: string) => {
    const problem = problemAt.get(name);
    return problem ? t(`field-problem.${problem}`) : null;
  };
  const part: FormPart = { fields, problemOf, t };
  const isOpen = (...names: string[]) => names.some((name) => problemAt.has(name));
  return (
    <form className="form form-wide assignment-form" method="post" action={action}>
      <AssignmentWork {...part} choices={choices} isFixed={isStarted} />
      {hasNewVersion && <TickField name="useNewVersion" label={t("assignment.use-new-version")} hint={t("assignment.use-new-version-hint")} />}
      <AssignmentAudience {...part} choices={choices} />
      <div className="field-pair">
        <DateField {...part} name="opensAt" hint={t("assignment.zone", { zone: timeZone })} />
        <DateField {...part} name="dueAt" hint={t("assignment.due-hint")} />
      </div>
      <More title={t("assignment.more.words")} open={isOpen("title", "instructions")}>
        <LabelledInput name="title" label={t("assignment.title")} hint={t("assignment.title-hint")} defaultValue={fields.get("title") ?? ""} maxLength={120} problem={problemOf("title")} />
        <LabelledTextarea name="instructions" label={t("assignment.instructions")} defaultValue={fields.get("instructions") ?? ""} maxLength={2000} />
      </More>
      <More title={t("assignment.more.limits")} open={isOpen("closesAt", "attemptsAllowed", "timeLimitMinutes", "latePolicy")}>
        <AssignmentLimits {...part} isFixed={isStarted} />
      </More>
      <More title={t("assignment.more.review")} open={isOpen("reviewRules")}>
        <AssignmentReview fields={fields} t={t} />
      </More>
      <More title={t("assignment.more.order")} open={false}>
        {isStarted ? (
          <Kept fields={fields} names={["shuffleQuestions", "shuffleOptions"]} text={t("assignment.order-fixed")} />
        ) : (
          <>
            <TickField name="shuffleQuestions" label={t("assignment.shuffle-questions")} defaultChecked={fields.has("shuffleQuestions")} />
            <TickField name="shuffleOptions" label={t("assignment.shuffle-options")} hint={t("assignment.shuffle-options-hint")} defaultChecked={fields.has("shuffleOptions")} />
          </>
        )}
      </More>
      <More title={t("assignment.more.marks")} open={isOpen("weight", "categoryId")}>
        <AssignmentMarks {...part} categories={choices.categories} />
      </More>
      <p className="button-row">
        <button className="button button-main">{button}</button>
      </p>
    </form>
  );
}

function More({ title, open, children }: { title: string; open: boolean; children: ReactNode }) {
  return (
    <details className="more" open={open}>
      <summary>{title}</summary>
      <div className="more-fields">{children}</div>
    </details>
  );
}
