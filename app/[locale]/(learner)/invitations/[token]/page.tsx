import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { formStateOf } from "@/app/form-state";
import type { PageProps } from "@/app/page-props";
import { languageFrom } from "@/app/params";
import { InvitationScreen } from "@/components/classes/invitation-screen";
import { readInvitation } from "@/server/classes/accept-invitation";
import { readViewer } from "@/server/sessions/read-viewer";

type Props = PageProps & { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  // The address is a secret: nothing that is opened from here may learn it.
  return { title: (await languageFrom(params)).t("invitation.title"), robots: { index: false }, referrer: "same-origin" };
}

export default async function InvitationPage({ params, searchParams }: Props) {
  const { locale, t } = await languageFrom(params);
  const { token } = await params;
  const viewer = await readViewer();
  const invitation = await readInvitation(viewer, token, Date.now());
  if (!invitation) notFound();
  const { problem } = await formStateOf(searchParams, viewer, locale);
  return <InvitationScreen token={token} invitation={invitation} refusal={invitation.refusal ?? problem} locale={locale} t={t} />;
}
