import { formatCode } from "@/domain/classes/code";
import type { Locale } from "@/domain/locale";
import type { Translate } from "@/components/shell/translator";
import { QrCode } from "@/components/ui/qr-code";
import { ClassFrame, type ClassHead } from "./class-frame";
import { FormOutcome, type Outcome } from "./form-outcome";

export type SlipEntry = { membershipId: string; name: string; personalCode: string; qr: { size: number; path: string } };

/** Slips to print and cut: name, address, personal code. On paper nothing but the slips. */
export function SlipsScreen({
  head,
  slips,
  lacking,
  address,
  outcome,
  locale,
  t,
}: {
  head: ClassHead;
  slips: readonly SlipEntry[];
  /** Students who joined by themselves and have no code yet. */
  lacking: number;
  /** Where to type the code, as people type it. */
  address: string;
  outcome: Outcome;
  locale: Locale;
  t: Translate;
}) {
  return (
    <ClassFrame head={head} page="members" title={t("slips.title")} locale={locale} t={t}>
      <div className="no-print">
        <FormOutcome {...outcome} t={t} />
        <p className="member-note">{slips.length === 0 ? t("slips.empty") : t("slips.lead", { count: slips.length })}</p>
        {lacking > 0 && (
          <form className="notice" method="post" action={`/api/classes/${head.id}/personal-codes`}>
            <p>{t("slips.lacking", { count: lacking })}</p>
            <button className="button">{t("slips.make")}</button>
          </form>
        )}
      </div>
      <ul className="slips">
        {slips.map(({ membershipId, name, personalCode, qr }) => (
          <li key={membershipId} className="slip">
            <p className="slip-class">
              <bdi>{head.name}</bdi>
            </p>
            <p className="slip-name">
              <bdi>{name}</bdi>
            </p>
            <p className="slip-address">
              {t("slips.go-to")} <bdi dir="ltr">{address}</bdi>
            </p>
            <p className="slip-code" dir="ltr">
              {formatCode(personalCode)}
            </p>
            <p className="slip-keep">{t("slips.keep")}</p>
            <QrCode {...qr} label={t("slips.qr", { name })} />
          </li>
        ))}
      </ul>
    </ClassFrame>
  );
}
