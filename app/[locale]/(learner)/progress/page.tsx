import type { Metadata } from "next";
import { languageFrom, type LocaleParams } from "@/app/params";
import { ProgressScreen } from "@/components/progress/progress-screen";
import { getProgress } from "@/server/progress/get-progress";
import { readViewer } from "@/server/sessions/read-viewer";

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  return { title: (await languageFrom(params)).t("nav.progress") };
}

export default async function ProgressPage({ params }: LocaleParams) {
  const { locale, t } = await languageFrom(params);
  const viewer = await readViewer();
  const lessons = await getProgress(viewer?.userId ?? null, Date.now());
  return <ProgressScreen lessons={lessons} isGuest={viewer?.kind !== "account"} locale={locale} t={t} />;
}
