import type { Translate } from "@/components/shell/translator";

/** Formulas are written from left to right in every language, with one letter a figure. */
const formulas: readonly (readonly [name: string, formula: string | null])[] = [
  ["facility", "mean(x) ÷ max(x)"],
  ["spread", "sd(x) ÷ max(x)"],
  ["discrimination", "100 × C(x, r) ÷ (sd(x) × sd(r))"],
  ["guess", null],
  ["efficiency", "100 × C(x, r) ÷ Cmax(x, r)"],
  ["intended-weight", "100 × max(x) ÷ max(T)"],
  ["weight", "100 × √C(x, T) ÷ Σ √C(x, T)"],
  ["deviation", "sd(T)"],
  ["alpha", "100 × p ÷ (p − 1) × (1 − Σ var(x) ÷ var(T))"],
  ["error-ratio", "100 × √(1 − alpha ÷ 100)"],
  ["standard-error", "error ratio × sd(T) ÷ 100"],
];

/** What each figure means, how it is computed, and after whom. */
export function FormulaNotes({ t }: { t: Translate }) {
  return (
    <details className="formula-notes">
      <summary>{t("analysis.formulas")}</summary>
      <p>{t("analysis.formulas-letters")}</p>
      <dl>
        {formulas.map(([name, formula]) => (
          <div key={name}>
            <dt>{t(`analysis.${name}`)}</dt>
            <dd>
              {t(`analysis.${name}.meaning`)}
              {formula !== null && (
                <bdi dir="ltr" lang="en" className="formula">
                  {formula}
                </bdi>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p>
        {t("analysis.formulas-source")} <bdi dir="ltr">docs.moodle.org/dev/Quiz_statistics_calculations</bdi>,{" "}
        <bdi dir="ltr">docs.moodle.org/dev/Quiz_report_statistics</bdi>
      </p>
    </details>
  );
}
