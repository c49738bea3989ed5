import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { assignmentBoard, setTitle } from "@/app/assignment-board";
import { formStateOf } from "@/app/form-state";
import { languageFrom } from "@/app/params";
import { AssignmentStartScreen } from "@/components/work/assignment-start-screen";
import { getWork } from "@/server/assignments/get-work";
import { readViewer } from "@/server/sessions/read-viewer";

type Props = {
  params: Promise<{ locale: string; classId: string; assignmentId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The assignment as this viewer has to do it; null for those who do not, its teachers among them. */
async function readOwnWork(params: Props["params"]) {
  const { classId, assignmentId } = await params;
  const viewer = await readViewer();
  const work = viewer && (await getWork(viewer.userId, assignmentId, Date.now()));
  return work?.class.id === classId ? work : null;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, t } = await languageFrom(params);
  const title = (await readOwnWork(params))?.title[locale] ?? (await setTitle(await readViewer(), await params, locale));
  return { title: title ?? t("class.page.assignments"), robots: { index: false } };
}

/** One address, two pages: whoever has the work to do starts it here, whoever set it sees how it goes. */
export default async function AssignmentPage({ params, searchParams }: Props) {
  const { locale, t } = await languageFrom(params);
  const work = await readOwnWork(params);
  if (!work) return (await assignmentBoard(await readViewer(), await params, searchParams, locale)) ?? notFound();
  const { problem } = await formStateOf(searchParams, await readViewer(), locale);
  return <AssignmentStartScreen work={work} now={Date.now()} problem={problem} locale={locale} t={t} />;
}
