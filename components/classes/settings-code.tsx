import { formatCode } from "@/domain/classes/code";
import { formatMoment, toZonedTime } from "@/domain/text/zoned-time";
import type { Locale } from "@/domain/locale";
import type { Translate } from "@/components/shell/translator";
import { LabelledInput } from "@/components/ui/labelled-input";

export type ClassCode = { code: string; codePausedAt: number | null; codeExpiresAt: number | null; timeZone: string };

/** Who may join by the class code: anybody, nobody for now, nobody after a time; or a new code altogether. */
export function ClassCodeSettings({
  classId,
  code: { code, codePausedAt, codeExpiresAt, timeZone },
  isExpired,
  draft,
  locale,
  t,
}: {
  classId: string;
  code: ClassCode;
  isExpired: boolean;
  draft: URLSearchParams | null;
  locale: Locale;
  t: Translate;
}) {
  const address = `/api/classes/${classId}/code`;
  const state = codePausedAt !== null ? "paused" : isExpired ? "expired" : "open";
  return (
    <section className="form-section" aria-labelledby="code">
      <h2 id="code">{t("class.code")}</h2>
      <p>
        <bdi className="code-inline" dir="ltr">
          {formatCode(code)}
        </bdi>{" "}
        <a href={`/${locale}/classes/${classId}/code`}>{t("code.to-poster")}</a>
      </p>
      <p className="member-note">{t(`code.state.${state}`)}</p>
      <form method="post" action={address}>
        <input type="hidden" name="paused" value={codePausedAt === null ? "yes" : "no"} />
        <button className="button">{codePausedAt === null ? t("code.pause") : t("code.resume")}</button>
      </form>
      <h3>{t("code.expiry")}</h3>
      <p className="member-note">{codeExpiresAt === null ? t("code.no-expiry") : t("code.expires", { moment: formatMoment(codeExpiresAt, timeZone, locale) })}</p>
      <form className="inline-form" method="post" action={address}>
        <LabelledInput
          name="expiresAt"
          type="datetime-local"
          label={t("code.expires-at")}
          hint={t("code.in-zone", { zone: timeZone.replaceAll("_", " ") })}
          defaultValue={draft?.get("expiresAt") ?? (codeExpiresAt === null ? "" : toZonedTime(codeExpiresAt, timeZone))}
        />
        <button className="button">{t("code.set-expiry")}</button>
        {codeExpiresAt !== null && (
          <button className="button" name="clear" value="yes">
            {t("code.clear-expiry")}
          </button>
        )}
      </form>
      <details className="member-more">
        <summary>{t("code.rotate")}</summary>
        <p>{t("code.rotate-note")}</p>
        <form method="post" action={`${address}/rotation`}>
          <button className="button button-danger">{t("code.rotate-button")}</button>
        </form>
      </details>
    </section>
  );
}
