import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { formStateOf } from "@/app/form-state";
import type { PageProps } from "@/app/page-props";
import { languageFrom } from "@/app/params";
import { AssignmentsScreen } from "@/components/classes/assignments-screen";
import { CalendarLinkPanel } from "@/components/work/calendar-link-panel";
import { listAssignments } from "@/server/assignments/list-assignments";
import { getCalendarLink } from "@/server/calendar/calendar-link";
import { findTaughtClass } from "@/server/classes/find-class";
import { listQuizzes } from "@/server/quizzes/list-quizzes";
import { readViewer } from "@/server/sessions/read-viewer";

type Props = PageProps & { params: Promise<{ classId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await languageFrom(params)).t("class.page.assignments"), robots: { index: false } };
}

export default async function AssignmentsPage({ params, searchParams }: Props) {
  const { locale, t } = await languageFrom(params);
  const viewer = await readViewer();
  const taught = await findTaughtClass(viewer, (await params).classId);
  if (!taught) notFound();
  const { problem, done } = await formStateOf(searchParams, viewer, locale);
  return (
    <AssignmentsScreen
      head={taught}
      timeZone={taught.timeZone}
      assignments={await listAssignments(taught, locale, Date.now())}
      quizzes={await listQuizzes(taught, locale)}
      calendar={<CalendarLinkPanel link={await getCalendarLink(taught.by, taught.id)} classId={taught.id} t={t} />}
      problem={problem}
      done={done}
      locale={locale}
      t={t}
    />
  );
}
