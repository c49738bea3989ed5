import { formatCode, spellCode } from "@/domain/classes/code";
import type { Locale } from "@/domain/locale";
import type { Translate } from "@/components/shell/translator";
import { QrCode } from "@/components/ui/qr-code";
import { ClassFrame, type ClassHead } from "./class-frame";

/** The class code for the wall or the projector: as large as the sheet allows, and how to say it. */
export function CodePosterScreen({
  head,
  code,
  address,
  qr,
  locale,
  t,
}: {
  head: ClassHead;
  code: string;
  /** Where to type the code, as people type it. */
  address: string;
  qr: { size: number; path: string };
  locale: Locale;
  t: Translate;
}) {
  return (
    <ClassFrame head={head} page="overview" title={head.name} locale={locale} t={t}>
      <div className="poster">
        <p>
          {t("class.join-at")} <bdi dir="ltr">{address}</bdi>
        </p>
        <p className="poster-code" dir="ltr">
          {formatCode(code)}
        </p>
        <QrCode {...qr} label={t("class.qr")} />
        <p className="soft interface no-print">
          {t("code.aloud")} {spellCode(code, locale)}
        </p>
      </div>
    </ClassFrame>
  );
}
