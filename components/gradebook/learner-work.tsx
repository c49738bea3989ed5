import type { BookCell } from "@/domain/gradebook/book";
import { countedShare, type MissingRule } from "@/domain/gradebook/cells";
import { type LearnerWork, percentOff, whyLeftOut, type WorkedAttempt } from "@/domain/gradebook/working";
import type { Locale } from "@/domain/locale";
import { keepDatesWhole } from "@/domain/text/keep-dates";
import { formatDuration, formatMoment } from "@/domain/text/zoned-time";
import type { Translate } from "@/components/shell/translator";
import { inPercent } from "./percent";

type Props = { work: LearnerWork; rule: MissingRule; membershipId: string; classId: string; timeZone: string; locale: Locale; t: Translate };

/** One assignment on a student's page: where it stands, each attempt's marks and what lateness took, what counts of it. */
export function LearnerWorkRow({ work, rule, membershipId, classId, timeZone, locale, t }: Props) {
  const { column, cell, counting, dueAt, attempts } = work;
  const base = `/${locale}/classes/${classId}`;
  return (
    <tr>
      <th scope="row">
        <a href={`${base}/assignments/${column.id}`}>
          <bdi>{column.title}</bdi>
        </a>
        {dueAt !== null && <small>{t("working.due", { date: keepDatesWhole(formatMoment(dueAt, timeZone, locale)) })}</small>}
      </th>
      <td data-label={t("working.state")}>{stateWords(cell, t)}</td>
      <td data-label={t("working.marks")}>
        {attempts.length === 0 ? (
          "–"
        ) : (
          <ul className="tries">
            {attempts.map((attempt) => (
              <li key={attempt.id}>
                <a href={`${base}/attempts/${attempt.id}`}>{t("working.try", { number: attempt.number })}</a> {marksWords(attempt, work, locale, t)}
              </li>
            ))}
          </ul>
        )}
      </td>
      <td data-label={t("working.counts")}>
        <CountedPart work={work} rule={rule} t={t} />
        {attempts.length > 1 && <small>{t(`work.counting.${counting}`)}</small>}
      </td>
      <td>
        {cell && (
          <form method="post" action={`/api/classes/${classId}/excuses${cell.state === "excused" ? "/removal" : ""}`}>
            <input type="hidden" name="assignmentId" value={column.id} />
            <input type="hidden" name="membershipId" value={membershipId} />
            <button className="button button-small" aria-label={t(cell.state === "excused" ? "excuse.take-back-named" : "excuse.give-named", { title: column.title })}>
              {t(cell.state === "excused" ? "excuse.take-back" : "excuse.give")}
            </button>
          </form>
        )}
      </td>
    </tr>
  );
}

const stateWords = (cell: BookCell | null, t: Translate): string => (cell ? t(`working.state.${cell.state}`) : t("gradebook.state.not-set"));

/** "8 of 10 marks = 80 %; 2 days late: 20 % off; counts 64 %". */
function marksWords(attempt: WorkedAttempt, { latePolicy }: LearnerWork, locale: Locale, t: Translate): string {
  const { earned, possible, lateMs, countedShare: counted } = attempt;
  if (earned === null || possible === null || counted === null) return t("working.open");
  const marks = t("working.earned", { earned, possible, percent: possible > 0 ? inPercent(earned / possible, 2) : "0" });
  if (lateMs === 0) return marks;
  const off = percentOff(attempt, latePolicy);
  const late = formatDuration(lateMs, locale);
  const taken = off > 0 ? t("working.late-off", { late, off, percent: inPercent(counted, 2) }) : t("working.late", { late });
  return [marks, taken].join(t("working.separator"));
}

function CountedPart({ work: { column, cell }, rule, t }: { work: LearnerWork; rule: MissingRule; t: Translate }) {
  const reason = whyLeftOut(column, cell, rule);
  if (reason !== null || !cell) return t(`working.left-out.${reason ?? "not-set"}`);
  const share = countedShare(cell, rule) ?? 0;
  const figure = t("gradebook.percent", { percent: inPercent(share, 2) });
  return <strong>{cell.state === "missing" ? t("working.missing-counts", { percent: inPercent(share, 2) }) : figure}</strong>;
}
