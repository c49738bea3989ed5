import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { formStateOf } from "@/app/form-state";
import type { PageProps } from "@/app/page-props";
import { languageFrom } from "@/app/params";
import { ReportScreen } from "@/components/reports/report-screen";
import { getReportPage } from "@/server/reports/get-report-page";
import { reportedIn } from "@/server/reports/report-input";
import { readViewer } from "@/server/sessions/read-viewer";

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: (await languageFrom(params)).t("report.title"), robots: { index: false } };
}

export default async function ReportPage({ params, searchParams }: PageProps) {
  const { locale, t } = await languageFrom(params);
  const asked = await searchParams;
  const named = (name: string) => (typeof asked[name] === "string" ? asked[name] : undefined);
  const reported = reportedIn({ attemptId: named("attempt"), itemId: named("item"), claimId: named("claim"), lesson: named("lesson") });
  const viewer = await readViewer();
  const page = reported && (await getReportPage(viewer?.userId ?? null, reported, locale));
  if (!page) notFound();
  const { subject, readers, own } = page;
  const { draft, ...outcome } = await formStateOf(searchParams, viewer, locale);
  return (
    <ReportScreen
      subject={subject}
      className={readers?.name ?? null}
      timeZone={readers?.timeZone ?? "UTC"}
      own={own}
      draft={draft}
      outcome={outcome}
      locale={locale}
      t={t}
    />
  );
}
