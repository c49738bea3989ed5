import type { Book, BookOrder } from "@/domain/gradebook/book";
import type { Locale } from "@/domain/locale";
import { ClassFrame, type ClassHead } from "@/components/classes/class-frame";
import { FormOutcome, type Outcome } from "@/components/classes/form-outcome";
import type { Translate } from "@/components/shell/translator";
import { BookTable } from "./book-table";
import { CategoryForms } from "./category-forms";
import { WeightsForm } from "./weights-form";

/** The class's marks, how they add up, and the file for a spreadsheet. */
export function GradebookScreen({
  head,
  book,
  order,
  timeZone,
  draft,
  outcome,
  locale,
  t,
}: {
  head: ClassHead;
  book: Book;
  order: BookOrder;
  timeZone: string;
  draft: URLSearchParams | null;
  outcome: Outcome;
  locale: Locale;
  t: Translate;
}) {
  const base = `/${locale}/classes/${head.id}`;
  const isWeighing = draft !== null && [...draft.keys()].some((name) => name.startsWith("weight."));
  return (
    <ClassFrame head={head} page="gradebook" locale={locale} t={t}>
      <FormOutcome {...outcome} t={t} />
      {book.columns.length === 0 ? (
        <p>
          {t("gradebook.no-work")} <a href={`${base}/assignments/new`}>{t("gradebook.to-assign")}</a>
        </p>
      ) : book.rows.length === 0 ? (
        <p>
          {t("gradebook.no-students")} <a href={`${base}/members`}>{t("class.page.members")}</a>
        </p>
      ) : (
        <>
          <BookTable book={book} order={order} timeZone={timeZone} locale={locale} t={t} />
          <p className="book-note">
            {t(`gradebook.missing.${book.missingRule}`)} <span className="no-print">{t("gradebook.hint")}</span>
          </p>
          <Downloads classId={head.id} locale={locale} t={t} />
        </>
      )}
      <CategoryForms classId={head.id} categories={book.categories} draft={isWeighing ? null : draft} t={t} />
      {book.columns.length > 0 && <WeightsForm classId={head.id} base={base} book={book} draft={isWeighing ? draft : null} t={t} />}
    </ClassFrame>
  );
}

function Downloads({ classId, locale, t }: { classId: string; locale: Locale; t: Translate }) {
  const address = `/api/classes/${classId}/gradebook.csv?locale=${locale}`;
  return (
    <p className="button-row no-print">
      <a className="button" href={address} download="">
        {t("gradebook.csv")}
      </a>
      <a className="button" href={`${address}&removed=1`} download="">
        {t("gradebook.csv-removed")}
      </a>
    </p>
  );
}
