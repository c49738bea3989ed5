import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { PageProps } from "@/app/page-props";
import { languageFrom } from "@/app/params";
import { QuestionsScreen } from "@/components/item-analysis/questions-screen";
import { findTaughtClass } from "@/server/classes/find-class";
import { analyseAssignment } from "@/server/item-analysis/analyse-assignment";
import { listAnalysed } from "@/server/item-analysis/list-analysed";
import { readViewer } from "@/server/sessions/read-viewer";

type Props = PageProps & { params: Promise<{ locale: string; classId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await languageFrom(params)).t("class.page.questions"), robots: { index: false } };
}

export default async function QuestionsPage({ params, searchParams }: Props) {
  const { locale, t } = await languageFrom(params);
  const taught = await findTaughtClass(await readViewer(), (await params).classId);
  if (!taught) notFound();
  const { assignment, attempts } = await searchParams;
  const analysed = await listAnalysed(taught, locale);
  const asked = typeof assignment === "string" ? assignment : analysed[0]?.assignmentId;
  const report = asked === undefined ? null : await analyseAssignment(taught, { assignmentId: asked, which: attempts === "all" ? "all" : "first", locale });
  if (!report && typeof assignment === "string") notFound();
  return <QuestionsScreen head={taught} analysed={analysed} report={report} locale={locale} t={t} />;
}
