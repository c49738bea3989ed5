import type { ReportQueue } from "@/domain/reports/report";
import { ClassFrame, type ClassHead } from "@/components/classes/class-frame";
import { FormOutcome, type Outcome } from "@/components/classes/form-outcome";
import { type QueueContext, ReportQueueList } from "./report-queue";

/** What a class's students reported as wrong or unclear. */
export function ClassReportsScreen({
  head,
  queue,
  outcome,
  ...context
}: { head: ClassHead; queue: ReportQueue; outcome: Outcome } & Omit<QueueContext, "classId">) {
  const { locale, t } = context;
  return (
    <ClassFrame head={head} page="reports" locale={locale} t={t}>
      <p className="lead-small">{t("reports.lead")}</p>
      <FormOutcome {...outcome} t={t} />
      <ReportQueueList queue={queue} classId={head.id} {...context} />
    </ClassFrame>
  );
}
