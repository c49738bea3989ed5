import type { ReactNode } from "react";
import type { Locale } from "@/domain/locale";
import type { Translate } from "@/components/shell/translator";

/** The pages of a class as its teachers see them; `overview` is the class's own address. */
export const classPages = ["overview", "assignments", "members", "gradebook", "questions", "reports", "log", "settings"] as const;
export type ClassPage = (typeof classPages)[number];

export type ClassHead = { id: string; name: string; archivedAt: number | null };

/** Name and parts of a class above each of a teacher's pages. Wide: tables need the room. */
export function ClassFrame({
  head,
  page,
  title,
  locale,
  t,
  children,
}: {
  head: ClassHead;
  page: ClassPage;
  /** The page's own heading, where it is a page below one of the parts. */
  title?: string;
  locale: Locale;
  t: Translate;
  children: ReactNode;
}) {
  const base = `/${locale}/classes/${head.id}`;
  return (
    <div className="page page-wide class-page">
      <p className="class-name no-print">
        <a href={base}>
          <bdi>{head.name}</bdi>
        </a>
      </p>
      <nav className="class-nav no-print" aria-label={t("class.nav")}>
        <ul>
          {classPages.map((part) => (
            <li key={part}>
              <a href={part === "overview" ? base : `${base}/${part}`} aria-current={part === page ? (title ? "true" : "page") : undefined}>
                {t(`class.page.${part}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {head.archivedAt !== null && <p className="notice">{t("class.archived-note")}</p>}
      <h1 className="class-title">{title ?? t(`class.page.${page}`)}</h1>
      {children}
    </div>
  );
}
