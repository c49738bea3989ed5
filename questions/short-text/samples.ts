import type { Sample } from "@/questions/sample";
import type { ShortTextKey, ShortTextPrompt, ShortTextResponse } from "./schema";

export const shortTextSamples: Sample<ShortTextPrompt, ShortTextKey, ShortTextResponse>[] = [
  {
    title: "a number",
    prompt: {
      stem: { en: "How many villages did activists say were hit?", ar: "كم قرية قال الناشطون إنها استُهدفت؟" },
      expects: { en: "A number", ar: "عدد" },
    },
    key: {
      accepted: [
        {
          texts: ["12", "twelve", "twelve villages", "١٢", "اثنتا عشرة قرية"],
          fraction: 1,
          feedback: { en: "Keyword-count: it is the activists' own count.", ar: "هذا ما أحصاه الناشطون بأنفسهم." },
        },
      ],
      otherwise: { en: "Keyword-else: look again at who counted.", ar: "انظر مرة أخرى من الذي أحصى." },
    },
    blank: { text: "" },
    wrong: { text: "2" },
  },
  {
    title: "a name, with a near miss",
    prompt: {
      stem: { en: "Who gave the names of the places hit?", ar: "من ذكر أسماء الأماكن المستهدفة؟" },
      expects: { en: "The name of an organisation", ar: "اسم منظمة" },
    },
    key: {
      accepted: [
        {
          texts: ["White Helmets", "Syria Civil Defence", "الخوذ البيضاء", "الدفاع المدني السوري"],
          fraction: 1,
          feedback: { en: "Keyword-named: the article names them as its source.", ar: "يذكرهم المقال مصدرا للأسماء." },
        },
        {
          texts: ["rescuers", "المسعفون"],
          fraction: 0.5,
          feedback: { en: "Keyword-near: that is their work; the name is asked for.", ar: "هذا عملهم، والمطلوب الاسم." },
        },
      ],
      otherwise: { en: "Keyword-else: look for the volunteers.", ar: "ابحث عن المتطوعين." },
    },
    blank: { text: "" },
    wrong: { text: "Rescuers" },
  },
];
