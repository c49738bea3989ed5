import type { Translate } from "@/components/shell/translator";
import { type FieldProblem, ProblemNotice } from "./problem-notice";

export type Outcome = { problem: string | null; fields: readonly FieldProblem[]; done: string | null };

/** What became of the form that was just posted from this page: done, or refused and why. */
export function FormOutcome({ problem, fields, done, t }: Outcome & { t: Translate }) {
  return (
    <>
      <ProblemNotice problem={problem} fields={fields} t={t} />
      {done && (
        <p className="notice notice-good" role="status">
          {t(`done.${done}`)}
        </p>
      )}
    </>
  );
}
