import type { Book } from "@/domain/gradebook/book";
import type { Translate } from "@/components/shell/translator";

/** In which category each work stands, and what it weighs there. One button for all. */
export function WeightsForm({ classId, base, book, draft, t }: { classId: string; base: string; book: Book; draft: URLSearchParams | null; t: Translate }) {
  const typed = (name: string, stored: string) => draft?.get(name) ?? stored;
  return (
    <section id="weights" aria-labelledby="weights-head" className="no-print">
      <h2 id="weights-head">{t("weights.title")}</h2>
      <p className="book-note">{t("weights.note")}</p>
      <form method="post" action={`/api/classes/${classId}/gradebook/weights`}>
        <table className="table table-stack weights-table">
          <thead>
            <tr>
              <th scope="col">{t("weights.work")}</th>
              {book.categories.length > 0 && <th scope="col">{t("weights.category")}</th>}
              <th scope="col">{t("weights.weight")}</th>
              <th scope="col">{t("weights.more")}</th>
            </tr>
          </thead>
          <tbody>
            {book.columns.map(({ id, title, weight, categoryId, isReading }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={`${base}/assignments/${id}`}>
                    <bdi>{title}</bdi>
                  </a>
                </th>
                {book.categories.length > 0 && (
                  <td data-label={t("weights.category")}>
                    <select name={`category.${id}`} defaultValue={typed(`category.${id}`, categoryId ?? "")} aria-label={t("weights.category-of", { title })}>
                      <option value="">{t("weights.no-category")}</option>
                      {book.categories.map((category) => (
                        <option key={category.id} value={category.id}>
                          {category.name}
                        </option>
                      ))}
                    </select>
                  </td>
                )}
                <td data-label={t("weights.weight")}>
                  <input
                    name={`weight.${id}`}
                    defaultValue={typed(`weight.${id}`, String(weight))}
                    aria-label={t("weights.weight-of", { title })}
                    inputMode="decimal"
                    dir="ltr"
                    required
                    maxLength={8}
                    autoComplete="off"
                  />
                </td>
                <td>
                  {isReading ? (
                    t("weights.reading")
                  ) : (
                    <a href={`${base}/questions?assignment=${id}`} aria-label={t("weights.questions-of", { title })}>
                      {t("class.page.questions")}
                    </a>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="button-row">
          <button className="button button-main">{t("weights.save")}</button>
        </p>
      </form>
    </section>
  );
}
