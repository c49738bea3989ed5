import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { formStateOf } from "@/app/form-state";
import type { PageProps } from "@/app/page-props";
import { languageFrom } from "@/app/params";
import { GroupScreen } from "@/components/classes/group-screen";
import { findTaughtClass } from "@/server/classes/find-class";
import { listMembers } from "@/server/members/list-members";
import { readViewer } from "@/server/sessions/read-viewer";

type Props = PageProps & { params: Promise<{ locale: string; classId: string; groupId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await languageFrom(params)).t("members.groups"), robots: { index: false } };
}

export default async function GroupPage({ params, searchParams }: Props) {
  const { locale, t } = await languageFrom(params);
  const { classId, groupId } = await params;
  const viewer = await readViewer();
  const taught = await findTaughtClass(viewer, classId);
  if (!taught) notFound();
  const { students, groups } = await listMembers(taught);
  const group = groups.find(({ id }) => id === groupId);
  if (!group) notFound();
  const { draft, ...outcome } = await formStateOf(searchParams, viewer, locale);
  return <GroupScreen head={taught} group={group} students={students} draft={draft} outcome={outcome} locale={locale} t={t} />;
}
