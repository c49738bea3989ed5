import type { Localized } from "@/domain/locale";

export const labels = {
  pickOne: { en: "Pick one.", ar: "اختر إجابة واحدة." },
  pickAll: { en: "Pick every one that fits.", ar: "اختر كل ما ينطبق." },
} satisfies Record<string, Localized>;
