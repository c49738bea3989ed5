import type { Localized } from "@/domain/locale";

export const labels = {
  matchEach: { en: "Pick a match for each line. A match may serve twice.", ar: "اختر لكل سطر ما يناسبه. ويجوز استعمال الخيار أكثر من مرة." },
  empty: { en: "Pick a match", ar: "اختر ما يناسب" },
  unanswered: { en: "no answer", ar: "بلا إجابة" },
} satisfies Record<string, Localized>;
