import type { Metadata } from "next";
import type { PageProps } from "@/app/page-props";
import { languageFrom } from "@/app/params";
import { BankScreen } from "@/components/bank/bank-screen";
import { searchBank } from "@/server/bank/search-bank";
import { readViewer } from "@/server/sessions/read-viewer";

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: (await languageFrom(params)).t("bank.title"), robots: { index: false } };
}

export default async function BankPage({ params, searchParams }: PageProps) {
  const { locale, t } = await languageFrom(params);
  const asked = await searchParams;
  const word = (name: string) => (typeof asked[name] === "string" ? asked[name] : "");
  const filter = { lesson: word("lesson"), objective: word("objective"), kind: word("kind"), text: word("text") };
  const isAsked = ["lesson", "objective", "kind", "text"].some((name) => asked[name] !== undefined);
  const viewer = await readViewer();
  return <BankScreen {...await searchBank(viewer?.userId ?? null, isAsked ? filter : null, locale)} filter={isAsked ? filter : null} locale={locale} t={t} />;
}
