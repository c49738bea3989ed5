import type { TotalLine } from "@/domain/gradebook/totals";
import type { LearnerBook } from "@/domain/gradebook/working";
import type { Translate } from "@/components/shell/translator";
import { inPercent } from "./percent";

type Part = { weight: number; share: number };

/** "(2 × 80 % + 1 × 60 %) ÷ (2 + 1) = 73.33 %": what a person checks with a pocket calculator. Written from left to right in every language. */
export function meanInFigures(parts: readonly Part[], share: number): string {
  const result = `${inPercent(share, 2)} %`;
  const terms = parts.map((part) => `${part.weight} × ${inPercent(part.share, 2)} %`);
  if (terms.length < 2) return result;
  return `(${terms.join(" + ")}) ÷ (${parts.map(({ weight }) => weight).join(" + ")}) = ${result}`;
}

const Figures = ({ children }: { children: string }) => (
  <bdi dir="ltr" className="working-figures">
    {children}
  </bdi>
);

/** How a total comes about: each category from its works, the total from its categories. */
export function TotalWorking({ book: { row, works, categories }, t }: { book: LearnerBook; t: Translate }) {
  const { total } = row;
  if (total.share === null) return <p>{t("working.no-total")}</p>;
  const nameOf = (line: TotalLine) => categories.find(({ id }) => id === line.categoryId)?.name ?? t("working.no-category");
  const titleOf = (id: string) => works.find(({ column }) => column.id === id)?.column.title ?? "";
  const counting = total.lines.flatMap(({ weight, share }) => (share === null || weight <= 0 ? [] : [{ weight, share }]));
  return (
    <>
      <dl className="working">
        {total.lines.map((line) => (
          <div key={line.categoryId ?? ""}>
            <dt>{categories.length === 0 ? t("working.all") : t("working.category", { name: nameOf(line), weight: line.weight })}</dt>
            <dd>
              {line.share === null ? (
                t("working.nothing-counts")
              ) : (
                <>
                  <Figures>{meanInFigures(line.counted, line.share)}</Figures>
                  <ul>
                    {line.counted.map(({ assignmentId, weight, share }) => (
                      <li key={assignmentId}>
                        <bdi>{titleOf(assignmentId)}</bdi>{" "}
                        <span className="soft">{t("working.weighs", { percent: inPercent(share, 2), weight })}</span>
                      </li>
                    ))}
                  </ul>
                </>
              )}
            </dd>
          </div>
        ))}
        <div className="working-total">
          <dt>{t("gradebook.total")}</dt>
          <dd>
            <Figures>{meanInFigures(counting, total.share)}</Figures>
          </dd>
        </div>
      </dl>
      <p className="book-note">{t("working.rounded")}</p>
    </>
  );
}
