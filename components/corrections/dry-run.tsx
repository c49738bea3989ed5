import type { RegradePreview } from "@/domain/corrections/regrade-preview";
import type { Translate } from "@/components/shell/translator";

/** What a ruling would change, row by row, and the button that makes it so. `fields`: what the form below it sends. */
export function DryRun({
  preview: { changes, unchanged, overridden, open },
  action,
  fields,
  attempts,
  t,
}: {
  preview: RegradePreview;
  action: string;
  fields: readonly (readonly [name: string, value: string])[];
  /** The address that an attempt's id is put behind. */
  attempts: string;
  t: Translate;
}) {
  const of = (mark: number, weight: number) => t("class-attempt.mark-of", { mark, weight });
  return (
    <>
      <ul className="dry-run-counts">
        <li>{t("mending.changes", { count: changes.length })}</li>
        <li>{t("mending.unchanged", { count: unchanged })}</li>
        {overridden > 0 && <li>{t("mending.overridden", { count: overridden })}</li>}
        {open > 0 && <li>{t("mending.open", { count: open })}</li>}
      </ul>
      {changes.length > 0 && (
        <table className="table table-stack dry-run">
          <thead>
            <tr>
              <th scope="col">{t("mending.student")}</th>
              <th scope="col" className="number">
                {t("mending.mark-from")}
              </th>
              <th scope="col" className="number">
                {t("mending.mark-to")}
              </th>
              <th scope="col" className="number">
                {t("mending.total-from")}
              </th>
              <th scope="col" className="number">
                {t("mending.total-to")}
              </th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ attemptId, name, from, to }) => (
              <tr key={attemptId}>
                <th scope="row">
                  <a href={`${attempts}${attemptId}`}>
                    <bdi>{name}</bdi>
                  </a>
                </th>
                <td className="number" data-label={t("mending.mark-from")}>
                  {of(from.mark, from.weight)}
                </td>
                <td className="number" data-label={t("mending.mark-to")}>
                  {of(to.mark, to.weight)}
                </td>
                <td className="number" data-label={t("mending.total-from")}>
                  {of(from.earned, from.possible)}
                </td>
                <td className="number" data-label={t("mending.total-to")}>
                  {of(to.earned, to.possible)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <form className="dry-run-apply" method="post" action={action}>
        {fields.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <button className="button button-main">{t("mending.apply", { count: changes.length })}</button>
        <p className="soft interface">{t("mending.apply-note")}</p>
      </form>
    </>
  );
}
