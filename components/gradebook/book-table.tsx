import type { Book, BookOrder } from "@/domain/gradebook/book";
import type { Locale } from "@/domain/locale";
import { monthName } from "@/domain/text/dates";
import { toZonedTime } from "@/domain/text/zoned-time";
import type { Translate } from "@/components/shell/translator";
import { BookCellEntry } from "./book-cell";
import { GridKeys } from "./grid-keys";
import { inPercent } from "./percent";

const tableId = "gradebook-table";

type Props = { book: Book; order: BookOrder; timeZone: string; locale: Locale; t: Translate };

/** Students by assignments. Heads sort; names open the student's page, cells the attempt. */
export function BookTable({ book, order, timeZone, locale, t }: Props) {
  const percent = (share: number | null) => (share === null ? "–" : `${inPercent(share)} %`);
  const sorting = { order, t };
  return (
    <div className="table-scroll book-scroll">
      <table id={tableId} className="table book-table">
        <caption className="visually-hidden">{t("gradebook.caption")}</caption>
        <thead>
          <tr>
            <SortHead by="name" {...sorting}>
              {t("gradebook.name")}
            </SortHead>
            {book.columns.map((column) => (
              <SortHead key={column.id} by={column.id} {...sorting} note={[dueWords(column, timeZone, locale, t), weightWords(column, t)].flat()}>
                <bdi>{column.title}</bdi>
              </SortHead>
            ))}
            <SortHead by="total" {...sorting}>
              {t("gradebook.total")}
            </SortHead>
          </tr>
        </thead>
        <tbody>
          {book.rows.map(({ membershipId, name, cells, total }) => (
            <tr key={membershipId}>
              <th scope="row">
                <a href={`gradebook/${membershipId}`}>
                  <bdi>{name}</bdi>
                </a>
              </th>
              {cells.map((cell, at) => (
                <BookCellEntry key={at} cell={cell} isReading={book.columns[at]?.isReading ?? false} t={t} />
              ))}
              <td className="book-total">{percent(total.share)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          {(["mean", "median"] as const).map((figure) => (
            <tr key={figure}>
              <th scope="row">{t(`gradebook.${figure}`)}</th>
              {book.columns.map(({ id, statistics }) => (
                <td key={id}>{percent(statistics[figure])}</td>
              ))}
              <td className="book-total">{percent(book.statistics[figure])}</td>
            </tr>
          ))}
        </tfoot>
      </table>
      <GridKeys tableId={tableId} />
    </div>
  );
}

type Column = Book["columns"][number];

/** "due 27 November": a school year has each date once. */
function dueWords({ dueAt }: Column, timeZone: string, locale: Locale, t: Translate): string[] {
  if (dueAt === null) return [];
  const [, month, day] = toZonedTime(dueAt, timeZone).slice(0, 10).split("-").map(Number);
  return [t("gradebook.due", { date: `${day ?? 1} ${monthName(month ?? 1, locale)}` })];
}

const weightWords = ({ weight, possible }: Column, t: Translate) =>
  weight > 0 && possible > 0 ? t("gradebook.weight-of", { weight }) : t("gradebook.counts-not");

/** A head is a link that sorts by it; once it does, the other way round. */
function SortHead({
  by,
  order,
  note = [],
  t,
  children,
}: {
  by: string;
  order: BookOrder;
  note?: readonly string[];
  t: Translate;
  children: React.ReactNode;
}) {
  const isSorted = order.by === by;
  const turned = isSorted && !order.descending ? "&order=desc" : "";
  return (
    <th scope="col" aria-sort={isSorted ? (order.descending ? "descending" : "ascending") : undefined}>
      <a href={`?sort=${by}${turned}`} title={t("gradebook.sort")}>
        {children}
        {isSorted && <span aria-hidden="true"> {order.descending ? "▼" : "▲"}</span>}
      </a>
      {note.map((words) => (
        <small key={words}>{words}</small>
      ))}
    </th>
  );
}
