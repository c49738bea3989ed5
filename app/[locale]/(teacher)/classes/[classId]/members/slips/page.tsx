import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { formStateOf } from "@/app/form-state";
import type { PageProps } from "@/app/page-props";
import { languageFrom } from "@/app/params";
import { SlipsScreen } from "@/components/classes/slips-screen";
import { formatCode } from "@/domain/classes/code";
import { findTaughtClass } from "@/server/classes/find-class";
import { qrPath } from "@/server/classes/qr-code";
import { getEnv } from "@/server/env";
import { listSlips } from "@/server/members/list-slips";
import { readViewer } from "@/server/sessions/read-viewer";

type Props = PageProps & { params: Promise<{ locale: string; classId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await languageFrom(params)).t("slips.title"), robots: { index: false } };
}

/** All students' slips, or one's: `?only=ID`. */
export default async function SlipsPage({ params, searchParams }: Props) {
  const { locale, t } = await languageFrom(params);
  const viewer = await readViewer();
  const taught = await findTaughtClass(viewer, (await params).classId);
  if (!taught) notFound();
  const { only } = await searchParams;
  const { slips, lacking } = await listSlips(taught);
  const address = `${getEnv().origin}/${locale}/join`;
  return (
    <SlipsScreen
      head={taught}
      slips={slips
        .filter(({ membershipId }) => only === undefined || membershipId === only)
        .map((slip) => ({ ...slip, qr: qrPath(`${address}?code=${formatCode(slip.personalCode)}`) }))}
      lacking={only === undefined ? lacking : 0}
      address={address.replace(/^https?:\/\//, "")}
      outcome={await formStateOf(searchParams, viewer, locale)}
      locale={locale}
      t={t}
    />
  );
}
