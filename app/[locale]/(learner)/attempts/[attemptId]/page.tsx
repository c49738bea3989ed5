import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { languageFrom } from "@/app/params";
import { AttemptScreen } from "@/components/attempt/attempt-screen";
import { attemptMessages } from "@/components/attempt/messages";
import { placeOf } from "@/components/attempt/place";
import { attemptWork } from "@/app/attempt-work";
import { messagesOf } from "@/content/messages";
import { getAttempt } from "@/server/attempts/get-attempt";
import { readViewer } from "@/server/sessions/read-viewer";

type Props = {
  params: Promise<{ locale: string; attemptId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await languageFrom(params)).t("attempt.title"), robots: { index: false } };
}

export default async function AttemptPage({ params, searchParams }: Props) {
  const { locale } = await languageFrom(params);
  const { attemptId } = await params;
  const { question, problem } = await searchParams;
  const viewer = await readViewer();
  const view = viewer && (await getAttempt(viewer.userId, attemptId, locale, Date.now()));
  if (!view) notFound();
  if (view.status === "submitted") redirect(`/${locale}/attempts/${attemptId}/result${problem ? `?problem=${encodeURIComponent(String(problem))}` : ""}`);
  const startAt = placeOf(typeof question === "string" ? question : null, view.questions.length);
  const messages = messagesOf(locale);
  return (
    <AttemptScreen
      view={view}
      work={await attemptWork(viewer.userId, view, locale)}
      locale={locale}
      messages={attemptMessages(messages)}
      startAt={startAt}
      problem={typeof problem === "string" && messages[`problem.${problem}`] ? problem : null}
    />
  );
}
