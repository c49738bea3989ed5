import type { Locale } from "@/domain/locale";
import type { ReportQueue } from "@/domain/reports/report";
import type { Translate } from "@/components/shell/translator";
import { QueuedReportEntry } from "./queued-report-entry";

export type QueueContext = {
  /** null: the administrators' queue, which leads to no work. */
  classId: string | null;
  timeZone: string;
  /** Of an answer that was refused; `reportId` says of which. */
  draft: URLSearchParams | null;
  locale: Locale;
  t: Translate;
};

/** What was reported: open ones, the oldest first, then those that are settled. */
export function ReportQueueList({ queue, ...context }: { queue: ReportQueue } & QueueContext) {
  const { open, openCount, closed } = queue;
  const { timeZone, t } = context;
  return (
    <>
      <p className="soft interface">{t("reports.zone", { zone: timeZone.replaceAll("_", " ") })}</p>
      <h2>{t("reports.open", { count: openCount })}</h2>
      {open.length === 0 && <p>{t("reports.empty")}</p>}
      {open.length < openCount && <p className="interface">{t("reports.oldest", { shown: open.length, count: openCount })}</p>}
      <ol className="report-queue">
        {open.map((report) => (
          <QueuedReportEntry key={report.id} report={report} {...context} />
        ))}
      </ol>
      {closed.length > 0 && (
        <>
          <h2>{t("reports.closed")}</h2>
          <ol className="report-queue">
            {closed.map((report) => (
              <QueuedReportEntry key={report.id} report={report} {...context} />
            ))}
          </ol>
        </>
      )}
    </>
  );
}
