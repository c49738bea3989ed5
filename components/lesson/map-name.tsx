import { type Locale, type Localized, otherLocale } from "@/domain/locale";
import type { Side } from "./label-boxes";
import type { Point } from "./map-projection";

/** Offsets in em, so that the name keeps to its dot where figures.css sets it smaller. */
const offsets: Record<Side | "centre", { anchor: "start" | "end" | "middle"; dx: string; name: string; other: string }> = {
  right: { anchor: "start", dx: "0.5em", name: "-0.2em", other: "0.9em" },
  left: { anchor: "end", dx: "-0.5em", name: "-0.2em", other: "0.9em" },
  above: { anchor: "middle", dx: "0", name: "-1.65em", other: "-0.7em" },
  below: { anchor: "middle", dx: "0", name: "1.15em", other: "2.45em" },
  "above-left": { anchor: "end", dx: "-0.35em", name: "-1.35em", other: "-0.35em" },
  "above-right": { anchor: "start", dx: "0.35em", name: "-1.35em", other: "-0.35em" },
  "below-left": { anchor: "end", dx: "-0.35em", name: "0.8em", other: "2.05em" },
  "below-right": { anchor: "start", dx: "0.35em", name: "0.8em", other: "2.05em" },
  centre: { anchor: "middle", dx: "0", name: "-0.1em", other: "1em" },
};

/** A name in the page's language with the other language's beneath it. */
export function MapName({ name, locale, point: [x, y], side, kind, onlyWide }: {
  name: Localized;
  locale: Locale;
  point: Point;
  side: Side | "centre";
  kind: "subject" | "place" | "landscape" | "region";
  /** Shown only where the figure is wide enough for it. */
  onlyWide?: boolean;
}) {
  const { anchor, dx, ...dy } = offsets[side];
  const other = otherLocale(locale);
  const at = { x: x.toFixed(1), y: y.toFixed(1), dx, textAnchor: anchor };
  return (
    <g className={`map-name map-name-${kind}${onlyWide ? " map-name-wide" : ""}`}>
      <text {...at} dy={dy.name} lang={locale}>
        {name[locale]}
      </text>
      <text {...at} dy={dy.other} lang={other} className="map-name-other">
        {name[other]}
      </text>
    </g>
  );
}
