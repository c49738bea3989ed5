import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { languageFrom } from "@/app/params";
import { resultOf } from "@/app/result-of";
import { ResultScreen } from "@/components/attempt/result-screen";
import { readViewer } from "@/server/sessions/read-viewer";

type Props = {
  params: Promise<{ locale: string; attemptId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await languageFrom(params)).t("result.title"), robots: { index: false } };
}

/** In production the front renders this page (commands/result-front.tsx); what it shows comes from the same two places. */
export default async function ResultPage({ params, searchParams }: Props) {
  const { locale } = await languageFrom(params);
  const { attemptId } = await params;
  const { problem } = await searchParams;
  const result = await resultOf({ viewer: await readViewer(), attemptId, locale, problem: typeof problem === "string" ? problem : null });
  if (!result) notFound();
  if (result === "open") redirect(`/${locale}/attempts/${attemptId}`);
  return <ResultScreen {...result} />;
}
