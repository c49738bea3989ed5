import type { Locale } from "@/domain/locale";
import type { LocatorMapFigure, MapBase, MapPlace, MapRoad } from "./figure-types";
import { mapLabels } from "./figure-labels";
import { placeFurniture } from "./map-furniture";
import { arrangeNames } from "./map-labels";
import { MapName } from "./map-name";
import { drawBase, drawInset, frameAround, scaleBar } from "./map-projection";
import { regionFinder } from "./map-regions";
import { PlaceMark } from "./place-mark";

type Props = { id: string; figure: LocatorMapFigure; places: readonly MapPlace[]; roads: readonly MapRoad[]; base: MapBase; locale: Locale };

/** The map as one picture. North is up in both languages: only the words change. */
export function MapDrawing({ id, figure, places, roads, base, locale }: Props) {
  const frame = frameAround(places);
  const lines = drawBase(base, roads, frame);
  const inset = drawInset(base, frame);
  const scale = scaleBar(frame, 90);
  const furniture = placeFurniture(frame, places, locale, { inset, scale: { width: scale.units + 12, height: 34 } });
  const scene = { frame, locale, roads: lines.roads, boundaries: lines.boundaries, reserved: [furniture.inset, furniture.scale] };
  const { names, areas, roads: roadNames, regions } = arrangeNames(places, scene, regionFinder(base, frame));
  const subject = places[0]?.id;

  return (
    <svg className="map" viewBox={`0 0 ${frame.width} ${frame.height}`} role="img" aria-labelledby={`${id}-title ${id}-text`} direction="ltr">
      <title id={`${id}-title`}>{figure.title[locale]}</title>
      <desc id={`${id}-text`}>{figure.alt[locale]}</desc>
      <path className="map-land" d={lines.land} />
      <path className="map-governorates" d={lines.governorates} />
      <path className="map-border" d={lines.border} />
      {lines.roads.map((road) => (
        <path key={road.id} className="map-road" d={road.path} />
      ))}
      {regions.map(({ id: region, name, point, onlyWide }) => (
        <MapName key={region} kind="region" name={name} locale={locale} point={point} side="centre" onlyWide={onlyWide} />
      ))}
      {areas.map(({ place, point }) => (
        <MapName key={place.id} kind="landscape" name={place.name} locale={locale} point={point} side="centre" />
      ))}
      {roadNames.map(({ id: road, point: [x, y] }) => (
        <g key={road} className="map-road-name" transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
          <rect x="-14" y="-9" width="28" height="18" rx="2" />
          <text textAnchor="middle" dy="0.36em">
            {road}
          </text>
        </g>
      ))}
      {names.map(({ place, point: [x, y] }) => (
        <PlaceMark key={place.id} x={x} y={y} city={place.kind === "city"} approximate={place.precision === "approximate"} />
      ))}
      {names.map(({ place, point, side }) => (
        <MapName key={place.id} kind={place.id === subject ? "subject" : "place"} name={place.name} locale={locale} point={point} side={side} />
      ))}
      <g className="map-scale" transform={`translate(${furniture.scale.x + 6} ${furniture.scale.y + 28})`}>
        <path d={`M0-5V0H${scale.units.toFixed(1)}V-5`} />
        <text x={(scale.units / 2).toFixed(1)} y="-7" textAnchor="middle" lang={locale} direction={locale === "ar" ? "rtl" : "ltr"}>
          {`${scale.km}\u00a0${mapLabels.kilometres[locale]}`}
        </text>
      </g>
      <g className="map-inset" transform={`translate(${furniture.inset.x} ${furniture.inset.y})`}>
        <rect className="map-inset-ground" width={inset.width} height={inset.height} />
        <path className="map-inset-land" d={inset.outline} />
        <rect
          className="map-inset-frame"
          x={inset.frame.x.toFixed(1)}
          y={inset.frame.y.toFixed(1)}
          width={inset.frame.width.toFixed(1)}
          height={inset.frame.height.toFixed(1)}
        />
        <MapName kind="region" name={base.country} locale={locale} point={inset.nameAt} side="centre" />
      </g>
      <rect className="map-edge" x="0.5" y="0.5" width={frame.width - 1} height={frame.height - 1} />
    </svg>
  );
}
