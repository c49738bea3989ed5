import { type Locale, type Localized, otherLocale } from "@/domain/locale";
import type { Point } from "./map-projection";

export type Box = { x: number; y: number; width: number; height: number };

/** Sizes on the narrowest screen, in units of the drawing; figures.css sets smaller ones where there is room. */
export const labelSizes = { name: 14.6, other: 13.8, lineHeight: 15.5 };

/** Where a name stands as seen from its dot. */
export const sides = ["right", "left", "above", "below", "above-left", "above-right", "below-left", "below-right"] as const;
export type Side = (typeof sides)[number];

/** A generous estimate: there is no font to measure with on the server. */
export function textWidth(text: string, size: number): number {
  const em = [...text].reduce((sum, letter) => sum + (/[ء-ي]/u.test(letter) ? 0.46 : /[iljtfIr' .-]/u.test(letter) ? 0.4 : 0.61), 0);
  return em * size;
}

/** The room that each of a name's two lines takes; `scale` 1 is the size on a phone. */
export function nameBoxes(name: Localized, locale: Locale, [x, y]: Point, side: Side | "centre", scale = 1): [Box, Box] {
  const away = 6;
  const height = labelSizes.lineHeight * scale;
  const diagonal = side.includes("-") ? 5 : 0;
  const top = side.startsWith("above") ? y - away - 2 * height + diagonal : side.startsWith("below") ? y + away - diagonal : y - height;
  const line = (text: string, size: number, row: 0 | 1): Box => {
    const width = (textWidth(text, size) + 4) * scale;
    const left = side.endsWith("right") ? x + away : side.endsWith("left") ? x - away - width : x - width / 2;
    return { x: left, y: top + row * height, width, height };
  };
  return [line(name[locale], labelSizes.name, 0), line(name[otherLocale(locale)], labelSizes.other, 1)];
}

export const around = ([x, y]: Point, radius: number): Box => ({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius });

/** A box with some air around it. */
export const grown = ({ x, y, width, height }: Box, by: number): Box => ({ x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by });

/** The area two boxes share, in square units. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

/** What all of the ones share with all of the others. */
export const overlapOfAll = (ones: readonly Box[], others: readonly Box[]): number =>
  ones.reduce((sum, one) => others.reduce((total, other) => total + overlap(one, other), sum), 0);

/** How much of the boxes lies outside the drawing, or too near its edge. */
export const outside = (boxes: readonly Box[], { width, height }: { width: number; height: number }): number =>
  boxes.reduce((sum, box) => sum + box.width * box.height - overlap(box, { x: 3, y: 3, width: width - 6, height: height - 6 }), 0);

/** Points every few units along a line, to see what it runs through. */
export function alongLine(points: readonly Point[], step = 4): Point[] {
  return points.slice(1).flatMap((to, index) => {
    const from = points[index] ?? to;
    const count = Math.max(1, Math.min(400, Math.round(Math.hypot(to[0] - from[0], to[1] - from[1]) / step)));
    return Array.from({ length: count }, (_, n): Point => [
      from[0] + ((to[0] - from[0]) * n) / count,
      from[1] + ((to[1] - from[1]) * n) / count,
    ]);
  });
}

/** How many of the points lie in one of the boxes. */
export const countInside = (points: readonly Point[], boxes: readonly Box[]): number =>
  points.filter(([x, y]) => boxes.some((box) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height)).length;
