import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { languageFrom } from "@/app/params";
import { CodePosterScreen } from "@/components/classes/code-poster-screen";
import { findTaughtClass } from "@/server/classes/find-class";
import { qrPath } from "@/server/classes/qr-code";
import { getEnv } from "@/server/env";
import { readViewer } from "@/server/sessions/read-viewer";

type Props = { params: Promise<{ locale: string; classId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await languageFrom(params)).t("class.code"), robots: { index: false } };
}

export default async function CodePosterPage({ params }: Props) {
  const { locale, t } = await languageFrom(params);
  const taught = await findTaughtClass(await readViewer(), (await params).classId);
  if (!taught) notFound();
  const address = `${getEnv().origin}/${locale}/join`;
  return (
    <CodePosterScreen head={taught} code={taught.code} address={address.replace(/^https?:\/\//, "")} qr={qrPath(`${address}/${taught.code}`)} locale={locale} t={t} />
  );
}
