import type { Localized } from "@/domain/locale";
import type { Way } from "./ways";

export const labels = {
  instruction: {
    en: "For each statement, say who says it and as what. Both parts count.",
    ar: "حدّد لكل عبارة قائلها ونوع قوله. يُحتسب كل جزء من الجزأين.",
  },
  claimant: { en: "Who says this?", ar: "من يقول هذا؟" },
  way: { en: "As what?", ar: "ما نوع القول؟" },
  choose: { en: "Choose…", ar: "اختر…" },
} satisfies Record<string, Localized>;

/** The word for each way, as it stands in an answer. Nouns in Arabic, so that they agree with any claimant. */
export const wayLabels: Record<Way, Localized> = {
  seen: { en: "seen", ar: "شهادة عيان" },
  counted: { en: "counted", ar: "إحصاء" },
  alleged: { en: "alleged", ar: "ادعاء" },
  denied: { en: "denied", ar: "نفي" },
};

/** What a learner picks from: the word with its meaning. */
export const wayOptions: Record<Way, Localized> = {
  seen: { en: "Seen: was there and saw it", ar: "شهادة عيان: كان حاضرًا ورأى بنفسه" },
  counted: { en: "Counted: gathered reports and counted", ar: "إحصاء: جمع المعلومات وأحصى" },
  alleged: { en: "Alleged: says so of somebody else, without showing it", ar: "ادعاء: ينسب الأمر إلى غيره من دون أن يثبته" },
  denied: { en: "Denied: says it is not so", ar: "نفي: يقول إن الأمر ليس كذلك" },
};
