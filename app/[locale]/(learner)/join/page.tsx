import type { Metadata } from "next";
import { JoinScreen } from "@/components/classes/join-screen";
import { formStateOf } from "@/app/form-state";
import type { PageProps } from "@/app/page-props";
import { languageFrom } from "@/app/params";
import { readViewer } from "@/server/sessions/read-viewer";

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: (await languageFrom(params)).t("join.title") };
}

export default async function JoinPage({ params, searchParams }: PageProps) {
  const { locale, t } = await languageFrom(params);
  const viewer = await readViewer();
  const { problem } = await formStateOf(searchParams, viewer, locale);
  const { code, nickname } = await searchParams;
  return (
    <JoinScreen
      code={typeof code === "string" ? code : ""}
      nickname={typeof nickname === "string" ? nickname : (viewer?.displayName ?? "")}
      problem={problem}
      locale={locale}
      t={t}
    />
  );
}
