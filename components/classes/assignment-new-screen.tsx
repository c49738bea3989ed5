import type { Locale } from "@/domain/locale";
import type { Translate } from "@/components/shell/translator";
import { type AssignmentChoices, AssignmentForm } from "./assignment-form";
import { ClassFrame, type ClassHead } from "./class-frame";
import { type FieldProblem, ProblemNotice } from "./problem-notice";

/** Setting new work for a class. */
export function AssignmentNewScreen({
  head,
  timeZone,
  fields,
  problem,
  problems,
  choices,
  locale,
  t,
}: {
  head: ClassHead;
  timeZone: string;
  fields: URLSearchParams;
  problem: string | null;
  problems: readonly FieldProblem[];
  choices: AssignmentChoices;
  locale: Locale;
  t: Translate;
}) {
  const base = `/${locale}/classes/${head.id}`;
  return (
    <ClassFrame head={head} page="assignments" title={t("assignment.new")} locale={locale} t={t}>
      <ProblemNotice problem={problem} fields={problems} t={t} />
      <AssignmentForm
        action={`/api/classes/${head.id}/assignments`}
        button={t("assignment.set")}
        fields={fields}
        problems={problems}
        choices={choices}
        timeZone={timeZone}
        isStarted={false}
        hasNewVersion={false}
        t={t}
      />
      <section aria-labelledby="look-first">
        <h2 id="look-first">{t("assignment.look-first")}</h2>
        <ul className="plain-list">
          {choices.lessons.map(({ slug, title }) => (
            <li key={slug}>
              <a href={`${base}/preview/${slug}`}>{title}</a>
            </li>
          ))}
        </ul>
      </section>
    </ClassFrame>
  );
}
