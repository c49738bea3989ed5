import { ClassFrame, type ClassHead } from "@/components/classes/class-frame";
import type { AuditEntry } from "@/domain/classes/audit-log";
import type { Locale } from "@/domain/locale";
import { keepDatesWhole } from "@/domain/text/keep-dates";
import { formatMoment } from "@/domain/text/zoned-time";
import type { Translate } from "@/components/shell/translator";
import { auditSentence } from "./audit-sentence";

/** Who changed which mark, date, key, membership, or took an export: newest first. */
export function LogScreen({
  head,
  entries,
  next,
  group,
  groups,
  isFirstPage,
  timeZone,
  locale,
  t,
}: {
  head: ClassHead;
  entries: readonly AuditEntry[];
  next: string | null;
  /** null: everything. */
  group: string | null;
  groups: readonly string[];
  isFirstPage: boolean;
  timeZone: string;
  locale: Locale;
  t: Translate;
}) {
  const base = `/${locale}/classes/${head.id}/log`;
  const inGroup = group === null ? "" : `group=${group}&`;
  return (
    <ClassFrame head={head} page="log" locale={locale} t={t}>
      <p className="book-note">{t("log.lead")}</p>
      <nav aria-label={t("log.filter")}>
        <ul className="filter-list">
          <li>
            <a href={base} aria-current={group === null ? "true" : undefined}>
              {t("log.all")}
            </a>
          </li>
          {groups.map((each) => (
            <li key={each}>
              <a href={`${base}?group=${each}`} aria-current={group === each ? "true" : undefined}>
                {t(`log.group.${each}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {entries.length === 0 ? (
        <p>{t("log.empty")}</p>
      ) : (
        <table className="table table-stack log-table">
          <caption>{t("log.zone", { zone: timeZone.replaceAll("_", " ") })}</caption>
          <thead>
            <tr>
              <th scope="col">{t("log.when")}</th>
              <th scope="col">{t("log.who")}</th>
              <th scope="col">{t("log.what")}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map(({ id, at, who, action, details }) => (
              <tr key={id}>
                <td>
                  <time dateTime={new Date(at).toISOString()}>{keepDatesWhole(formatMoment(at, timeZone, locale))}</time>
                </td>
                <td>{who === null ? t("log.nobody") : <bdi>{who}</bdi>}</td>
                <td>{auditSentence(action, details, { timeZone, locale, t })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="button-row no-print">
        {!isFirstPage && (
          <a className="button" href={group === null ? base : `${base}?group=${group}`}>
            {t("log.newest")}
          </a>
        )}
        {next !== null && (
          <a className="button" rel="next" href={`${base}?${inGroup}before=${next}`}>
            {t("log.older")}
          </a>
        )}
      </p>
    </ClassFrame>
  );
}
