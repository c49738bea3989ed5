import type { Locale } from "@/domain/locale";
import { type OwnReport, reportStateOf } from "@/domain/reports/report";
import { keepDatesWhole } from "@/domain/text/keep-dates";
import { formatMoment } from "@/domain/text/zoned-time";
import type { Translate } from "@/components/shell/translator";

/** What a learner reported of one thing, and what came back. */
export function OwnReports({ reports, timeZone, locale, t }: { reports: readonly OwnReport[]; timeZone: string; locale: Locale; t: Translate }) {
  if (reports.length === 0) return null;
  return (
    <ul className="own-reports">
      {reports.map((report) => {
        const state = reportStateOf(report);
        return (
          <li key={report.id}>
            <p className="soft">{t("report.you-wrote", { date: keepDatesWhole(formatMoment(report.createdAt, timeZone, locale)) })}</p>
            <p className="report-words" dir="auto">
              {report.text}
            </p>
            {report.answer !== null && (
              <>
                <p className="report-answer-head">{t("report.answer")}</p>
                <p className="report-words" dir="auto">
                  {report.answer}
                </p>
              </>
            )}
            {state !== "answered" && <p className="soft">{t(`report.state.${state}`)}</p>}
          </li>
        );
      })}
    </ul>
  );
}
