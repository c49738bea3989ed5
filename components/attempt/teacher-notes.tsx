import type { ItemDisclosure } from "@/domain/attempt/view";
import type { Locale } from "@/domain/locale";
import { formatMoment } from "@/domain/text/zoned-time";
import type { Translate } from "@/components/shell/translator";

/** Keeps a note in the other direction from pulling the words around it along. */
const isolate = (text: string) => `\u2068${text}\u2069`;

/** What a teacher did with an answer after it was handed in: a corrected key, a mark of their own, a comment. */
export function TeacherNotes({ disclosure, weight, timeZone, locale, t }: { disclosure: ItemDisclosure; weight: number; timeZone: string; locale: Locale; t: Translate }) {
  const { correction, override, comment, fraction } = disclosure;
  if (!correction && !override && !comment) return null;
  return (
    <div className="teacher-notes">
      {correction && (
        <p>
          {t("result.corrected", {
            date: formatMoment(correction.at, timeZone, locale),
            note: isolate(typeof correction.note === "string" ? correction.note : correction.note[locale]),
          })}
          {weight === 0 && ` ${t("result.dropped")}`}
        </p>
      )}
      {override && (
        <p>
          {fraction === null
            ? t("result.override", { reason: override.reason })
            : t("result.override-marks", { earned: Math.round(fraction * weight * 100) / 100, possible: weight, reason: override.reason })}
        </p>
      )}
      {comment && <p className="teacher-comment">{t("result.item-comment", { text: comment })}</p>}
    </div>
  );
}
