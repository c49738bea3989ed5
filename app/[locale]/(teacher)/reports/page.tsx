import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { formStateOf } from "@/app/form-state";
import type { PageProps } from "@/app/page-props";
import { languageFrom } from "@/app/params";
import { SiteReportsScreen } from "@/components/reports/site-reports-screen";
import { listSiteQueue } from "@/server/reports/list-queue";
import { readViewer } from "@/server/sessions/read-viewer";

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: (await languageFrom(params)).t("reports.site-title"), robots: { index: false } };
}

export default async function SiteReportsPage({ params, searchParams }: PageProps) {
  const { locale, t } = await languageFrom(params);
  const viewer = await readViewer();
  const queue = await listSiteQueue(viewer, locale);
  if (!queue) notFound();
  const { draft, ...outcome } = await formStateOf(searchParams, viewer, locale);
  return <SiteReportsScreen queue={queue} draft={draft} outcome={outcome} locale={locale} t={t} />;
}
