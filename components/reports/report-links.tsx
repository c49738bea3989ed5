import type { Locale } from "@/domain/locale";
import type { QueuedReport } from "@/domain/reports/report";
import type { Translate } from "@/components/shell/translator";

/** From a report to what it is about: the question with its key, the attempt, the lesson's own words. */
export function ReportLinks({ report, classId, locale, t }: { report: QueuedReport; classId: string | null; locale: Locale; t: Translate }) {
  const { about, passage } = report;
  const work = about.kind === "question" && classId !== null ? about.work : null;
  const base = `/${locale}/classes/${classId}`;
  return (
    <>
      <ul className="queued-links">
        {work && (
          <>
            <li>
              <a href={`${base}/assignments/${work.assignmentId}/questions/${work.itemId}`}>{t("reports.to-question")}</a>
            </li>
            <li>
              <a href={`${base}/attempts/${work.attemptId}`}>{t("reports.to-attempt")}</a>
            </li>
          </>
        )}
        <li>
          <a href={`/${locale}/lessons/${passage.lesson}${passage.section === null ? "" : `#${passage.section}`}`}>
            {t(passage.section === null ? "reports.to-lesson" : "reports.to-passage")}
          </a>
        </li>
      </ul>
      {about.kind === "question" && !work && <p className="soft interface">{t("reports.own-work")}</p>}
      {about.kind === "question" && about.isCorrected && <p className="interface">{t("reports.corrected")}</p>}
    </>
  );
}
