import type { MadeRuling } from "@/domain/corrections/mended-question";
import type { Locale } from "@/domain/locale";
import { formatMoment } from "@/domain/text/zoned-time";
import type { Translate } from "@/components/shell/translator";

/** Every ruling on this question so far, in the order they were made, with what students read of each. */
export function RulingsList({ rulings, timeZone, locale, t }: { rulings: readonly MadeRuling[]; timeZone: string; locale: Locale; t: Translate }) {
  return (
    <ol className="attempt-log">
      {rulings.map(({ id, kind, at, by, note, version, newVersion, answers, isSuperseded }) => (
        <li key={id}>
          <time dateTime={new Date(at).toISOString()}>{formatMoment(at, timeZone, locale)}</time>
          <div>
            <span className="attempt-log-text">{t(`mending.made.${kind}`, { version, newVersion: newVersion ?? 0 })}</span>{" "}
            {answers.length > 0 && <bdi>{answers.join(t("list.separator"))}</bdi>}
            {isSuperseded && <span className="soft"> {t("mending.superseded")}</span>}
            <p className="ruling-note">
              <q dir="auto">{typeof note === "string" ? note : note[locale]}</q> {by !== null && <bdi className="soft">{by}</bdi>}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
