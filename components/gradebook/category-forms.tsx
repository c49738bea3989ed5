import type { Book } from "@/domain/gradebook/book";
import type { Translate } from "@/components/shell/translator";
import { LabelledInput } from "@/components/ui/labelled-input";

type Category = Book["categories"][number];

const weightRange = { type: "text", inputMode: "decimal", dir: "ltr", required: true, maxLength: 8, autoComplete: "off" } as const;

/** The parts that a total is made of, and how much each of them weighs beside the others. */
export function CategoryForms({
  classId,
  categories,
  draft,
  t,
}: {
  classId: string;
  categories: readonly Category[];
  draft: URLSearchParams | null;
  t: Translate;
}) {
  const address = `/api/classes/${classId}/categories`;
  return (
    <section id="categories" aria-labelledby="categories-head" className="no-print">
      <h2 id="categories-head">{t("categories.title")}</h2>
      <p className="book-note">{t(categories.length === 0 ? "categories.none" : "categories.note")}</p>
      {categories.map(({ id, name, weight }) => (
        <div key={id} className="category-line">
          <form className="inline-form" method="post" action={`${address}/${id}`}>
            <LabelledInput id={`name-${id}`} name="name" label={t("categories.name")} defaultValue={name} maxLength={40} required autoComplete="off" />
            <LabelledInput id={`weight-${id}`} name="weight" label={t("categories.weight")} defaultValue={String(weight)} {...weightRange} />
            <button className="button button-small" aria-label={t("categories.change-named", { name })}>
              {t("categories.change")}
            </button>
          </form>
          <details className="category-removal">
            <summary aria-label={t("categories.delete-named", { name })}>{t("categories.delete")}</summary>
            <form method="post" action={`${address}/${id}/removal`}>
              <p>{t("categories.delete-note")}</p>
              <button className="button button-small button-danger" aria-label={t("categories.delete-named", { name })}>
                {t("categories.delete")}
              </button>
            </form>
          </details>
        </div>
      ))}
      <form className="inline-form" method="post" action={address}>
        <LabelledInput id="name-new" name="name" label={t("categories.new-name")} defaultValue={draft?.get("name") ?? ""} maxLength={40} required autoComplete="off" />
        <LabelledInput id="weight-new" name="weight" label={t("categories.weight")} defaultValue={draft?.get("weight") ?? "1"} {...weightRange} />
        <button className="button">{t("categories.make")}</button>
      </form>
    </section>
  );
}
