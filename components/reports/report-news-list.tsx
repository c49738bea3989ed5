import type { Locale } from "@/domain/locale";
import { reportAddress, type ReportNews } from "@/domain/reports/report";
import type { Translate } from "@/components/shell/translator";

/** One line each: an answer that came, a class with open reports. */
export function ReportNewsList({ news, locale, t }: { news: ReportNews; locale: Locale; t: Translate }) {
  const { answered, teaching, site } = news;
  if (answered.length + teaching.length === 0 && site === null) return null;
  return (
    <ul className="report-news">
      {answered.map(({ id, reported, text }) => (
        <li key={id}>
          <a href={reportAddress(reported, locale)}>{t("reports.news-answer")}</a>{" "}
          <span className="report-news-text soft" dir="auto">
            {text}
          </span>
        </li>
      ))}
      {teaching.map(({ classId, name, open }) => (
        <li key={classId}>
          <a href={`/${locale}/classes/${classId}/reports`}>{t("reports.news-open", { count: open, name })}</a>
        </li>
      ))}
      {site !== null && (
        <li>
          <a href={`/${locale}/reports`}>{t("reports.news-site", { count: site })}</a>
        </li>
      )}
    </ul>
  );
}
