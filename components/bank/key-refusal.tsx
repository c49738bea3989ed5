import type { Locale } from "@/domain/locale";
import type { Translate } from "@/components/shell/translator";

/** Why this person may not read keys now, and what to do about it. */
export function KeyRefusalNotice({ reason, locale, t }: { reason: string; locale: Locale; t: Translate }) {
  return (
    <div className="notice">
      <p>{t(`keys.${reason}`)}</p>
      {reason === "keys-for-teachers" && (
        <p>
          <a href={`/${locale}/classes`}>{t("nav.classes")}</a>
        </p>
      )}
    </div>
  );
}
