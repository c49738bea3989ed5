import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ClassParams } from "@/app/[locale]/(teacher)/classes/[classId]/page";
import type { PageProps } from "@/app/page-props";
import { languageFrom } from "@/app/params";
import { LogScreen } from "@/components/log/log-screen";
import { type AuditGroup, auditGroups } from "@/domain/classes/audit-log";
import { findTaughtClass } from "@/server/classes/find-class";
import { listAudit } from "@/server/classes/list-audit";
import { readViewer } from "@/server/sessions/read-viewer";

export async function generateMetadata({ params }: ClassParams): Promise<Metadata> {
  return { title: (await languageFrom(params)).t("class.page.log"), robots: { index: false } };
}

const isGroup = (word: unknown): word is AuditGroup => typeof word === "string" && Object.hasOwn(auditGroups, word);

export default async function LogPage({ params, searchParams }: ClassParams & PageProps) {
  const { locale, t } = await languageFrom(params);
  const taught = await findTaughtClass(await readViewer(), (await params).classId);
  if (!taught) notFound();
  const { group: asked, before } = await searchParams;
  const group = isGroup(asked) ? asked : null;
  const from = typeof before === "string" ? before : null;
  const { entries, next } = await listAudit(taught, { group, before: from, locale });
  return (
    <LogScreen
      head={taught}
      entries={entries}
      next={next}
      group={group}
      groups={Object.keys(auditGroups)}
      isFirstPage={from === null}
      timeZone={taught.timeZone}
      locale={locale}
      t={t}
    />
  );
}
