import type { Locale } from "@/domain/locale";
import { type OwnReport, type Reported, reportAddress } from "@/domain/reports/report";
import type { Translate } from "@/components/shell/translator";
import { OwnReports } from "./own-reports";

/** Under a question of a result: what was reported of it with the answer, and quietly the way to report something. */
export function QuestionReport({
  reported,
  own,
  timeZone,
  locale,
  t,
}: {
  reported: Reported;
  own: readonly OwnReport[];
  timeZone: string;
  locale: Locale;
  t: Translate;
}) {
  return (
    <div className="question-report">
      <OwnReports reports={own} timeZone={timeZone} locale={locale} t={t} />
      <a className="report-link no-print" href={reportAddress(reported, locale)}>
        {t("report.link.question")}
      </a>
    </div>
  );
}
