import type { Localized } from "@/domain/locale";

export const labels = {
  true: { en: "True", ar: "صواب" },
  false: { en: "False", ar: "خطأ" },
  pickOne: { en: "Is this true or false?", ar: "أهذا صواب أم خطأ؟" },
} satisfies Record<string, Localized>;
