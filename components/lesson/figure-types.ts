import type { GeometryCollection, Topology } from "topojson-specification";
import type { ClaimStatus } from "@/domain/claims/claim-note";
import type { Localized } from "@/domain/locale";

export type PlaceKind = "city" | "town" | "village" | "highland" | "plain" | "crossing" | "road-point" | "base" | "area";

export type MapPlace = {
  id: string;
  name: Localized;
  kind: PlaceKind;
  lat: number;
  lon: number;
  precision: "exact" | "approximate";
};

export type MapRoad = { id: string; name: Localized; note: Localized; waypoints: readonly { lat: number; lon: number }[] };

export type MapBase = {
  topology: Topology<{ syr: GeometryCollection }>;
  country: Localized;
  governorates: Readonly<Record<string, Localized>>;
  neighbours: readonly { name: Localized; points: readonly (readonly [lon: number, lat: number])[] }[];
};

/** The first place is the one the map is about: its name is set bold. */
export type LocatorMapFigure = { kind: "locator-map"; title: Localized; alt: Localized; places: readonly string[] };

export type TimelineEvent = { claim: string; from: string; to?: string; label: Localized };

export type TimelineFigureData = { kind: "timeline"; title: Localized; alt: Localized; events: readonly TimelineEvent[] };

export type TimelineClaim = { status: ClaimStatus };
