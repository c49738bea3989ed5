import type { Localized } from "@/domain/locale";
import type { Way } from "./schema";

export const labels = {
  instruction: {
    en: "For each statement, say who says it and as what. Both parts count.",
    ar: "لكل عبارة حدّد من يقولها وبأي صفة. يُحتسب الجزآن كلاهما.",
  },
  claimant: { en: "Who says this?", ar: "من يقول هذا؟" },
  way: { en: "As what?", ar: "بأي صفة؟" },
  choose: { en: "Choose…", ar: "اختر…" },
} satisfies Record<string, Localized>;

/** The word for each way, as it stands in an answer. Nouns in Arabic, so that they agree with any claimant. */
export const wayLabels: Record<Way, Localized> = {
  seen: { en: "seen", ar: "مشاهدة" },
  counted: { en: "counted", ar: "إحصاء" },
  alleged: { en: "alleged", ar: "ادعاء" },
  denied: { en: "denied", ar: "نفي" },
};

/** What a learner picks from: the word with its meaning. */
export const wayOptions: Record<Way, Localized> = {
  seen: { en: "Seen: was there and saw it", ar: "مشاهدة: كان هناك ورأى بنفسه" },
  counted: { en: "Counted: gathered reports and counted", ar: "إحصاء: جمع المعلومات وأحصى" },
  alleged: { en: "Alleged: says so of somebody else, without showing it", ar: "ادعاء: ينسب الأمر إلى غيره من غير إثبات" },
  denied: { en: "Denied: says it is not so", ar: "نفي: يقول إن الأمر ليس كذلك" },
};
