import type { ItemReport } from "@/domain/item-analysis/report";
import type { Translate } from "@/components/shell/translator";
import { AnswersTable } from "./answers-table";
import { FigureList, type ShownFigure } from "./figure-list";
import { ThirdChart } from "./third-chart";

const asPercent = (share: number | null) => (share === null ? null : share * 100);

/** The figures of a question with their advice. */
export function itemFigures({ figures, advice }: ItemReport): ShownFigure[] {
  return [
    { name: "facility", value: asPercent(figures.facility), unit: "percent", advice: advice.facility },
    { name: "spread", value: asPercent(figures.standardDeviation), unit: "percent", advice: advice.standardDeviation },
    { name: "discrimination", value: figures.discrimination, unit: "percent", advice: advice.discrimination },
    { name: "efficiency", value: figures.efficiency, unit: "percent", advice: advice.efficiency },
    { name: "guess", value: asPercent(figures.guessFraction), unit: "percent", advice: advice.guessFraction },
    { name: "weight", value: figures.effectiveWeight, unit: "percent", advice: advice.effectiveWeight },
  ];
}

/** All that the attempts say of one question. */
export function ItemSection({ item, questionPage, t }: { item: ItemReport; questionPage: string; t: Translate }) {
  const id = `question-${item.number}`;
  return (
    <section aria-labelledby={id} className="item-section">
      <h3 id={id}>
        {t("analysis.question", { number: item.number })} <bdi>{item.stem}</bdi>
      </h3>
      <div className="item-body">
        <ThirdChart thirds={item.thirds} t={t} />
        <FigureList figures={itemFigures(item)} caption={t("analysis.question", { number: item.number })} t={t} />
      </div>
      {item.answers ? <AnswersTable answers={item.answers} t={t} /> : <p className="notice">{t("analysis.sealed")}</p>}
      <p className="interface no-print">
        <a href={`${questionPage}/${item.itemId}`} aria-label={t("analysis.mend-named", { number: item.number })}>
          {t("analysis.mend")}
        </a>
      </p>
    </section>
  );
}
