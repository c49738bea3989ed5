import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { formStateOf } from "@/app/form-state";
import type { PageProps } from "@/app/page-props";
import { languageFrom } from "@/app/params";
import { MemberScreen } from "@/components/classes/member-screen";
import { findTaughtClass } from "@/server/classes/find-class";
import { listClasses } from "@/server/classes/list-classes";
import { listMembers } from "@/server/members/list-members";
import { readViewer } from "@/server/sessions/read-viewer";

type Props = PageProps & { params: Promise<{ locale: string; classId: string; membershipId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await languageFrom(params)).t("class.page.members"), robots: { index: false } };
}

export default async function MemberPage({ params, searchParams }: Props) {
  const { locale, t } = await languageFrom(params);
  const { classId, membershipId } = await params;
  const viewer = await readViewer();
  const taught = await findTaughtClass(viewer, classId);
  if (!taught || !viewer) notFound();
  const { students, removed, groups } = await listMembers(taught);
  const all = [...students, ...removed];
  const student = all.find(({ id }) => id === membershipId);
  if (!student) notFound();
  const { draft, ...outcome } = await formStateOf(searchParams, viewer, locale);
  const classes = await listClasses(viewer.userId);
  return (
    <MemberScreen
      head={taught}
      timeZone={taught.timeZone}
      student={student}
      mergedIntoName={student.mergedInto === null ? null : (all.find(({ id }) => id === student.mergedInto)?.name ?? "")}
      others={students.filter(({ id }) => id !== membershipId)}
      groups={groups}
      otherClasses={classes.filter(({ id, role, archivedAt }) => role === "teacher" && id !== classId && archivedAt === null)}
      draft={draft}
      outcome={outcome}
      locale={locale}
      t={t}
    />
  );
}
