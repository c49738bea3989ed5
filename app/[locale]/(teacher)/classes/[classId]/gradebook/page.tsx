import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { formStateOf } from "@/app/form-state";
import type { PageProps } from "@/app/page-props";
import { languageFrom } from "@/app/params";
import { GradebookScreen } from "@/components/gradebook/gradebook-screen";
import { sortRows } from "@/domain/gradebook/book";
import { findTaughtClass } from "@/server/classes/find-class";
import { getGradebook, nameOrder } from "@/server/gradebook/get-gradebook";
import { readViewer } from "@/server/sessions/read-viewer";

type Props = PageProps & { params: Promise<{ locale: string; classId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await languageFrom(params)).t("class.page.gradebook"), robots: { index: false } };
}

export default async function GradebookPage({ params, searchParams }: Props) {
  const { locale, t } = await languageFrom(params);
  const viewer = await readViewer();
  const taught = await findTaughtClass(viewer, (await params).classId);
  if (!taught) notFound();
  const book = await getGradebook(taught, locale, Date.now());
  const { sort, order: direction } = await searchParams;
  const order = { by: typeof sort === "string" ? sort : "name", descending: direction === "desc" };
  const { draft, ...outcome } = await formStateOf(searchParams, viewer, locale);
  return (
    <GradebookScreen
      head={taught}
      book={{ ...book, rows: sortRows(book, order, nameOrder.compare) }}
      order={order}
      timeZone={taught.timeZone}
      draft={draft}
      outcome={outcome}
      locale={locale}
      t={t}
    />
  );
}
