import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ClassParams } from "@/app/[locale]/(teacher)/classes/[classId]/page";
import { formStateOf } from "@/app/form-state";
import type { PageProps } from "@/app/page-props";
import { languageFrom } from "@/app/params";
import { ClassReportsScreen } from "@/components/reports/class-reports-screen";
import { findTaughtClass } from "@/server/classes/find-class";
import { listClassQueue } from "@/server/reports/list-queue";
import { readViewer } from "@/server/sessions/read-viewer";

export async function generateMetadata({ params }: ClassParams): Promise<Metadata> {
  return { title: (await languageFrom(params)).t("class.page.reports"), robots: { index: false } };
}

export default async function ClassReportsPage({ params, searchParams }: ClassParams & PageProps) {
  const { locale, t } = await languageFrom(params);
  const viewer = await readViewer();
  const taught = await findTaughtClass(viewer, (await params).classId);
  if (!taught) notFound();
  const { draft, ...outcome } = await formStateOf(searchParams, viewer, locale);
  return (
    <ClassReportsScreen
      head={taught}
      queue={await listClassQueue(taught, locale)}
      timeZone={taught.timeZone}
      draft={draft}
      outcome={outcome}
      locale={locale}
      t={t}
    />
  );
}
