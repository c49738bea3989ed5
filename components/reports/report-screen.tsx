import type { Locale } from "@/domain/locale";
import type { OwnReport, ReportSubject } from "@/domain/reports/report";
import { FormOutcome, type Outcome } from "@/components/classes/form-outcome";
import type { Translate } from "@/components/shell/translator";
import { LabelledTextarea } from "@/components/ui/labelled-textarea";
import { OwnReports } from "./own-reports";

/** Says that a question or a claim is wrong or unclear: what is meant, in one's own words, and what happens then. */
export function ReportScreen({
  subject,
  className,
  timeZone,
  own,
  draft,
  outcome,
  locale,
  t,
}: {
  subject: ReportSubject;
  /** The class whose teachers read it; null: the administrators. */
  className: string | null;
  timeZone: string;
  own: readonly OwnReport[];
  draft: URLSearchParams | null;
  outcome: Outcome;
  locale: Locale;
  t: Translate;
}) {
  const { kind } = subject;
  const named = kind === "question" ? { attemptId: subject.attemptId, itemId: subject.itemId } : { claimId: subject.claimId, lesson: subject.lesson };
  return (
    <div className="page page-narrow report-page">
      <p className="report-back no-print">
        <BackLink subject={subject} locale={locale} t={t} />
      </p>
      <h1>{t(`report.title.${kind}`)}</h1>
      <FormOutcome {...outcome} t={t} />
      <blockquote className="reported">
        <p className="soft interface">
          {kind === "question" ? t("report.question-of", { number: subject.number, title: subject.title }) : t("report.claim-of", { title: subject.title })}
        </p>
        <p>{kind === "question" ? subject.stem : subject.text}</p>
      </blockquote>
      {own.length > 0 && (
        <section aria-labelledby="own-reports">
          <h2 id="own-reports">{t("report.own")}</h2>
          <OwnReports reports={own} timeZone={timeZone} locale={locale} t={t} />
        </section>
      )}
      <form className="form form-wide" method="post" action="/api/reports">
        {Object.entries(named).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <LabelledTextarea
          name="text"
          rows={5}
          required
          maxLength={1000}
          label={t(own.length > 0 ? "report.text-again" : "report.text")}
          hint={t("report.text-hint")}
          defaultValue={draft?.get("text") ?? ""}
        />
        <section className="report-next" aria-labelledby="report-next">
          <h2 id="report-next">{t("report.next")}</h2>
          <p>{className === null ? t("report.next-site") : t("report.next-class", { name: className })}</p>
          <p>{t(kind === "question" ? "report.answer-beside" : "report.answer-here")}</p>
          {kind === "question" && <p>{t("report.no-mark")}</p>}
        </section>
        <div>
          <button className="button button-main">{t("report.send")}</button>
        </div>
      </form>
    </div>
  );
}

function BackLink({ subject, locale, t }: { subject: ReportSubject; locale: Locale; t: Translate }) {
  if (subject.kind === "claim") return <a href={`/${locale}/lessons/${subject.lesson}`}>{t("report.back-lesson")}</a>;
  const attempt = `/${locale}/attempts/${subject.attemptId}`;
  if (!subject.isHandedIn) return <a href={attempt}>{t("report.back-attempt")}</a>;
  return <a href={`${attempt}/result#question-${subject.number}`}>{t("report.back-result")}</a>;
}
