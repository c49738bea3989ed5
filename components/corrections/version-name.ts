import type { MendedVersion } from "@/domain/corrections/mended-question";
import type { Locale } from "@/domain/locale";
import { formatMoment } from "@/domain/text/zoned-time";
import type { Translate } from "@/components/shell/translator";

/** "Version 2, corrected here on Thu 26 November 2026, 09:00". */
export function versionName(version: Pick<MendedVersion, "number" | "createdAt" | "isOwn">, timeZone: string, locale: Locale, t: Translate): string {
  const { number, createdAt, isOwn } = version;
  return isOwn ? t("mending.version-own", { number, date: formatMoment(createdAt, timeZone, locale) }) : t("mending.version-site", { number });
}
