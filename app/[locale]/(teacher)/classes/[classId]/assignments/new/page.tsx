import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { formStateOf } from "@/app/form-state";
import type { PageProps } from "@/app/page-props";
import { languageFrom } from "@/app/params";
import { AssignmentNewScreen } from "@/components/classes/assignment-new-screen";
import { emptyAssignmentForm } from "@/server/assignments/assignment-to-form";
import { listAudience } from "@/server/assignments/list-audience";
import { findTaughtClass } from "@/server/classes/find-class";
import { listLessonQuizzes, listQuizzes } from "@/server/quizzes/list-quizzes";
import { readViewer } from "@/server/sessions/read-viewer";

type Props = PageProps & { params: Promise<{ classId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await languageFrom(params)).t("assignment.new"), robots: { index: false } };
}

export default async function NewAssignmentPage({ params, searchParams }: Props) {
  const { locale, t } = await languageFrom(params);
  const viewer = await readViewer();
  const taught = await findTaughtClass(viewer, (await params).classId);
  if (!taught) notFound();
  const { problem, draft, fields } = await formStateOf(searchParams, viewer, locale);
  const { lesson, quiz } = await searchParams;
  const lessonSlug = typeof lesson === "string" ? lesson : "";
  return (
    <AssignmentNewScreen
      head={taught}
      timeZone={taught.timeZone}
      fields={draft ?? emptyAssignmentForm({ lessonSlug, quizSlug: typeof quiz === "string" ? quiz : lessonSlug })}
      problem={problem}
      problems={fields}
      choices={{ lessons: listLessonQuizzes(locale), quizzes: await listQuizzes(taught, locale), ...(await listAudience(taught)) }}
      locale={locale}
      t={t}
    />
  );
}
