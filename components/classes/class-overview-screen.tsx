import type { ReactNode } from "react";
import type { Locale } from "@/domain/locale";
import type { Translate } from "@/components/shell/translator";
import { ClassFrame, type ClassHead } from "./class-frame";

/** A class at a glance: how students get in, who is there, what is set. */
export function ClassOverviewScreen({
  head,
  students,
  code,
  work,
  locale,
  t,
}: {
  head: ClassHead;
  students: number;
  code: ReactNode;
  work: ReactNode;
  locale: Locale;
  t: Translate;
}) {
  const base = `/${locale}/classes/${head.id}`;
  return (
    <ClassFrame head={head} page="overview" title={head.name} locale={locale} t={t}>
      {code}
      <p>
        {t("class.students", { count: students })} <a href={`${base}/members`}>{t("class.page.members")}</a>
      </p>
      {work}
    </ClassFrame>
  );
}
