import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Localized } from "@/domain/locale";

/** What every map of the site is drawn on. Governorates are named by the id they have in the topology. */
export type MapBase = {
  topology: Topology<{ syr: GeometryCollection }>;
  country: Localized;
  governorates: Readonly<Record<string, Localized>>;
  /** What lies around Syria: points at which its name may stand, longitude first. */
  neighbours: readonly { name: Localized; points: readonly (readonly [lon: number, lat: number])[] }[];
};

const governorates: MapBase["governorates"] = {
  "SY.LA": { en: "Latakia Governorate", ar: "محافظة اللاذقية" },
  "SY.TA": { en: "Tartus Governorate", ar: "محافظة طرطوس" },
  "SY.RA": { en: "Raqqa Governorate", ar: "محافظة الرقة" },
  "SY.HL": { en: "Aleppo Governorate", ar: "محافظة حلب" },
  "SY.HM": { en: "Hama Governorate", ar: "محافظة حماة" },
  "SY.HI": { en: "Homs Governorate", ar: "محافظة حمص" },
  "SY.ID": { en: "Idlib Governorate", ar: "محافظة إدلب" },
  "SY.HA": { en: "Hasakah Governorate", ar: "محافظة الحسكة" },
  "SY.DY": { en: "Deir ez-Zor Governorate", ar: "محافظة دير الزور" },
  "SY.SU": { en: "Suwayda Governorate", ar: "محافظة السويداء" },
  "SY.RD": { en: "Rif Dimashq Governorate", ar: "محافظة ريف دمشق" },
  "SY.QU": { en: "Quneitra Governorate", ar: "محافظة القنيطرة" },
  "SY.DR": { en: "Daraa Governorate", ar: "محافظة درعا" },
  "SY.DI": { en: "Damascus Governorate", ar: "محافظة دمشق" },
  SY: { en: "UN disengagement zone", ar: "منطقة فض الاشتباك الأممية" },
};

const neighbours: MapBase["neighbours"] = [
  { name: { en: "Turkey", ar: "تركيا" }, points: [[36.2, 36.2], [36.9, 37.2], [38.5, 37.2], [40.5, 37.6]] },
  { name: { en: "Lebanon", ar: "لبنان" }, points: [[36.1, 34.3], [35.9, 33.8]] },
  { name: { en: "Jordan", ar: "الأردن" }, points: [[36.2, 32.2], [37.6, 32.2]] },
  { name: { en: "Iraq", ar: "العراق" }, points: [[39.8, 33.2], [41.8, 34.5], [42.3, 36.3]] },
  { name: { en: "Mediterranean Sea", ar: "البحر المتوسط" }, points: [[35.4, 35.4], [35.4, 34.7]] },
];

let memo: MapBase | undefined;

/** The base map, read once. Source and licence: content/places/NOTICE.md. */
export function getMapBase(root = join(process.cwd(), "content")): MapBase {
  memo ??= {
    topology: JSON.parse(readFileSync(join(root, "places/syria.topojson"), "utf8")) as MapBase["topology"],
    country: { en: "Syria", ar: "سوريا" },
    governorates,
    neighbours,
  };
  return memo;
}
