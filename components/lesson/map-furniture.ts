import type { Locale } from "@/domain/locale";
import type { MapPlace } from "./figure-types";
import { around, type Box, nameBoxes, overlapOfAll } from "./label-boxes";
import { isLandscape } from "./map-labels";
import type { MapFrame } from "./map-projection";

const inwards = 8;

/** Puts the small map and the scale into corners where they hide least. The scale stays at the bottom, where readers look for it. */
export function placeFurniture(
  frame: MapFrame,
  places: readonly MapPlace[],
  locale: Locale,
  sizes: { inset: { width: number; height: number }; scale: { width: number; height: number } },
): { inset: Box; scale: Box } {
  const occupied = places.flatMap((place) => {
    const point = frame.project(place);
    return isLandscape(place) ? nameBoxes(place.name, locale, point, "centre") : [around(point, 18)];
  });
  const corner = (size: { width: number; height: number }, right: boolean, bottom: boolean): Box => ({
    ...size,
    x: right ? frame.width - size.width - inwards : inwards,
    y: bottom ? frame.height - size.height - inwards : inwards,
  });
  const emptiest = (boxes: Box[], taken: readonly Box[]) => {
    const hidden = (box: Box) => overlapOfAll([box], taken);
    return boxes.reduce((best, box) => (hidden(box) < hidden(best) ? box : best));
  };
  const inset = emptiest(
    [corner(sizes.inset, true, true), corner(sizes.inset, true, false), corner(sizes.inset, false, false), corner(sizes.inset, false, true)],
    occupied,
  );
  const scale = emptiest([corner(sizes.scale, false, true), corner(sizes.scale, true, true)], [...occupied, inset]);
  return { inset, scale };
}
