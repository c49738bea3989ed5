import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { formStateOf } from "@/app/form-state";
import type { PageProps } from "@/app/page-props";
import { languageFrom } from "@/app/params";
import { MembersScreen } from "@/components/classes/members-screen";
import { findTaughtClass } from "@/server/classes/find-class";
import { listMembers } from "@/server/members/list-members";
import { readViewer } from "@/server/sessions/read-viewer";

type Props = PageProps & { params: Promise<{ locale: string; classId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await languageFrom(params)).t("class.page.members"), robots: { index: false } };
}

export default async function MembersPage({ params, searchParams }: Props) {
  const { locale, t } = await languageFrom(params);
  const viewer = await readViewer();
  const taught = await findTaughtClass(viewer, (await params).classId);
  if (!taught) notFound();
  const { students, removed, groups } = await listMembers(taught);
  const { nickname } = await searchParams;
  return (
    <MembersScreen
      head={taught}
      timeZone={taught.timeZone}
      students={students}
      removed={removed}
      groups={groups}
      nickname={typeof nickname === "string" ? nickname : ""}
      outcome={await formStateOf(searchParams, viewer, locale)}
      locale={locale}
      t={t}
    />
  );
}
