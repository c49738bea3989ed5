import type { Locale } from "@/domain/locale";
import type { MapPlace } from "./figure-types";
import { alongLine, around, type Box, countInside, grown, nameBoxes, outside, overlapOfAll, type Side, sides } from "./label-boxes";
import type { MapFrame, Point } from "./map-projection";
import { arrangeRegions, type RegionAt } from "./map-regions";

export const isLandscape = ({ kind }: Pick<MapPlace, "kind">): boolean => kind === "highland" || kind === "plain" || kind === "area";

export type Scene = {
  frame: MapFrame;
  locale: Locale;
  roads: readonly { id: string; points: readonly Point[] }[];
  boundaries: readonly (readonly Point[])[];
  /** What is already there: the small map and the scale. */
  reserved: readonly Box[];
};

type PlacedName = { place: MapPlace; point: Point; side: Side };
type AreaName = { place: MapPlace; point: Point };
type RoadName = { id: string; point: Point };

/** Sets every name where it covers least. Dots and other names count for more than lines, and the edge for most. */
export function arrangeNames(places: readonly MapPlace[], scene: Scene, regionAt: RegionAt) {
  const { frame, locale } = scene;
  const dots = places.filter((place) => !isLandscape(place)).map((place) => ({ place, point: frame.project(place) }));
  const landscapes = places.filter(isLandscape).map((place) => ({ place, point: frame.project(place) }));
  const taken: Box[] = [...scene.reserved, ...dots.map(({ point }) => around(point, 5))];
  const lines = [...scene.roads.map(({ points }) => points), ...scene.boundaries]
    .flatMap((points) => alongLine(points))
    .filter((point) => outside([around(point, 0.5)], frame) < 0.01);
  const cost = (boxes: Box[]) => overlapOfAll(boxes, taken) * 4 + outside(boxes, frame) * 12 + countInside(lines, boxes) * 14;

  const centres = landscapes.flatMap(({ place, point }) => nameBoxes(place.name, locale, point, "centre"));
  const names = settle(dots, ({ place, point }) =>
    sides.map((side, rank) => {
      const boxes = nameBoxes(place.name, locale, point, side);
      return { side, boxes, cost: cost(boxes) + overlapOfAll(boxes, centres) / 400 + rank };
    }),
  ).map(({ item, option }): PlacedName => ({ ...item, side: option.side }));
  taken.push(...names.flatMap(({ place, point, side }) => nameBoxes(place.name, locale, point, side)));

  const areas = landscapes.map(({ place, point: [x, y] }): AreaName => {
    const best = cheapest(
      nearby.map(([dx, dy]) => {
        const point: Point = [x + dx, y + dy];
        const boxes = nameBoxes(place.name, locale, point, "centre", 1.08);
        return { point, boxes, cost: cost(boxes) + Math.hypot(dx, dy) };
      }),
    );
    taken.push(...best.boxes);
    return { place, point: best.point };
  });

  const roads = scene.roads.flatMap(({ id, points }): RoadName[] => {
    const otherRoads = scene.roads.filter((road) => road.id !== id).flatMap((road) => alongLine(road.points));
    const visible = alongLine(points).filter((point) => outside([around(point, 12)], frame) < 0.01);
    const options = visible.map((point, index) => {
      const box = around(point, 15);
      return { point, box, cost: overlapOfAll([box], taken) + countInside(otherRoads, [around(point, 28)]) * 20 + Math.abs(index / visible.length - 0.5) };
    });
    if (options.length === 0) return [];
    const best = cheapest(options);
    taken.push(best.box);
    return [{ id, point: best.point }];
  });

  return { names, areas, roads, regions: arrangeRegions(frame, locale, { taken, lines }, regionAt) };
}

/** Where the name of a highland or plain may stand around its position: its limits are not exact anyway. */
const nearby: readonly Point[] = [-42, -36, -30, -24, -18, -12, -6, 0, 6, 12, 18, 24, 30, 36, 42].flatMap((dy) => [-40, -30, -20, -10, 0, 10, 20, 30, 40].map((dx): Point => [dx, dy]));

/** Gives every item its best option in turn, then twice more with all the others in place. */
function settle<Item, Option extends { boxes: Box[]; cost: number }>(items: readonly Item[], optionsOf: (item: Item) => Option[]) {
  const chosen: { item: Item; option: Option }[] = [];
  for (let round = 0; round < 3; round += 1) {
    items.forEach((item, index) => {
      const others = chosen.filter((_, at) => at !== index).flatMap(({ option }) => option.boxes.map((box) => grown(box, 3)));
      const options = optionsOf(item).map((option) => ({ option, cost: option.cost + overlapOfAll(option.boxes, others) * 4 }));
      chosen[index] = { item, option: cheapest(options).option };
    });
  }
  return chosen;
}

/** The first of the cheapest, so that the same map is drawn every time. */
function cheapest<T extends { cost: number }>(options: T[]): T {
  return options.reduce((best, option) => (option.cost < best.cost ? option : best));
}
