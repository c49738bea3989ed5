import { languageFrom } from "@/app/params";
import { MessageScreen } from "@/components/shell/message-screen";
import { locales } from "@/domain/locale";
import { messagesOf } from "@/content/messages";

type Props = { params: Promise<{ locale: string; reason: string }> };

const prefix = "problem.";

export const dynamicParams = false;
export const generateStaticParams = () =>
  locales.flatMap((locale) =>
    Object.keys(messagesOf(locale))
      .filter((key) => key.startsWith(prefix))
      .map((key) => ({ locale, reason: key.slice(prefix.length) })),
  );

/** Where a form on a page made at build is sent when its post is refused: such a page cannot say it itself. */
export default async function ProblemPage({ params }: Props) {
  const { locale, t } = await languageFrom(params);
  const { reason } = await params;
  return (
    <MessageScreen
      title={t("problem-page.title")}
      text={t(`${prefix}${reason}`)}
      links={[{ href: `/${locale}/lessons`, text: t("nav.lessons") }]}
    />
  );
}
