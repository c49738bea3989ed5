import type { Metadata } from "next";
import type { ReactNode } from "react";
import { SiteFrame } from "@/components/shell/site-frame";
import { translator } from "@/components/shell/translator";
import { messagesOf } from "@/content/messages";
import { directionOf, locales } from "@/domain/locale";
import { type LocaleParams, localeFrom } from "@/app/params";
import "@/app/styles/main.css";

export const generateStaticParams = () => locales.map((locale) => ({ locale }));

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const t = translator(messagesOf(await localeFrom(params)), await localeFrom(params));
  return { title: { default: t("site.name"), template: `%s · ${t("site.name")}` }, description: t("site.description") };
}

export default async function LocaleLayout({ params, children }: LocaleParams & { children: ReactNode }) {
  const locale = await localeFrom(params);
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <head>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <script src="/scripts/site.js" defer data-keep="" />
      </head>
      <body>
        <SiteFrame locale={locale} t={translator(messagesOf(locale), locale)}>
          {children}
        </SiteFrame>
      </body>
    </html>
  );
}
