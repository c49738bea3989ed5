import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { formStateOf } from "@/app/form-state";
import type { PageProps } from "@/app/page-props";
import { languageFrom } from "@/app/params";
import { RosterUploadScreen } from "@/components/classes/roster-upload-screen";
import { findTaughtClass } from "@/server/classes/find-class";
import { readViewer } from "@/server/sessions/read-viewer";

type Props = PageProps & { params: Promise<{ locale: string; classId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await languageFrom(params)).t("roster.title"), robots: { index: false } };
}

export default async function RosterUploadPage({ params, searchParams }: Props) {
  const { locale, t } = await languageFrom(params);
  const viewer = await readViewer();
  const taught = await findTaughtClass(viewer, (await params).classId);
  if (!taught) notFound();
  const { draft, ...outcome } = await formStateOf(searchParams, viewer, locale);
  // A file beyond what the door takes is refused in the door's words, which speak of other limits.
  const problem = outcome.problem === "too-large" ? "roster-too-long" : outcome.problem;
  return <RosterUploadScreen head={taught} names={draft?.get("names") ?? ""} outcome={{ ...outcome, problem }} locale={locale} t={t} />;
}
