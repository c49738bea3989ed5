import type { ReactNode } from "react";
import type { Locale, Localized } from "@/domain/locale";
import { timelineLabels } from "./figure-labels";
import type { TimelineEvent } from "./figure-types";

/** The signs that this timeline uses, with their meaning. */
export function TimelineLegend({ events, locale }: { events: readonly TimelineEvent[]; locale: Locale }) {
  const isImprecise = ({ from, to }: TimelineEvent) => from.length < 10 || (to?.length ?? 10) < 10;
  const exact = events.filter((event) => !isImprecise(event));
  const entries: { shown: boolean; words: Localized; sign: ReactNode }[] = [
    { shown: exact.some(({ to }) => !to), words: timelineLabels.day, sign: <circle className="timeline-dot" cx="14" cy="8" r="3.2" /> },
    {
      shown: exact.some(({ to }) => to),
      words: timelineLabels.span,
      sign: <rect className="timeline-bar" x="3" y="3" width="22" height="10" rx="1" />,
    },
    {
      shown: events.some(isImprecise),
      words: timelineLabels.imprecise,
      sign: <rect className="timeline-bar timeline-bar-imprecise" x="3" y="3" width="22" height="10" rx="1" />,
    },
  ];
  return (
    <ul className="figure-legend" aria-label={timelineLabels.legend[locale]}>
      {entries
        .filter(({ shown }) => shown)
        .map(({ words, sign }) => (
          <li key={words.en}>
            <svg className="map-sign" viewBox="0 0 28 16" width="28" height="16" aria-hidden="true" focusable="false">
              {sign}
            </svg>
            <span>{words[locale]}</span>
          </li>
        ))}
    </ul>
  );
}
