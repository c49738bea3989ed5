import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { knownProblem, type PageProps } from "@/app/page-props";
import { languageFrom } from "@/app/params";
import { AccountForm } from "@/components/account/account-form";
import { listProviders } from "@/server/auth/list-providers";
import { readViewer } from "@/server/sessions/read-viewer";

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: (await languageFrom(params)).t("nav.sign-up") };
}

export default async function SignUpPage({ params, searchParams }: PageProps) {
  const { locale, t } = await languageFrom(params);
  if ((await readViewer())?.kind === "account") redirect(`/${locale}/settings`);
  return <AccountForm kind="sign-up" locale={locale} t={t} problem={await knownProblem(searchParams, locale)} providers={listProviders()} />;
}
