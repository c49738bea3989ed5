import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { formStateOf } from "@/app/form-state";
import type { PageProps } from "@/app/page-props";
import { languageFrom } from "@/app/params";
import { RosterPreviewScreen } from "@/components/classes/roster-preview-screen";
import { findTaughtClass } from "@/server/classes/find-class";
import { getRosterImport } from "@/server/classes/import-roster";
import { readViewer } from "@/server/sessions/read-viewer";

type Props = PageProps & { params: Promise<{ locale: string; classId: string; importId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await languageFrom(params)).t("roster.preview"), robots: { index: false } };
}

export default async function RosterPreviewPage({ params, searchParams }: Props) {
  const { locale, t } = await languageFrom(params);
  const { classId, importId } = await params;
  const viewer = await readViewer();
  const taught = await findTaughtClass(viewer, classId);
  const roster = taught && (await getRosterImport(taught, importId));
  if (!roster) notFound();
  const { entries, problems, newGroups, confirmedAt } = roster;
  return (
    <RosterPreviewScreen
      head={taught}
      importId={importId}
      entries={entries}
      problems={problems}
      newGroups={newGroups}
      isConfirmed={confirmedAt !== null}
      outcome={await formStateOf(searchParams, viewer, locale)}
      locale={locale}
      t={t}
    />
  );
}
