import type { MadeRuling } from "@/domain/corrections/mended-question";
import type { Locale } from "@/domain/locale";
import { formatMoment } from "@/domain/text/zoned-time";
import type { Translate } from "@/components/shell/translator";

/** Every ruling on this question so far, in the order they were made, with what students read of each. */
export function RulingsList({ rulings, timeZone, locale, t }: { rulings: readonly MadeRuling[]; timeZone: string; locale: Locale; t: Translate }) {
  return (
    <ol className="attempt-log">
      {rulings.map((ruling) => (
        <li key={ruling.id}>
          <time dateTime={new Date(ruling.at).toISOString()}>{formatMoment(ruling.at, timeZone, locale)}</time>
          <div>
            <span className="attempt-log-text">{t(`mending.made.${ruling.kind}`, { version: ruling.version, newVersion: ruling.newVersion ?? 0 })}</span>{" "}
            {ruling.answers.length > 0 && <bdi>{ruling.answers.join(t("list.separator"))}</bdi>}
            {ruling.isSuperseded && <span className="soft"> {t("mending.superseded")}</span>}
            <p className="ruling-note">
              <q dir="auto">{typeof ruling.note === "string" ? ruling.note : ruling.note[locale]}</q> {ruling.by !== null && <bdi className="soft">{ruling.by}</bdi>}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
