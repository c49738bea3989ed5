import type { ReportQueue } from "@/domain/reports/report";
import { FormOutcome, type Outcome } from "@/components/classes/form-outcome";
import { type QueueContext, ReportQueueList } from "./report-queue";

/** What readers reported who are in no class: for administrators, in the clock that belongs to nobody. */
export function SiteReportsScreen({ queue, outcome, ...context }: { queue: ReportQueue; outcome: Outcome } & Omit<QueueContext, "classId" | "timeZone">) {
  const { t } = context;
  return (
    <div className="page page-wide class-page">
      <h1 className="class-title">{t("reports.site-title")}</h1>
      <p className="lead-small">{t("reports.site-lead")}</p>
      <FormOutcome {...outcome} t={t} />
      <ReportQueueList queue={queue} classId={null} timeZone="UTC" {...context} />
    </div>
  );
}
