import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { formStateOf } from "@/app/form-state";
import type { PageProps } from "@/app/page-props";
import { languageFrom } from "@/app/params";
import { LearnerBookScreen } from "@/components/gradebook/learner-book-screen";
import { findTaughtClass } from "@/server/classes/find-class";
import { getLearnerBook } from "@/server/gradebook/get-learner-book";
import { readViewer } from "@/server/sessions/read-viewer";

type Props = PageProps & { params: Promise<{ locale: string; classId: string; membershipId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await languageFrom(params)).t("class.page.gradebook"), robots: { index: false } };
}

export default async function LearnerBookPage({ params, searchParams }: Props) {
  const { locale, t } = await languageFrom(params);
  const { classId, membershipId } = await params;
  const viewer = await readViewer();
  const taught = await findTaughtClass(viewer, classId);
  const book = taught && (await getLearnerBook(taught, membershipId, locale, Date.now()));
  if (!taught || !book) notFound();
  const outcome = await formStateOf(searchParams, viewer, locale);
  return <LearnerBookScreen head={taught} book={book} timeZone={taught.timeZone} outcome={outcome} locale={locale} t={t} />;
}
