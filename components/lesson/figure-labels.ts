import type { Localized } from "@/domain/locale";
import type { ClaimStatus } from "@/domain/claims/claim-note";
import type { PlaceKind } from "./figure-types";

/** Words of the maps and timelines. */
export const mapLabels = {
  legend: { en: "How to read the map", ar: "كيف تُقرأ الخريطة" },
  city: { en: "City", ar: "مدينة" },
  settlement: { en: "Town, village or other place", ar: "بلدة أو قرية أو موقع آخر" },
  approximate: { en: "Position known only roughly", ar: "موقع تقريبي" },
  landscape: { en: "Highland or plain, without exact limits", ar: "جبل أو سهل بلا حدود دقيقة" },
  road: { en: "Main road, rough line", ar: "طريق رئيسي، خط تقريبي" },
  governorate: { en: "Boundary of a governorate", ar: "حدود محافظة" },
  country: { en: "Boundary of Syria", ar: "حدود سوريا" },
  frame: { en: "In the small map: the area shown", ar: "في الخريطة الصغيرة: المنطقة المعروضة" },
  note: {
    en: "Boundaries and the lines of the roads are approximate. The boundaries are those of Natural Earth, whose outline of Syria leaves out the Golan Heights; the map takes no position on any border. North is at the top.",
    ar: "الحدود وخطوط الطرق تقريبية. والحدود من بيانات Natural Earth، ولا يشمل رسمها لسوريا هضبة الجولان؛ والخريطة لا تتخذ موقفاً من أي حدود. والشمال في أعلى الخريطة.",
  },
  list: { en: "List of the places", ar: "قائمة الأماكن" },
  exactPosition: { en: "exact position", ar: "موقع دقيق" },
  approximatePosition: { en: "approximate position", ar: "موقع تقريبي" },
  kilometres: { en: "km", ar: "كم" },
} satisfies Record<string, Localized>;

export const placeKinds: Record<PlaceKind, Localized> = {
  city: { en: "city", ar: "مدينة" },
  town: { en: "town", ar: "بلدة" },
  village: { en: "village", ar: "قرية" },
  highland: { en: "highland", ar: "منطقة جبلية" },
  plain: { en: "plain", ar: "سهل" },
  crossing: { en: "border crossing", ar: "معبر حدودي" },
  "road-point": { en: "point on a road", ar: "نقطة على طريق" },
  base: { en: "military base", ar: "قاعدة عسكرية" },
  area: { en: "area", ar: "منطقة" },
};

export const timelineLabels = {
  legend: { en: "How to read the timeline", ar: "كيف يُقرأ الخط الزمني" },
  day: { en: "One day", ar: "يوم واحد" },
  span: { en: "From one date to another", ar: "من تاريخ إلى آخر" },
  imprecise: { en: "Some time within this span", ar: "في وقت ما ضمن هذه المدة" },
} satisfies Record<string, Localized>;

export const statusWords: Record<ClaimStatus, Localized> = {
  established: { en: "Established", ar: "ثابت" },
  "widely-reported": { en: "Widely reported", ar: "متداول على نطاق واسع" },
  attributed: { en: "Attributed", ar: "منسوب" },
  disputed: { en: "Disputed", ar: "محل خلاف" },
  superseded: { en: "Superseded", ar: "متجاوَز" },
};
