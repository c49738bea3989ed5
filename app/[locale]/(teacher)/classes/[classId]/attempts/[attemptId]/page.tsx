import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { v7 as uuid } from "uuid";
import { formStateOf } from "@/app/form-state";
import type { PageProps } from "@/app/page-props";
import { languageFrom } from "@/app/params";
import { ClassAttemptScreen } from "@/components/live/class-attempt-screen";
import { getClassAttempt } from "@/server/attempts/get-class-attempt";
import { findTaughtClass } from "@/server/classes/find-class";
import { readViewer } from "@/server/sessions/read-viewer";

type Props = PageProps & { params: Promise<{ locale: string; classId: string; attemptId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await languageFrom(params)).t("class-attempt.title"), robots: { index: false } };
}

export default async function ClassAttemptPage({ params, searchParams }: Props) {
  const { locale, t } = await languageFrom(params);
  const { classId, attemptId } = await params;
  const viewer = await readViewer();
  const taught = await findTaughtClass(viewer, classId);
  const attempt = taught && (await getClassAttempt(taught, attemptId, locale, Date.now()));
  if (!taught || !attempt) notFound();
  const { draft, ...outcome } = await formStateOf(searchParams, viewer, locale);
  return <ClassAttemptScreen head={taught} attempt={attempt} draft={draft} formId={uuid()} outcome={outcome} locale={locale} t={t} />;
}
