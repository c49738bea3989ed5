import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { languageFrom } from "@/app/params";
import { PreviewScreen } from "@/components/classes/preview-screen";
import { findTaughtClass } from "@/server/classes/find-class";
import { previewLesson } from "@/server/quizzes/preview-lesson";
import { readViewer } from "@/server/sessions/read-viewer";

type Props = { params: Promise<{ locale: string; classId: string; lessonSlug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await languageFrom(params)).t("preview.title"), robots: { index: false } };
}

export default async function PreviewPage({ params }: Props) {
  const { locale, t } = await languageFrom(params);
  const { classId, lessonSlug } = await params;
  const taught = await findTaughtClass(await readViewer(), classId);
  const preview = taught && (await previewLesson(taught.by, lessonSlug, locale));
  if (!preview) notFound();
  return <PreviewScreen head={taught} preview={preview} locale={locale} t={t} />;
}
