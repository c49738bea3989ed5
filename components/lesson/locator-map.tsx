import { directionOf, type Locale } from "@/domain/locale";
import { mapLabels } from "./figure-labels";
import type { LocatorMapFigure, MapBase, MapPlace, MapRoad } from "./figure-types";
import { MapDrawing } from "./map-drawing";
import { MapLegend } from "./map-legend";
import { MapPlaces } from "./map-places";
import { frameAround, roadsWithin } from "./map-projection";

export type LocatorMapProps = {
  figure: LocatorMapFigure;
  places: ReadonlyMap<string, MapPlace>;
  highways: ReadonlyMap<string, MapRoad>;
  base: MapBase;
  locale: Locale;
};

/** Where the places of a lesson lie: a map, its legend, and the same in words. Drawn on the server, no script. */
export function LocatorMap({ figure, places, highways, base, locale }: LocatorMapProps) {
  const shown = figure.places.map((id) => {
    const place = places.get(id);
    if (!place) throw new Error(`place ${id} was not given to the map`);
    return place;
  });
  const roads = roadsWithin([...highways.values()], frameAround(shown));
  const id = `map-${locale}-${figure.places.join("-")}`;
  return (
    <figure className="figure figure-map" lang={locale} dir={directionOf(locale)}>
      <figcaption>{figure.title[locale]}</figcaption>
      <MapDrawing id={id} figure={figure} places={shown} roads={roads} base={base} locale={locale} />
      <MapLegend places={shown} hasRoads={roads.length > 0} locale={locale} />
      <p className="figure-note">{mapLabels.note[locale]}</p>
      <MapPlaces places={shown} roads={roads} locale={locale} />
    </figure>
  );
}
