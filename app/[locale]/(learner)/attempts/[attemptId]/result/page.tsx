import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { languageFrom } from "@/app/params";
import { resultMessages } from "@/components/attempt/messages";
import { ResultScreen } from "@/components/attempt/result-screen";
import { claimNoteOf } from "@/content/claim-note";
import { messagesOf } from "@/content/messages";
import { getContent } from "@/content/load";
import { getAttempt } from "@/server/attempts/get-attempt";
import { readViewer } from "@/server/sessions/read-viewer";

type Props = {
  params: Promise<{ locale: string; attemptId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await languageFrom(params)).t("result.title"), robots: { index: false } };
}

export default async function ResultPage({ params, searchParams }: Props) {
  const { locale } = await languageFrom(params);
  const { attemptId } = await params;
  const viewer = await readViewer();
  const view = viewer && (await getAttempt(viewer.userId, attemptId, locale, Date.now()));
  if (!view) notFound();
  if (view.status === "open") redirect(`/${locale}/attempts/${attemptId}`);
  const content = getContent();
  const cited = new Set(view.items.flatMap((item) => item.disclosure?.claims ?? []));
  // A claim that later editions dropped is left out; the attempt keeps its questions.
  const claims = [...cited].filter((id) => content.claims.has(id)).map((id) => claimNoteOf(content, id, locale));
  const late = (await searchParams).problem === "attempt-closed";
  return <ResultScreen view={view} locale={locale} messages={resultMessages(messagesOf(locale))} claims={claims} late={late} />;
}
