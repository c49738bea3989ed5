import type { Locale } from "@/domain/locale";
import type { Translate } from "@/components/shell/translator";
import { ClassFrame, type ClassHead } from "./class-frame";
import { FormOutcome, type Outcome } from "./form-outcome";

export type MergeEntry = { id: string; name: string; signIn: "account" | "guest"; finished: number; open: number };

/** What making one of two entries will do, before it is done: it cannot be undone. */
export function MemberMergeScreen({
  head,
  sides,
  keepable,
  bothOpen,
  outcome,
  locale,
  t,
}: {
  head: ClassHead;
  sides: readonly [MergeEntry, MergeEntry];
  /** Ids of the entries that may be the one that stays. */
  keepable: readonly string[];
  bothOpen: number;
  outcome: Outcome;
  locale: Locale;
  t: Translate;
}) {
  const [first, second] = sides;
  const choices = [
    { into: first, from: second },
    { into: second, from: first },
  ].filter(({ into }) => keepable.includes(into.id));
  return (
    <ClassFrame head={head} page="members" title={t("merge.title")} locale={locale} t={t}>
      <FormOutcome {...outcome} t={t} />
      <table className="table table-stack">
        <thead>
          <tr>
            <th scope="col">{t("members.name")}</th>
            <th scope="col">{t("members.sign-in")}</th>
            <th scope="col" className="number">
              {t("merge.finished")}
            </th>
            <th scope="col" className="number">
              {t("merge.open")}
            </th>
          </tr>
        </thead>
        <tbody>
          {sides.map(({ id, name, signIn, finished, open }) => (
            <tr key={id}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              <td data-label={t("members.sign-in")}>{t(`merge.sign-in.${signIn}`)}</td>
              <td className="number" data-label={t("merge.finished")}>
                {finished}
              </td>
              <td className="number" data-label={t("merge.open")}>
                {open}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="merge-notes">
        <li>{t("merge.adds-up")}</li>
        {bothOpen > 0 && <li>{t("merge.both-open", { count: bothOpen })}</li>}
        <li>{t("merge.slip")}</li>
        <li>{t("merge.for-good")}</li>
      </ul>
      <div className="button-row">
        {choices.map(({ into, from }) => (
          <form key={into.id} method="post" action={`/api/classes/${head.id}/members/${from.id}/merger`}>
            <input type="hidden" name="intoId" value={into.id} />
            <button className="button button-danger">{t("merge.keep", { name: into.name })}</button>
          </form>
        ))}
        <a className="button" href={`/${locale}/classes/${head.id}/members/${first.id}`}>
          {t("form.cancel")}
        </a>
      </div>
      {choices.length < 2 && choices.length > 0 && <p className="soft interface">{t("merge.one-way")}</p>}
    </ClassFrame>
  );
}
