import type { Translate } from "@/components/shell/translator";

export type FieldProblem = { path: string; problem: string };

/** What a refused form came back with: in a sentence, then field by field. Nothing that was typed is lost. */
export function ProblemNotice({ problem, fields = [], t }: { problem: string | null; fields?: readonly FieldProblem[]; t: Translate }) {
  if (!problem) return null;
  return (
    <div className="notice" role="alert">
      {fields.length === 0 ? (
        <p>{t(`problem.${problem}`)}</p>
      ) : (
        <>
          <p>{t("form.problems", { count: fields.length })}</p>
          <ul>
            {fields.map(({ path, problem: code }) => (
              <li key={`${path} ${code}`}>{t(`field-problem.${code}`)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
