import type { Metadata } from "next";
import { languageFrom, type LocaleParams } from "@/app/params";
import { HowWeKnowScreen } from "@/components/shell/how-we-know-screen";
import { getContent } from "@/content/load";
import { claimStatuses } from "@/domain/claims/claim-note";

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  return { title: (await languageFrom(params)).t("nav.how-we-know") };
}

export default async function HowWeKnowPage({ params }: LocaleParams) {
  const { locale, t } = await languageFrom(params);
  const claims = [...getContent().claims.values()];
  const statuses = claimStatuses.map((status) => {
    const own = claims.filter((claim) => claim.status === status);
    return { status, count: own.length, example: own[0]?.text[locale] ?? null };
  });
  return <HowWeKnowScreen statuses={statuses} t={t} />;
}
