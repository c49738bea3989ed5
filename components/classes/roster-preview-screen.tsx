import type { RosterEntry, RosterProblemLine } from "@/domain/classes/roster";
import type { Locale } from "@/domain/locale";
import type { Translate } from "@/components/shell/translator";
import { ClassFrame, type ClassHead } from "./class-frame";
import { FormOutcome, type Outcome } from "./form-outcome";

/** What a class list would do, line by line, before anything is done. */
export function RosterPreviewScreen({
  head,
  importId,
  entries,
  problems,
  newGroups,
  isConfirmed,
  outcome,
  locale,
  t,
}: {
  head: ClassHead;
  importId: string;
  entries: readonly RosterEntry[];
  problems: readonly RosterProblemLine[];
  newGroups: readonly string[];
  isConfirmed: boolean;
  outcome: Outcome;
  locale: Locale;
  t: Translate;
}) {
  const base = `/${locale}/classes/${head.id}/members`;
  return (
    <ClassFrame head={head} page="members" title={t("roster.preview")} locale={locale} t={t}>
      <FormOutcome {...outcome} t={t} />
      {isConfirmed ? (
        <p className="notice notice-good" role="status">
          {t("roster.confirmed")} <a href={base}>{t("class.page.members")}</a>
        </p>
      ) : (
        <>
          <p>{t("roster.counts", { students: entries.length })}</p>
          {newGroups.length > 0 && (
            <p>
              {t("roster.new-groups")} <bdi>{newGroups.join(t("members.list-separator"))}</bdi>
            </p>
          )}
          <form className="button-row" method="post" action={`/api/classes/${head.id}/roster-imports/${importId}/confirmation`}>
            {entries.length > 0 && <button className="button button-main">{t("roster.confirm", { students: entries.length })}</button>}
            <a className="button" href={`${base}/import`}>
              {t("roster.another")}
            </a>
          </form>
        </>
      )}
      {problems.length > 0 && (
        <section aria-labelledby="problems">
          <h2 id="problems">{t("roster.left-out", { count: problems.length })}</h2>
          <LineTable heads={[t("roster.problem"), t("roster.value")]} rows={problems.map(({ line, problem, value }) => ({ line, cells: [t(`roster.problem.${problem}`), value] }))} t={t} />
        </section>
      )}
      {entries.length > 0 && (
        <section aria-labelledby="entries">
          <h2 id="entries">{t("roster.entries")}</h2>
          <LineTable
            heads={[t("members.name"), t("roster.group"), t("roster.id")]}
            rows={entries.map(({ line, name, group, externalId }) => ({ line, cells: [name, group ?? "", externalId ?? ""] }))}
            t={t}
          />
        </section>
      )}
    </ClassFrame>
  );
}

/** Lines of the file by their number, as an editor counts them. */
function LineTable({ heads, rows, t }: { heads: readonly string[]; rows: readonly { line: number; cells: readonly string[] }[]; t: Translate }) {
  return (
    <div className="table-scroll line-table" tabIndex={0} role="group" aria-label={heads.join(t("members.list-separator"))}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col" className="number">
              {t("roster.line")}
            </th>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, cells }) => (
            <tr key={line}>
              <td className="number">{line}</td>
              {cells.map((cell, index) => (
                <td key={heads[index]}>
                  <bdi>{cell}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
