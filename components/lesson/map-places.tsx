import { directionOf, type Locale, otherLocale } from "@/domain/locale";
import { mapLabels, placeKinds } from "./figure-labels";
import type { MapPlace, MapRoad } from "./figure-types";

/** What the map shows, in words. */
export function MapPlaces({ places, roads, locale }: { places: readonly MapPlace[]; roads: readonly MapRoad[]; locale: Locale }) {
  const other = otherLocale(locale);
  const line = (name: MapPlace["name"], facts: string) => (
    <>
      <strong>{name[locale]}</strong>{" "}
      <bdi lang={other} dir={directionOf(other)}>
        {name[other]}
      </bdi>{" "}
      <span className="figure-facts">{facts}</span>
    </>
  );
  return (
    <details className="figure-list">
      <summary>{mapLabels.list[locale]}</summary>
      <ul>
        {places.map(({ id, name, kind, precision }) => {
          const position = mapLabels[precision === "exact" ? "exactPosition" : "approximatePosition"][locale];
          return <li key={id}>{line(name, `${placeKinds[kind][locale]}${locale === "ar" ? "، " : ", "}${position}`)}</li>;
        })}
        {roads.map(({ id, name, note }) => (
          <li key={id}>{line(name, note[locale])}</li>
        ))}
      </ul>
    </details>
  );
}
