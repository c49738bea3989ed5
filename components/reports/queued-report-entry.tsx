import type { QueuedReport } from "@/domain/reports/report";
import { keepDatesWhole } from "@/domain/text/keep-dates";
import { formatMoment } from "@/domain/text/zoned-time";
import type { Translate } from "@/components/shell/translator";
import { LabelledTextarea } from "@/components/ui/labelled-textarea";
import type { QueueContext } from "./report-queue";
import { ReportLinks } from "./report-links";

/** One report: what it is about, who wrote what and when, and what can be done with it. */
export function QueuedReportEntry({ report, ...context }: { report: QueuedReport } & QueueContext) {
  const { id, about, who, text, createdAt, closedAt } = report;
  const { classId, timeZone, draft, locale, t } = context;
  const when = (at: number) => keepDatesWhole(formatMoment(at, timeZone, locale));
  return (
    <li id={`report-${id}`}>
      <h3>{headOf(report, t)}</h3>
      <p className="queued-subject">{about.kind === "question" ? about.stem : (about.text ?? t("reports.claim-gone"))}</p>
      <p className="report-words queued-words" dir="auto">
        {text}
      </p>
      <p className="soft interface">
        <bdi>{who ?? t("reports.guest")}</bdi>
        {t("list.separator")}
        <time dateTime={new Date(createdAt).toISOString()}>{when(createdAt)}</time>
      </p>
      <ReportLinks report={report} classId={classId} locale={locale} t={t} />
      {closedAt === null ? (
        <AnswerForm report={report} draft={draft?.get("reportId") === id ? draft : null} t={t} />
      ) : (
        <Settled report={report} when={when(closedAt)} t={t} />
      )}
    </li>
  );
}

function headOf({ about, title }: QueuedReport, t: Translate): string {
  if (about.kind === "claim") return t("reports.about-claim", { id: about.claimId, title });
  return about.number === null ? t("reports.about-some-question", { title }) : t("reports.about-question", { number: about.number, title });
}

function AnswerForm({ report, draft, t }: { report: QueuedReport; draft: URLSearchParams | null; t: Translate }) {
  const api = `/api/reports/${report.id}`;
  return (
    <form className="form form-wide" method="post" action={`${api}/answer`}>
      <input type="hidden" name="reportId" value={report.id} />
      <LabelledTextarea
        id={`answer-${report.id}`}
        name="text"
        rows={2}
        required
        maxLength={2000}
        label={t("reports.answer")}
        hint={t("reports.answer-hint")}
        defaultValue={draft?.get("text") ?? report.answer ?? ""}
      />
      <div className="queued-buttons">
        <button className="button">{t("reports.answer-button")}</button>
        <button className="button button-small" formAction={`${api}/closing`} formNoValidate>
          {t("reports.close-button")}
        </button>
      </div>
    </form>
  );
}

function Settled({ report, when, t }: { report: QueuedReport; when: string; t: Translate }) {
  const { id, answer, answeredBy } = report;
  return (
    <>
      {answer === null ? (
        <p className="interface">{t("reports.closed-without", { when })}</p>
      ) : (
        <div className="queued-answer">
          <p className="report-answer-head">{answeredBy === null ? t("reports.answered-on", { when }) : t("reports.answered-by", { who: answeredBy, when })}</p>
          <p className="report-words" dir="auto">
            {answer}
          </p>
        </div>
      )}
      <form method="post" action={`/api/reports/${id}/reopening`}>
        <button className="button button-small">{t("reports.reopen-button")}</button>
      </form>
    </>
  );
}
