import type { Localized } from "@/domain/locale";

export const labels = {
  giveEach: {
    en: "Give each line its own place: 1 comes first. What counts is which line follows which.",
    ar: "أعطِ كل سطر موضعًا خاصًا به: الموضع 1 هو الأول. والمهم أن يأتي كل سطر بعد ما يسبقه.",
  },
  placeOf: { en: "Place of:", ar: "موضع:" },
  empty: { en: "Place", ar: "الموضع" },
  end: { en: "At the end", ar: "في النهاية" },
} satisfies Record<string, Localized>;

export const justBefore = (text: string): Localized => ({ en: `Just before “${text}”`, ar: `قبل «${text}» مباشرة` });

export const atPlace = (place: number): Localized => ({ en: `Place ${place}`, ar: `الموضع ${place}` });
