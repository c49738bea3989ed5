import type { BookCell } from "@/domain/gradebook/book";
import type { Translate } from "@/components/shell/translator";
import { inPercent } from "./percent";

/**
 * One student's work in one column. Every state has its word; a blank is for what is not due yet, and is said to whoever
 * cannot see it. A class has a thousand of these: the address is relative to the gradebook's own, and "%" no message.
 */
export function BookCellEntry({ cell, isReading, t }: { cell: BookCell | null; isReading: boolean; t: Translate }) {
  if (!cell) {
    return (
      <td>
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{t("gradebook.state.not-set")}</span>
      </td>
    );
  }
  const words = cellWords(cell, isReading, t);
  return <td className={cell.state === "missing" ? "book-missing" : undefined}>{cell.attemptId === null ? words : <a href={`attempts/${cell.attemptId}`}>{words}</a>}</td>;
}

function cellWords({ state, share }: BookCell, isReading: boolean, t: Translate) {
  switch (state) {
    case "done":
      return markWords(share, isReading, t);
    case "late":
      return (
        <>
          {markWords(share, isReading, t)}
          <span className="book-mark"> {t("gradebook.state.late")}</span>
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

const markWords = (share: number | null, isReading: boolean, t: Translate) => (isReading || share === null ? t("gradebook.state.read") : `${inPercent(share)} %`);
