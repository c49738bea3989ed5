import { readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { type Locale, locales } from "@/domain/locale";
import type { LocatorMapFigure, MapBase, MapPlace, MapRoad } from "./figure-types";
import { nameBoxes, overlapOfAll } from "./label-boxes";
import { LocatorMap } from "./locator-map";
import { placeFurniture } from "./map-furniture";
import { arrangeNames } from "./map-labels";
import { drawBase, drawInset, frameAround, scaleBar } from "./map-projection";
import { regionFinder } from "./map-regions";

const read = (file: string): unknown => JSON.parse(readFileSync(new URL(`../../content/places/${file}`, import.meta.url), "utf8"));
const byId = <T extends { id: string }>(records: T[]) => new Map(records.map((record) => [record.id, record]));
const places = byId(read("places.json") as MapPlace[]);
const highways = byId(read("highways.json") as MapRoad[]);
const base: MapBase = {
  topology: read("syria.topojson") as MapBase["topology"],
  country: { en: "Syria", ar: "سوريا" },
  governorates: { "SY.ID": { en: "Idlib Governorate", ar: "محافظة إدلب" }, "SY.HM": { en: "Hama Governorate", ar: "محافظة حماة" } },
  neighbours: [{ name: { en: "Turkey", ar: "تركيا" }, points: [[36.2, 36.2]] }],
};
const figure: LocatorMapFigure = {
  kind: "locator-map",
  title: { en: "Al-Mawzara and southern Idlib", ar: "الموزرة وجنوب إدلب" },
  alt: { en: "Map of southern Idlib.", ar: "خريطة لجنوب إدلب." },
  places: ["al-mawzara", "jabal-al-zawiya", "idlib", "ariha", "saraqib", "maarrat-al-numan", "jisr-al-shughur", "al-ghab"],
};
const shown = figure.places.flatMap((id) => places.get(id) ?? []);
const place = (id: string) => places.get(id) as MapPlace;
const frame = frameAround(shown);
const render = (locale: Locale) =>
  renderToStaticMarkup(<LocatorMap figure={figure} places={places} highways={highways} base={base} locale={locale} />);
const pages = { en: render("en"), ar: render("ar") };
const html = (locale: Locale) => pages[locale];

describe("the projection", () => {
  it("puts al-Mawzara south-west of Idlib, and Saraqib east of Ariha", () => {
    const [mawzara, idlib] = [frame.project(place("al-mawzara")), frame.project(place("idlib"))];
    expect(mawzara[1]).toBeGreaterThan(idlib[1]);
    expect(mawzara[0]).toBeLessThan(idlib[0]);
    expect(frame.project(place("saraqib"))[0]).toBeGreaterThan(frame.project(place("ariha"))[0]);
  });

  it("keeps every place of the figure in the frame, and a single place too", () => {
    for (const one of [...shown.map((each) => ({ in: frame, each })), { in: frameAround([place("afrin")]), each: place("afrin") }]) {
      const [x, y] = one.in.project(one.each);
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(one.in.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(one.in.height);
    }
  });

  it("finds the governorate a place lies in, and the country beyond the border", () => {
    const regionAt = regionFinder(base, frame);
    expect(regionAt(frame.project(place("ariha")))?.id).toBe("SY.ID");
    expect(regionAt(frame.project(place("al-ghab")))?.id).toBe("SY.HM");
    expect(regionAt([5, 5])?.name.en).toBe("Turkey");
  });

  it("draws a scale that agrees with the distance from Idlib to Maarrat al-Numan, 31.6 km", () => {
    const { km, units } = scaleBar(frame, 90);
    const [a, b] = [frame.project(place("idlib")), frame.project(place("maarrat-al-numan"))];
    const distance = (Math.hypot(a[0] - b[0], a[1] - b[1]) / units) * km;
    expect(distance).toBeGreaterThan(31);
    expect(distance).toBeLessThan(32.2);
  });
});

it("draws the same map every time", () => {
  expect(render("ar")).toBe(pages.ar);
});

describe.each(locales)("the map in %s", (locale) => {
  it("sets no name over another, over a dot's name, or outside the frame", () => {
    const roads = drawBase(base, [...highways.values()], frame);
    const furniture = placeFurniture(frame, shown, locale, { inset: drawInset(base, frame), scale: { width: 80, height: 34 } });
    const scene = { frame, locale, roads: roads.roads, boundaries: roads.boundaries, reserved: [furniture.inset, furniture.scale] };
    const { names, areas } = arrangeNames(shown, scene, regionFinder(base, frame));
    const boxes = [
      ...names.map(({ place: { name }, point, side }) => nameBoxes(name, locale, point, side)),
      ...areas.map(({ place: { name }, point }) => nameBoxes(name, locale, point, "centre")),
    ];
    expect(boxes).toHaveLength(shown.length);
    boxes.forEach((box, index) => {
      expect(overlapOfAll(box, boxes.slice(index + 1).flat()), names[index]?.place.id).toBeLessThan(1);
      expect(overlapOfAll(box, scene.reserved)).toBe(0);
      for (const line of box) {
        expect(line.x).toBeGreaterThan(0);
        expect(line.x + line.width).toBeLessThan(frame.width);
      }
    });
  });

  it("lists every place and road with both names, and how exact the position is", () => {
    const list = /<details[\s\S]*<\/details>/.exec(html(locale))?.[0] ?? "";
    for (const { name } of [...shown, ...highways.values()]) {
      expect(list).toContain(name.en);
      expect(list).toContain(name.ar);
    }
    expect(list.match(/<li>/g)).toHaveLength(shown.length + 2);
    expect(list.match(locale === "en" ? /approximate position/g : /موقع تقريبي/g)).toHaveLength(3);
  });

  it("is one named picture without inline styles", () => {
    const markup = html(locale);
    expect(markup).not.toMatch(/\sstyle=/);
    expect(markup).toContain('role="img"');
    const [, ids = ""] = /aria-labelledby="([^"]+)"/.exec(markup) ?? [];
    for (const id of ids.split(" ")) expect(markup).toContain(`id="${id}"`);
    expect(markup).not.toContain("NaN");
  });

  it("draws a dashed ring for a rough position and no dot for a highland or plain", () => {
    const drawing = /<svg class="map"[\s\S]*?<\/svg>/.exec(html(locale))?.[0] ?? "";
    expect(drawing.match(/map-approximate/g)).toHaveLength(1);
    expect(drawing.match(/map-city|map-settlement/g)).toHaveLength(5);
  });
});

it("says which place is missing when a figure names one that was not given", () => {
  const wrong = { ...figure, places: ["atlantis"] };
  expect(() => renderToStaticMarkup(<LocatorMap figure={wrong} places={places} highways={highways} base={base} locale="en" />)).toThrow("atlantis");
});
