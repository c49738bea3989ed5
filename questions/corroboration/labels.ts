import type { Localized } from "@/domain/locale";
import type { Relation } from "./relations";

export const labels = {
  instruction: {
    en: "Read the sources. For each statement, say what each source does: agree, contradict or stay silent. Every cell counts.",
    ar: "اقرأ المصادر، ثم حدّد موقف كل مصدر من كل عبارة: يوافقها أو يناقضها أو يسكت عنها. تُحتسب كل خانة.",
  },
  statement: { en: "Statement", ar: "العبارة" },
  choose: { en: "Choose…", ar: "اختر…" },
} satisfies Record<string, Localized>;

/** Silence is an answer of its own: a source that does not mention a thing neither supports nor denies it. */
export const relationLabels: Record<Relation, Localized> = {
  agree: { en: "Agrees", ar: "يوافقها" },
  contradict: { en: "Contradicts", ar: "يناقضها" },
  silent: { en: "Silent", ar: "يسكت عنها" },
};
