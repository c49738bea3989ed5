import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { classWork } from "@/app/class-work";
import { languageFrom } from "@/app/params";
import { ClassOverviewScreen } from "@/components/classes/class-overview-screen";
import { CodeLinks } from "@/components/classes/code-links";
import { JoinCodePanel } from "@/components/classes/join-code-panel";
import { findJoinedClass, findTaughtClass } from "@/server/classes/find-class";
import { getClass } from "@/server/classes/get-class";
import { qrPath } from "@/server/classes/qr-code";
import { getEnv } from "@/server/env";
import { readViewer } from "@/server/sessions/read-viewer";

export type ClassParams = { params: Promise<{ locale: string; classId: string }> };

export async function generateMetadata({ params }: ClassParams): Promise<Metadata> {
  const [viewer, { classId }] = [await readViewer(), await params];
  const own = (await findJoinedClass(viewer, classId))?.class ?? (await findTaughtClass(viewer, classId));
  return { title: own?.name ?? (await languageFrom(params)).t("nav.classes"), robots: { index: false } };
}

export default async function ClassPage({ params }: ClassParams) {
  const { locale, t } = await languageFrom(params);
  const [viewer, { classId }] = [await readViewer(), await params];
  const joined = await findJoinedClass(viewer, classId);
  if (joined) return classWork(joined, locale);
  const taught = await findTaughtClass(viewer, classId);
  if (!taught) notFound();
  const overview = await getClass(taught);
  const link = `${getEnv().origin}/${locale}/join/${overview.code}`;
  const state = overview.codePausedAt !== null ? "paused" : overview.codeExpiresAt !== null && overview.codeExpiresAt <= Date.now() ? "expired" : "open";
  return (
    <ClassOverviewScreen
      head={overview}
      students={overview.students}
      code={<JoinCodePanel code={overview.code} link={link} qr={qrPath(link)} state={state} more={<CodeLinks base={`/${locale}/classes/${classId}`} t={t} />} t={t} />}
      work={null}
      locale={locale}
      t={t}
    />
  );
}
