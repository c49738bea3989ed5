import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { knownProblem, type PageProps } from "@/app/page-props";
import { languageFrom } from "@/app/params";
import { SettingsScreen } from "@/components/account/settings-screen";
import { readViewer } from "@/server/sessions/read-viewer";

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: (await languageFrom(params)).t("settings.title") };
}

export default async function SettingsPage({ params, searchParams }: PageProps) {
  const { locale, t } = await languageFrom(params);
  const viewer = await readViewer();
  if (viewer?.kind !== "account") redirect(`/${locale}/sign-in`);
  const passwordChanged = (await searchParams).done === "password";
  return (
    <SettingsScreen
      displayName={viewer.displayName}
      t={t}
      problem={await knownProblem(searchParams, locale)}
      passwordChanged={passwordChanged}
    />
  );
}
