import type { ReactNode } from "react";
import type { Locale, Localized } from "@/domain/locale";
import { mapLabels } from "./figure-labels";
import type { MapPlace } from "./figure-types";
import { isLandscape } from "./map-labels";
import { PlaceMark } from "./place-mark";

/** Every sign on the map with its meaning; signs that this map does not use are left out. */
export function MapLegend({ places, hasRoads, locale }: { places: readonly MapPlace[]; hasRoads: boolean; locale: Locale }) {
  const dots = places.filter((place) => !isLandscape(place));
  const exact = dots.filter(({ precision }) => precision === "exact");
  const entries: { shown: boolean; words: Localized; sign: ReactNode }[] = [
    { shown: exact.some(({ kind }) => kind === "city"), words: mapLabels.city, sign: <PlaceMark x={14} y={8} city approximate={false} /> },
    {
      shown: exact.some(({ kind }) => kind !== "city"),
      words: mapLabels.settlement,
      sign: <PlaceMark x={14} y={8} city={false} approximate={false} />,
    },
    { shown: exact.length < dots.length, words: mapLabels.approximate, sign: <PlaceMark x={14} y={8} city={false} approximate /> },
    {
      shown: dots.length < places.length,
      words: mapLabels.landscape,
      sign: (
        <g className="map-name map-name-landscape">
          <text x="14" y="13" textAnchor="middle" lang={locale}>
            {locale === "ar" ? "اسم" : "Abc"}
          </text>
        </g>
      ),
    },
    { shown: hasRoads, words: mapLabels.road, sign: <path className="map-road" d="M1 11 10 6l8 3 9-5" /> },
    { shown: true, words: mapLabels.country, sign: <path className="map-border" d="M1 8h26" /> },
    { shown: true, words: mapLabels.governorate, sign: <path className="map-governorates" d="M1 8h26" /> },
    { shown: true, words: mapLabels.frame, sign: <rect className="map-inset-frame" x="9" y="3" width="10" height="10" /> },
  ];
  return (
    <ul className="figure-legend" aria-label={mapLabels.legend[locale]}>
      {entries
        .filter(({ shown }) => shown)
        .map(({ words, sign }) => (
          <li key={words.en}>
            <svg className="map-sign" viewBox="0 0 28 16" width="28" height="16" aria-hidden="true" focusable="false" direction="ltr">
              {sign}
            </svg>
            <span>{words[locale]}</span>
          </li>
        ))}
    </ul>
  );
}
