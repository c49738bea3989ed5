import type { ItemAnswers } from "@/domain/item-analysis/report";
import type { Translate } from "@/components/shell/translator";
import { VerdictMark } from "@/components/ui/verdict-mark";

/** A question with many parts has many answers: longer lists wait until they are asked for. */
const mostShown = 8;

/** Each part of a right answer is right, whatever its share of the mark. */
const markOf = (fraction: number) => (fraction > 0 ? "right" : "wrong");

/** How often each answer was given, by all, by the best and by the weakest third, and what was written that is not right. */
export function AnswersTable({ answers: { rows, blank, wrongTexts, textsAdvice }, t }: { answers: ItemAnswers; t: Translate }) {
  return (
    <>
      {rows.length > 0 && (
        <details className="answers" open={rows.length <= mostShown}>
          <summary>{t("analysis.option")}</summary>
          <table className="table table-stack answers-table">
            <caption>{t("analysis.option.meaning")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("analysis.answer")}</th>
                <th scope="col" className="number">
                  {t("analysis.by-all")}
                </th>
                <th scope="col" className="number">
                  {t("analysis.by-top")}
                </th>
                <th scope="col" className="number">
                  {t("analysis.by-bottom")}
                </th>
                <th scope="col">{t("analysis.what-to-do")}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ part, answer, words, fraction, count, top, bottom, advice }) => (
                <tr key={`${part} ${answer}`}>
                  <th scope="row">
                    <VerdictMark mark={markOf(fraction)} /> <span className="visually-hidden">{t(`verdict.${markOf(fraction)}`)}</span> <bdi>{words}</bdi>
                  </th>
                  <td className="number" data-label={t("analysis.by-all")}>
                    {count}
                  </td>
                  <td className="number" data-label={t("analysis.by-top")}>
                    {top}
                  </td>
                  <td className="number" data-label={t("analysis.by-bottom")}>
                    {bottom}
                  </td>
                  <td data-label={t("analysis.what-to-do")}>{t(`analysis.advice.${advice}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
      {wrongTexts !== null && (
        <div className="wrong-texts">
          <h4>{t("analysis.texts")}</h4>
          <p>{t(`analysis.advice.${textsAdvice}`)}</p>
          <ul>
            {wrongTexts.map(({ text, count }) => (
              <li key={text}>
                <bdi>{text}</bdi> <span className="soft">{t("analysis.times", { count })}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {blank > 0 && <p className="book-note">{t("analysis.blank", { count: blank })}</p>}
    </>
  );
}
