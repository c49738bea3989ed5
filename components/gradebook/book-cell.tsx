import type { BookCell } from "@/domain/gradebook/book";
import type { Translate } from "@/components/shell/translator";
import { inPercent } from "./percent";

/** One student's work in one column. Every state has its word; a blank is for what is not due yet, and is said to whoever cannot see it. */
export function BookCellEntry({ cell, isReading, attempts, t }: { cell: BookCell | null; isReading: boolean; attempts: string; t: Translate }) {
  if (!cell) {
    return (
      <td className="book-cell book-soft">
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{t("gradebook.state.not-set")}</span>
      </td>
    );
  }
  const words = <CellWords cell={cell} isReading={isReading} t={t} />;
  return <td className={`book-cell book-${cell.state}`}>{cell.attemptId === null ? words : <a href={`${attempts}/${cell.attemptId}`}>{words}</a>}</td>;
}

function CellWords({ cell: { state, share }, isReading, t }: { cell: BookCell; isReading: boolean; t: Translate }) {
  switch (state) {
    case "done":
    case "late":
      return (
        <>
          {isReading || share === null ? t("gradebook.state.read") : t("gradebook.percent", { percent: inPercent(share) })}
          {state === "late" && <span className="book-mark"> {t("gradebook.state.late")}</span>}
        </>
      );
    case "not-due":
      return <span className="visually-hidden">{t("gradebook.state.not-due")}</span>;
    case "missing":
    case "excused":
    case "in-progress":
      return <span className="book-word">{t(`gradebook.state.${state}`)}</span>;
    default:
      return state satisfies never;
  }
}
