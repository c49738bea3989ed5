import { messagesOf } from "@/content/messages";
import type { Locale } from "@/domain/locale";

type SearchParams = Promise<Record<string, string | string[] | undefined>>;
export type PageProps = { params: Promise<{ locale: string }>; searchParams: SearchParams };

/** The refusal a form post came back with, if we have words for it; an address can ask for anything. */
export async function knownProblem(searchParams: SearchParams, locale: Locale): Promise<string | null> {
  const { problem } = await searchParams;
  return typeof problem === "string" && messagesOf(locale)[`problem.${problem}`] ? problem : null;
}
