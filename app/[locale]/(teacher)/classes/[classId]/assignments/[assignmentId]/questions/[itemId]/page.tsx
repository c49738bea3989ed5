import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { askedRuling } from "@/app/asked-ruling";
import { formStateOf } from "@/app/form-state";
import type { PageProps } from "@/app/page-props";
import { languageFrom } from "@/app/params";
import { MendingScreen } from "@/components/corrections/mending-screen";
import { findTaughtClass } from "@/server/classes/find-class";
import { getKeyForm } from "@/server/corrections/get-key-form";
import { getMendedQuestion } from "@/server/corrections/get-mended-question";
import { readViewer } from "@/server/sessions/read-viewer";

type Props = PageProps & { params: Promise<{ locale: string; classId: string; assignmentId: string; itemId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await languageFrom(params)).t("mending.page-title"), robots: { index: false } };
}

export default async function MendingPage({ params, searchParams }: Props) {
  const { locale, t } = await languageFrom(params);
  const { classId, assignmentId, itemId } = await params;
  const viewer = await readViewer();
  const taught = await findTaughtClass(viewer, classId);
  const question = taught && (await getMendedQuestion(taught, assignmentId, itemId, locale));
  if (!taught || !question) notFound();
  const { draft, ...outcome } = await formStateOf(searchParams, viewer, locale);
  const { version } = await searchParams;
  return (
    <MendingScreen
      head={taught}
      question={question}
      versionId={typeof version === "string" ? version : null}
      keyForm={await getKeyForm(taught, assignmentId, itemId, draft)}
      draft={draft}
      outcome={outcome}
      {...await askedRuling(taught, { assignmentId, itemId }, searchParams, locale)}
      locale={locale}
      t={t}
    />
  );
}
