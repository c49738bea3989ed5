import { geoBounds, geoContains, geoDistance } from "d3-geo";
import type { Feature, FeatureCollection } from "geojson";
import { feature } from "topojson-client";
import type { Locale, Localized } from "@/domain/locale";
import type { MapBase } from "./figure-types";
import { type Box, countInside, grown, nameBoxes, outside, overlapOfAll } from "./label-boxes";
import type { MapFrame, Point } from "./map-projection";

export type Region = { id: string; name: Localized };
export type RegionAt = (point: Point) => Region | null;
/** `onlyWide`: there is room for the name only where the figure is wide and names are set smaller. */
export type RegionName = Region & { point: Point; onlyWide: boolean };

/** Tells which governorate, or which neighbour of Syria, a point of the drawing lies in. */
export function regionFinder(base: MapBase, frame: MapFrame): RegionAt {
  const { features } = feature(base.topology, base.topology.objects.syr) as FeatureCollection;
  const areas = features.map((area) => ({ area, bounds: geoBounds(area) }));
  return (point) => {
    const at = frame.invert(point);
    const found = areas.find(({ area, bounds }) => isWithin(at, bounds) && geoContains(area, at));
    return found ? governorate(base, found.area) : nearestNeighbour(base, at);
  };
}

function governorate(base: MapBase, area: Feature): Region | null {
  const id = String(area.id);
  const name = base.governorates[id];
  return name ? { id, name } : null;
}

function nearestNeighbour(base: MapBase, at: [number, number]): Region | null {
  const distances = base.neighbours.map(({ name, points }) => ({
    region: { id: name.en, name },
    distance: Math.min(...points.map(([lon, lat]) => geoDistance(at, [lon, lat]))),
  }));
  return distances.sort((a, b) => a.distance - b.distance)[0]?.region ?? null;
}

const isWithin = ([lon, lat]: [number, number], [[west, south], [east, north]]: [[number, number], [number, number]]) =>
  lon >= west && lon <= east && lat >= south && lat <= north;

const step = 10;
/** What figures.css makes of a name where the figure is wide. */
const wideScale = 0.66;

/** Names of governorates and neighbours, each where the whole of it fits into its own area without covering anything. */
export function arrangeRegions(
  frame: MapFrame,
  locale: Locale,
  { taken, lines }: { taken: readonly Box[]; lines: readonly Point[] },
  regionAt: RegionAt,
): RegionName[] {
  const cells = new Map<string, { region: Region; points: Point[] }>();
  for (let y = step / 2; y < frame.height; y += step) {
    for (let x = step / 2; x < frame.width; x += step) {
      const region = regionAt([x, y]);
      if (!region) continue;
      const cell = cells.get(region.id) ?? { region, points: [] };
      cell.points.push([x, y]);
      cells.set(region.id, cell);
    }
  }
  const found: RegionName[] = [];
  for (const { region, points } of cells.values()) {
    const elsewhere = [...cells.values()].flatMap((other) => (other.region.id === region.id ? [] : other.points));
    const placed = [1, wideScale].flatMap((scale) =>
      points
        .flatMap(([x, y]) => [0, step / 2].flatMap((dx) => [0, step / 2].map((dy): Point => [x + dx, y + dy])))
        .map((point) => ({ point, onlyWide: scale < 1, boxes: nameBoxes(region.name, locale, point, "centre", scale) }))
        .filter(({ boxes }) => outside(boxes, frame) < 0.01 && overlapOfAll(boxes.map((box) => grown(box, 3)), taken) === 0)
        .filter(({ boxes }) => countInside(elsewhere, boxes) === 0 && countInside(lines, boxes) === 0)
        .sort((a, b) => fromMiddle(a.point, points) - fromMiddle(b.point, points))
        .slice(0, 1),
    )[0];
    if (placed) found.push({ ...region, point: placed.point, onlyWide: placed.onlyWide });
  }
  return found;
}

function fromMiddle([x, y]: Point, points: readonly Point[]): number {
  const mean = (axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  return Math.hypot(x - mean(0), y - mean(1));
}
