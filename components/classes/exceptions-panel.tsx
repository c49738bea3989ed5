import type { Schedule } from "@/domain/assignment/schedule";
import type { Locale } from "@/domain/locale";
import { formatDuration, formatMoment } from "@/domain/text/zoned-time";
import type { Translate } from "@/components/shell/translator";
import type { AudienceChoices } from "./assignment-audience";
import { ExceptionForm } from "./exception-form";

export type ExceptionLine = { id: string; name: string; isGroup: boolean; changes: Partial<Schedule> };

/** Who has other dates, attempts or time, what they are, and a form for one more. */
export function ExceptionsPanel({
  api,
  page,
  exceptions,
  fields,
  choices,
  timeZone,
  locale,
  t,
}: {
  api: string;
  page: string;
  exceptions: readonly ExceptionLine[];
  fields: URLSearchParams;
  choices: AudienceChoices;
  timeZone: string;
  locale: Locale;
  t: Translate;
}) {
  return (
    <section aria-labelledby="exceptions">
      <h2 id="exceptions">{t("exceptions.title")}</h2>
      <p className="interface">{t("exceptions.text")}</p>
      {exceptions.length > 0 && (
        <div className="table-scroll">
          <table className="table table-stack">
            <thead>
              <tr>
                <th scope="col">{t("exceptions.for")}</th>
                <th scope="col">{t("exceptions.differs")}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {exceptions.map(({ id, name, isGroup, changes }) => (
                <tr key={id}>
                  <th scope="row">
                    <bdi>{name}</bdi>
                    {isGroup && <span className="soft"> {t("exceptions.group")}</span>}
                  </th>
                  <td data-label={t("exceptions.differs")}>
                    <ul className="bare-list">
                      {changesInWords(changes, timeZone, locale, t).map((words) => (
                        <li key={words}>{words}</li>
                      ))}
                    </ul>
                  </td>
                  <td>
                    <div className="inline-form">
                      <a className="button button-small" href={`${page}/settings?exception=${id}#exception-form`} aria-label={t("exceptions.change-named", { name })}>
                        {t("assignments.change")}
                      </a>
                      <form method="post" action={`${api}/exceptions/${id}/removal`}>
                        <button className="button button-small" aria-label={t("exceptions.remove-named", { name })}>
                          {t("exceptions.remove")}
                        </button>
                      </form>
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {choices.members.length > 0 ? (
        <ExceptionForm action={`${api}/exceptions`} fields={fields} choices={choices} timeZone={timeZone} t={t} />
      ) : (
        <p className="interface soft">{t("assignment.audience-empty")}</p>
      )}
    </section>
  );
}

function changesInWords(changes: Partial<Schedule>, timeZone: string, locale: Locale, t: Translate): string[] {
  const dates = (["opensAt", "dueAt", "closesAt"] as const).flatMap((name) => {
    const at = changes[name];
    if (at === undefined) return [];
    return [at === null ? t(`exceptions.no-${name}`) : t("exceptions.is", { what: t(`assignment.${name}`), value: formatMoment(at, timeZone, locale) })];
  });
  const { attemptsAllowed, timeLimitMs } = changes;
  return [
    ...dates,
    ...(attemptsAllowed === undefined ? [] : [attemptsAllowed === null ? t("exceptions.no-attemptsAllowed") : t("exceptions.attempts", { count: attemptsAllowed })]),
    ...(timeLimitMs === undefined
      ? []
      : [timeLimitMs === null ? t("exceptions.no-timeLimitMinutes") : t("exceptions.is", { what: t("exceptions.time-limit"), value: formatDuration(timeLimitMs, locale) })]),
  ];
}
