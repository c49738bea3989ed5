import type { ItemReport } from "@/domain/item-analysis/report";
import type { Translate } from "@/components/shell/translator";
import { figureWords } from "./figure-list";

const asPercent = (share: number | null) => (share === null ? null : share * 100);

/** In percent. */
const columns: readonly (readonly [name: string, figureOf: (figures: ItemReport["figures"]) => number | null])[] = [
  ["facility", ({ facility }) => asPercent(facility)],
  ["discrimination", ({ discrimination }) => discrimination],
  ["efficiency", ({ efficiency }) => efficiency],
  ["guess", ({ guessFraction }) => asPercent(guessFraction)],
  ["intended-weight", ({ intendedWeight }) => intendedWeight],
  ["weight", ({ effectiveWeight }) => effectiveWeight],
];

/** The quiz's questions side by side: the one that needs work stands out. */
export function ItemOverview({ items, t }: { items: readonly ItemReport[]; t: Translate }) {
  return (
    <div className="table-scroll">
      <table className="table overview-table">
        <caption className="visually-hidden">{t("analysis.overview")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("analysis.questions")}</th>
            {columns.map(([name]) => (
              <th key={name} scope="col" className="number">
                {t(`analysis.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map(({ itemId, number, stem, figures }) => (
            <tr key={itemId}>
              <th scope="row">
                <a href={`#question-${number}`}>
                  <bdi>{`${number}. ${stem}`}</bdi>
                </a>
              </th>
              {columns.map(([name, figureOf]) => (
                <td key={name} className="number">
                  <Figure value={figureOf(figures)} t={t} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** One digit is enough to compare by. */
function Figure({ value, t }: { value: number | null; t: Translate }) {
  if (value !== null) return figureWords({ value: Math.round(value * 10) / 10, unit: "percent" }, t);
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{t("analysis.not-computable")}</span>
    </>
  );
}
