import type { Localized } from "@/domain/locale";

export const labels = {
  answer: { en: "Your answer", ar: "إجابتك" },
} satisfies Record<string, Localized>;
