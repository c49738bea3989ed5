import type { AdviceKey } from "@/domain/item-analysis/advice-keys";
import type { Translate } from "@/components/shell/translator";

/** `name`: the figure's, as the messages know it. `value` null: not computable. `unit`: "%" or nothing. */
export type ShownFigure = { name: string; value: number | null; unit: "percent" | "marks" | "plain"; advice: AdviceKey };

export function figureWords({ value, unit }: Pick<ShownFigure, "value" | "unit">, t: Translate): string {
  if (value === null) return t("analysis.not-computable");
  const rounded = signed(Math.round(value * 100) / 100);
  return unit === "percent" ? t("gradebook.percent", { percent: rounded }) : unit === "marks" ? t("analysis.in-marks", { marks: rounded }) : rounded;
}

/** With a real minus, kept before its figure in right-to-left text. */
const signed = (value: number): string => (value < 0 ? `\u2066\u2212${Math.abs(value)}\u2069` : String(value));

/** Each figure with one sentence of what to do. */
export function FigureList({ figures, caption, t }: { figures: readonly ShownFigure[]; caption: string; t: Translate }) {
  return (
    <table className="table table-stack figure-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t("analysis.figure")}</th>
          <th scope="col" className="number">
            {t("analysis.value")}
          </th>
          <th scope="col">{t("analysis.what-to-do")}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <tr key={figure.name}>
            <th scope="row">{t(`analysis.${figure.name}`)}</th>
            <td className="number" data-label={t("analysis.value")}>
              {figureWords(figure, t)}
            </td>
            <td data-label={t("analysis.what-to-do")}>{t(`analysis.advice.${figure.advice}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
