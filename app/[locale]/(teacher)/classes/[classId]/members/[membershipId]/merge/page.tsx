import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { formStateOf } from "@/app/form-state";
import type { PageProps } from "@/app/page-props";
import { languageFrom } from "@/app/params";
import { MemberMergeScreen } from "@/components/classes/member-merge-screen";
import { findTaughtClass } from "@/server/classes/find-class";
import { previewMerge } from "@/server/members/merge-students";
import { readViewer } from "@/server/sessions/read-viewer";

type Props = PageProps & { params: Promise<{ locale: string; classId: string; membershipId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await languageFrom(params)).t("merge.title"), robots: { index: false } };
}

export default async function MergePage({ params, searchParams }: Props) {
  const { locale, t } = await languageFrom(params);
  const { classId, membershipId } = await params;
  const { with: otherId } = await searchParams;
  const viewer = await readViewer();
  const taught = await findTaughtClass(viewer, classId);
  if (!taught || typeof otherId !== "string") notFound();
  const ways = await Promise.all([previewMerge(taught, membershipId, otherId), previewMerge(taught, otherId, membershipId)]);
  const [seen] = ways;
  if (!seen || membershipId === otherId) notFound();
  return (
    <MemberMergeScreen
      head={taught}
      sides={[seen.from, seen.into]}
      keepable={ways.flatMap((way) => (way && way.refusal === null ? [way.into.id] : []))}
      bothOpen={seen.bothOpen}
      outcome={await formStateOf(searchParams, viewer, locale)}
      locale={locale}
      t={t}
    />
  );
}
