import type { Localized } from "@/domain/locale";

export const labels = {
  true: { en: "True", ar: "صواب" },
  false: { en: "False", ar: "خطأ" },
  picked: { en: "You picked this", ar: "اخترتَ هذا" },
  notPicked: { en: "You did not pick this", ar: "لم تختر هذا" },
  right: { en: "Right", ar: "صحيح" },
  wrong: { en: "Not right", ar: "غير صحيح" },
  pickOne: { en: "Is this true or false?", ar: "أهذا صواب أم خطأ؟" },
} satisfies Record<string, Localized>;
