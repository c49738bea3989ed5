import { languageFrom, type LocaleParams } from "@/app/params";
import { MessageScreen } from "@/components/shell/message-screen";

export default async function OfflinePage({ params }: LocaleParams) {
  const { locale, t } = await languageFrom(params);
  return <MessageScreen title={t("offline.title")} text={t("offline.text")} links={[{ href: `/${locale}/lessons`, text: t("nav.lessons") }]} />;
}
