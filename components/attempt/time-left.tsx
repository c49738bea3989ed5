import { useState } from "react";
import type { Locale } from "@/domain/locale";
import { formatDuration } from "@/domain/text/zoned-time";
import type { Translate } from "@/components/shell/translator";

const minuteMs = 60_000;

/** In whole minutes, in the last minute in seconds. */
const inWords = (leftMs: number, locale: Locale) =>
  formatDuration(leftMs > minuteMs ? leftMs - (leftMs % minuteMs) : Math.ceil(leftMs / 1000) * 1000, locale);

/** What a screen reader is told: in the minute after five are left, in the last one, and that it is over. */
function announcedMs(leftMs: number): number | null {
  if (leftMs === 0) return 0;
  return [1, 5].map((minutes) => minutes * minuteMs).find((threshold) => leftMs <= threshold && leftMs > threshold - minuteMs) ?? null;
}

/** The time that is left, quietly; it can be put out of sight. Without script: when the attempt ends. */
export function TimeLeft({ leftMs, endsAt, locale, t }: { leftMs: number | null; /** The end in words, if known. */ endsAt: string | null; locale: Locale; t: Translate }) {
  const [isHidden, setHidden] = useState(false);
  if (leftMs === null) return <p className="time-left">{endsAt === null ? t("attempt.ends") : t("attempt.ends-at", { date: endsAt })}</p>;
  const announced = announcedMs(leftMs);
  const words = leftMs === 0 ? t("attempt.time-over") : t("attempt.time-left", { time: inWords(leftMs, locale) });
  return (
    <div className="time-left">
      {(!isHidden || leftMs === 0) && <span className="time-left-words">{words}</span>}
      {leftMs > 0 && (
        <button type="button" className="time-left-button" onClick={() => setHidden(!isHidden)}>
          {t(isHidden ? "attempt.time-show" : "attempt.time-hide")}
        </button>
      )}
      <span className="visually-hidden" aria-live="polite">
        {announced === null ? "" : announced === 0 ? t("attempt.time-over") : t("attempt.time-left", { time: formatDuration(announced, locale) })}
      </span>
    </div>
  );
}
