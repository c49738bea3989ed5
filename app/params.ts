import { notFound } from "next/navigation";
import { isLocale, type Locale } from "@/domain/locale";
import { messagesOf } from "@/content/messages";
import { type Translate, translator } from "@/components/shell/translator";

export type LocaleParams = { params: Promise<{ locale: string }> };

export async function localeFrom(params: Promise<{ locale: string }>): Promise<Locale> {
  const { locale } = await params;
  return isLocale(locale) ? locale : notFound();
}

/** The language of the page and its words. */
export async function languageFrom(params: Promise<{ locale: string }>): Promise<{ locale: Locale; t: Translate }> {
  const locale = await localeFrom(params);
  return { locale, t: translator(messagesOf(locale), locale) };
}
