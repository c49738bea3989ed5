import type { Work, WorkAttempt } from "@/domain/assignment/work";
import type { Locale } from "@/domain/locale";
import type { Translate } from "@/components/shell/translator";
import { Moment } from "./moment";

const percent = (share: number) => Math.round(share * 100);

/** Every try of this learner, with its mark where the rules show it. */
export function AttemptTable({ work, locale, t }: { work: Work; locale: Locale; t: Translate }) {
  if (work.attempts.length === 0) return null;
  return (
    <section aria-labelledby="tries">
      <h2 id="tries">{t("work.earlier")}</h2>
      <table className="table table-stack work-attempts">
        <thead>
          <tr>
            <th scope="col">{t("work.try-head")}</th>
            <th scope="col">{t("work.handed-in")}</th>
            <th scope="col">{t("work.mark-head")}</th>
            <th scope="col">{t("work.result")}</th>
          </tr>
        </thead>
        <tbody>
          {work.attempts.map((attempt) => (
            <tr key={attempt.attemptId}>
              <th scope="row">{t("work.try", { number: attempt.number })}</th>
              <td data-label={t("work.handed-in")}>
                {attempt.submittedAt === null ? t("work.not-handed-in") : <Moment at={attempt.submittedAt} timeZone={work.class.timeZone} locale={locale} />}
              </td>
              <td data-label={t("work.mark-head")}>{markWords(attempt, work, t)}</td>
              <td>
                {attempt.submittedAt === null ? (
                  <a href={`/${locale}/attempts/${attempt.attemptId}`}>{t("work.resume")}</a>
                ) : (
                  <a href={`/${locale}/attempts/${attempt.attemptId}/result`}>{t("work.to-result")}</a>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function markWords({ attemptId, submittedAt, share, countedShare }: WorkAttempt, { counted, counting, attempts }: Work, t: Translate): string {
  if (submittedAt === null) return "–";
  if (share === null || countedShare === null) return t("work.mark-hidden");
  const isLess = percent(countedShare) < percent(share);
  const mark = isLess ? t("work.percent-late", { percent: percent(share), counted: percent(countedShare) }) : t("work.percent", { percent: percent(share) });
  const isCounted = counting !== "average" && attempts.length > 1 && counted?.attemptId === attemptId;
  return isCounted ? `${mark} · ${t("work.counted")}` : mark;
}
