import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { formStateOf } from "@/app/form-state";
import type { PageProps } from "@/app/page-props";
import { languageFrom } from "@/app/params";
import { ClassCodeSettings } from "@/components/classes/settings-code";
import { ClassSettingsScreen } from "@/components/classes/settings-screen";
import { ClassTeachers } from "@/components/classes/settings-teachers";
import { findTaughtClass } from "@/server/classes/find-class";
import { listInvitations } from "@/server/classes/invite-teacher";
import { getEnv } from "@/server/env";
import { listMembers } from "@/server/members/list-members";
import { findOwnEntry } from "@/server/members/remove-teacher";
import { readViewer } from "@/server/sessions/read-viewer";

type Props = PageProps & { params: Promise<{ locale: string; classId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await languageFrom(params)).t("class.page.settings"), robots: { index: false } };
}

export default async function ClassSettingsPage({ params, searchParams }: Props) {
  const { locale, t } = await languageFrom(params);
  const viewer = await readViewer();
  const taught = await findTaughtClass(viewer, (await params).classId);
  if (!taught) notFound();
  const now = Date.now();
  const { draft, ...outcome } = await formStateOf(searchParams, viewer, locale);
  const [{ teachers }, invitations, own] = await Promise.all([listMembers(taught), listInvitations(taught, now), findOwnEntry(taught)]);
  const { id: classId, timeZone, codeExpiresAt } = taught;
  return (
    <ClassSettingsScreen
      head={taught}
      timeZone={timeZone}
      missingRule={taught.missingRule}
      timeZones={["UTC", ...Intl.supportedValuesOf("timeZone")]}
      code={<ClassCodeSettings classId={classId} code={taught} isExpired={codeExpiresAt !== null && codeExpiresAt <= now} draft={draft} locale={locale} t={t} />}
      teachers={
        <ClassTeachers
          classId={classId}
          teachers={teachers.map(({ id, name }) => ({ id, name, isSelf: id === own?.id }))}
          invitations={invitations.map(({ id, token, expiresAt }) => ({ id, expiresAt, link: `${getEnv().origin}/${locale}/invitations/${token}` }))}
          timeZone={timeZone}
          locale={locale}
          t={t}
        />
      }
      draft={draft}
      outcome={outcome}
      locale={locale}
      t={t}
    />
  );
}
