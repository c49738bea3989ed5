import type { Localized } from "@/domain/locale";

export const labels = {
  picked: { en: "You picked this", ar: "اخترتَ هذا" },
  notPicked: { en: "You did not pick this", ar: "لم تختر هذا" },
  right: { en: "Right", ar: "صحيح" },
  wrong: { en: "Not right", ar: "غير صحيح" },
  pickOne: { en: "Pick one.", ar: "اختر إجابة واحدة." },
  pickAll: { en: "Pick every one that fits.", ar: "اختر كل ما ينطبق." },
} satisfies Record<string, Localized>;
