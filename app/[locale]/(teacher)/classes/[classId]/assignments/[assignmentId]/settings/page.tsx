import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { formStateOf } from "@/app/form-state";
import type { PageProps } from "@/app/page-props";
import { languageFrom } from "@/app/params";
import { AssignmentSettingsScreen } from "@/components/classes/assignment-settings-screen";
import { assignmentToForm } from "@/server/assignments/assignment-to-form";
import { exceptionToForm } from "@/server/assignments/exception-to-form";
import { getAssignment } from "@/server/assignments/get-assignment";
import { listAudience } from "@/server/assignments/list-audience";
import { findTaughtClass } from "@/server/classes/find-class";
import { listLessonQuizzes, listQuizzes } from "@/server/quizzes/list-quizzes";
import { readViewer } from "@/server/sessions/read-viewer";

type Props = PageProps & { params: Promise<{ classId: string; assignmentId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await languageFrom(params)).t("assignment.settings-short"), robots: { index: false } };
}

export default async function AssignmentSettingsPage({ params, searchParams }: Props) {
  const { locale, t } = await languageFrom(params);
  const { classId, assignmentId } = await params;
  const viewer = await readViewer();
  const taught = await findTaughtClass(viewer, classId);
  const details = taught && (await getAssignment(taught, assignmentId));
  if (!details) notFound();
  const { assignment, exceptions } = details;
  const { problem, draft, fields, done } = await formStateOf(searchParams, viewer, locale);
  const { exception } = await searchParams;
  // Two forms share the page; only the exceptions' has this field.
  const isOfException = draft?.has("for") ?? false;
  const choices = { lessons: listLessonQuizzes(locale), quizzes: await listQuizzes(taught, locale), ...(await listAudience(taught)) };
  const named = [...choices.lessons, ...choices.quizzes].find(({ slug }) => slug === (assignment.lessonSlug ?? assignment.quizSlug));
  return (
    <AssignmentSettingsScreen
      head={taught}
      assignmentId={assignmentId}
      title={assignment.title || (named?.title ?? "")}
      timeZone={taught.timeZone}
      isWithdrawn={assignment.withdrawnAt !== null}
      isStarted={details.isStarted}
      hasNewVersion={details.hasNewVersion}
      fields={draft && !isOfException ? draft : assignmentToForm(details, taught.timeZone)}
      exceptionFields={draft && isOfException ? draft : exceptionToForm(exceptions.find(({ id }) => id === exception), taught.timeZone)}
      exceptions={exceptions.map(({ id, name, groupId, changes }) => ({ id, name, isGroup: groupId !== null, changes }))}
      problem={problem}
      problems={fields}
      done={done}
      choices={choices}
      locale={locale}
      t={t}
    />
  );
}
