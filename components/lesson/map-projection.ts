import { geoDistance, geoMercator, geoPath, type GeoProjection } from "d3-geo";
import type { Feature, GeometryObject } from "geojson";
import { feature, merge, mesh } from "topojson-client";
import type { MultiPolygon, Polygon } from "topojson-specification";
import type { MapBase, MapPlace, MapRoad } from "./figure-types";

export type Point = readonly [x: number, y: number];

/** Units of the drawing. At 320 CSS px of screen one unit is 0.8 px, which is why names are set in 14 units and more. */
export const mapWidth = 360;
const inset = { width: 96, height: 82 };
const earthRadiusKm = 6371;

export type MapFrame = {
  width: number;
  height: number;
  project: (place: { lat: number; lon: number }) => Point;
  invert: (point: Point) => [lon: number, lat: number];
  path: (shape: GeometryObject | Feature) => string;
};

/** A frame around the places with room for their names. A single place gets some 30 km around it. */
export function frameAround(places: readonly Pick<MapPlace, "lat" | "lon">[]): MapFrame {
  const margin = { x: 60, y: 48 };
  const coordinates = withLeastSpan(places.map(({ lon, lat }) => [lon, lat]));
  const points = { type: "MultiPoint" as const, coordinates };
  const projection = geoMercator().fitWidth(mapWidth - 2 * margin.x, points);
  const [[, top], [, bottom]] = geoPath(projection).bounds(points);
  const height = Math.round(Math.min(470, Math.max(280, bottom - top + 2 * margin.y)));
  projection.fitExtent([[margin.x, margin.y], [mapWidth - margin.x, height - margin.y]], points);
  projection.clipExtent([[-4, -4], [mapWidth + 4, height + 4]]);
  return {
    width: mapWidth,
    height,
    project: ({ lat, lon }) => projected(projection, lon, lat),
    invert: ([x, y]) => projection.invert?.([x, y]) ?? [0, 0],
    path: (shape) => geoPath(projection).digits(1)(shape) ?? "",
  };
}

/** Paths of the land, its outer and inner boundaries, and the roads. */
export function drawBase(base: MapBase, roads: readonly MapRoad[], frame: MapFrame) {
  const { topology } = base;
  const { syr } = topology.objects;
  const inner = mesh(topology, syr, (a, b) => a !== b);
  const border = mesh(topology, syr, (a, b) => a === b);
  return {
    land: frame.path(feature(topology, syr) as unknown as Feature),
    border: frame.path(border),
    governorates: frame.path(inner),
    boundaries: [...inner.coordinates, ...border.coordinates].map((line) => line.map(([lon = 0, lat = 0]) => frame.project({ lon, lat }))),
    roads: roads.map((road) => ({
      id: road.id,
      path: frame.path(lineOf(road)),
      points: road.waypoints.map((point) => frame.project(point)),
    })),
  };
}

/** The roads that cross the frame. */
export const roadsWithin = (roads: readonly MapRoad[], frame: MapFrame): MapRoad[] => roads.filter((road) => frame.path(lineOf(road)) !== "");

const lineOf = ({ waypoints }: MapRoad) => ({ type: "LineString" as const, coordinates: waypoints.map(({ lon, lat }) => [lon, lat]) });

/** Syria in small, with the frame of the large map as a rectangle in it. */
export function drawInset(base: MapBase, frame: MapFrame) {
  const { topology } = base;
  const areas = topology.objects.syr.geometries.filter((area): area is Polygon | MultiPolygon => area.type === "Polygon" || area.type === "MultiPolygon");
  const country = merge(topology as Parameters<typeof merge>[0], areas);
  const projection = geoMercator().fitExtent([[7, 7], [inset.width - 7, inset.height - 7]], country);
  const [x1, y1] = projected(projection, ...frame.invert([0, 0]));
  const [x2, y2] = projected(projection, ...frame.invert([frame.width, frame.height]));
  const rings = country.coordinates.map((polygon) => polygon[0] ?? []);
  return {
    ...inset,
    outline: rings.map((ring) => coarsePath(ring.map(([lon = 0, lat = 0]) => projected(projection, lon, lat)))).join(""),
    frame: { x: x1, y: y1, width: Math.max(5, x2 - x1), height: Math.max(5, y2 - y1) },
    nameAt: [inset.width * 0.54, inset.height * 0.42] as Point,
  };
}

/** The longest round number of kilometres that fits into `room` units, and its length in units at the middle of the map. */
export function scaleBar(frame: MapFrame, room: number): { km: number; units: number } {
  const y = frame.height / 2;
  const across = geoDistance(frame.invert([0, y]), frame.invert([frame.width, y])) * earthRadiusKm;
  const kmPerUnit = across / frame.width;
  const km = [1000, 500, 200, 100, 50, 20, 10, 5, 2, 1].find((round) => round / kmPerUnit <= room) ?? 1;
  return { km, units: km / kmPerUnit };
}

const projected = (projection: GeoProjection, lon: number, lat: number): Point => projection([lon, lat]) ?? [Number.NaN, Number.NaN];

function withLeastSpan(points: [number, number][]): [number, number][] {
  const span = (axis: 0 | 1) => Math.max(...points.map((p) => p[axis])) - Math.min(...points.map((p) => p[axis]));
  if (span(0) > 0.2 || span(1) > 0.2) return points;
  return points.flatMap(([lon, lat]) => [[lon - 0.17, lat - 0.14], [lon + 0.17, lat + 0.14]] as [number, number][]);
}

/** Leaves out points less than one unit from the last one kept: the small map needs no more, and the page stays light. */
function coarsePath(points: Point[]): string {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (!last || Math.hypot(point[0] - last[0], point[1] - last[1]) >= 1) kept.push(point);
  }
  return kept.length < 3 ? "" : `M${kept.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join("L")}Z`;
}
