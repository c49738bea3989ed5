import type { Metadata } from "next";
import { formStateOf } from "@/app/form-state";
import type { PageProps } from "@/app/page-props";
import { languageFrom } from "@/app/params";
import { ClassesScreen } from "@/components/classes/classes-screen";
import { ReportNewsList } from "@/components/reports/report-news-list";
import { CalendarLinkPanel } from "@/components/work/calendar-link-panel";
import { WorkHome } from "@/components/work/work-home";
import { listWork } from "@/server/assignments/list-work";
import { getCalendarLink } from "@/server/calendar/calendar-link";
import { listClasses } from "@/server/classes/list-classes";
import { getReportNews } from "@/server/reports/get-report-news";
import { readViewer } from "@/server/sessions/read-viewer";

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: (await languageFrom(params)).t("nav.classes") };
}

export default async function ClassesPage({ params, searchParams }: PageProps) {
  const { locale, t } = await languageFrom(params);
  const viewer = await readViewer();
  const classes = viewer ? await listClasses(viewer.userId) : [];
  const isStudent = viewer !== null && classes.some(({ role, archivedAt }) => role === "student" && archivedAt === null);
  const now = Date.now();
  return (
    <ClassesScreen
      teaching={classes.filter(({ role }) => role === "teacher")}
      learning={classes.filter(({ role }) => role === "student")}
      work={isStudent && <WorkHome works={await listWork(viewer.userId, now)} now={now} showsClass locale={locale} t={t} />}
      news={viewer && <ReportNewsList news={await getReportNews(viewer.userId, now)} locale={locale} t={t} />}
      calendar={isStudent && <CalendarLinkPanel link={await getCalendarLink(viewer.userId, null)} classId={null} t={t} />}
      mayTeach={viewer?.kind === "account"}
      timeZones={["UTC", ...Intl.supportedValuesOf("timeZone")]}
      {...await formStateOf(searchParams, viewer, locale)}
      locale={locale}
      t={t}
    />
  );
}
