import { MessageScreen } from "@/components/shell/message-screen";
import { translator } from "@/components/shell/translator";
import { messagesOf } from "@/content/messages";
import { directionOf, locales } from "@/domain/locale";

/** Next gives this page no params, so it speaks both languages. */
export default function NotFound() {
  return locales.map((locale) => {
    const t = translator(messagesOf(locale), locale);
    return (
      <div key={locale} lang={locale} dir={directionOf(locale)}>
        <MessageScreen title={t("not-found.title")} text={t("not-found.text")} links={[{ href: `/${locale}/lessons`, text: t("nav.lessons") }]} />
      </div>
    );
  });
}
