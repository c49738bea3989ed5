import type { Sample } from "@/questions/sample";
import type { AttributionKey, AttributionPrompt, AttributionResponse } from "./schema";

const prompt: AttributionPrompt = {
  stem: { en: "Strikes of 8 June 2020: who says what?", ar: "غارات 8 حزيران/يونيو 2020: من يقول ماذا؟" },
  statements: [
    { id: "two-killed", text: { en: "Two civilians were killed in al-Mawzara.", ar: "قُتل مدنيان في الموزرة." } },
    { id: "one-killed", text: { en: "At least one civilian was killed.", ar: "قُتل مدني واحد على الأقل." } },
    { id: "civilian-targets", text: { en: "Russian aircraft hit civilian targets in Idlib.", ar: "أصابت طائرات روسية أهدافًا مدنية في إدلب." } },
  ],
  claimants: [
    { id: "white-helmets", text: { en: "White Helmets", ar: "الخوذ البيضاء" } },
    { id: "sohr", text: { en: "Syrian Observatory for Human Rights", ar: "المرصد السوري لحقوق الإنسان" } },
    { id: "russia", text: { en: "Russian Defence Ministry", ar: "وزارة الدفاع الروسية" } },
  ],
};

const key: AttributionKey = {
  answers: {
    "two-killed": { claimant: "white-helmets", way: "counted" },
    "one-killed": { claimant: "sohr", way: "counted" },
    "civilian-targets": { claimant: "russia", way: "denied" },
  },
  feedback: {
    "two-killed": { en: "Keyword-two: the rescuers on the ground gave this count.", ar: "أعطى هذه الحصيلة المسعفون على الأرض." },
    "one-killed": { en: "Keyword-one: the Observatory counted at least one.", ar: "أحصى المرصد قتيلًا واحدًا على الأقل." },
    "civilian-targets": { en: "Keyword-targets: in early 2020 the ministry said this was not so.", ar: "قالت الوزارة في مطلع 2020 إن الأمر ليس كذلك." },
  },
};

const blank: AttributionResponse = { answers: {} };

export const attributionSamples: Sample<AttributionPrompt, AttributionKey, AttributionResponse>[] = [
  {
    title: "three statements",
    prompt,
    key,
    blank,
    wrong: {
      answers: {
        "two-killed": { claimant: "sohr", way: "counted" },
        "one-killed": { claimant: "white-helmets", way: "seen" },
        "civilian-targets": { claimant: "russia", way: "alleged" },
      },
    },
  },
  {
    title: "one statement",
    prompt: { ...prompt, statements: prompt.statements.slice(0, 1) },
    key: {
      answers: { "two-killed": { claimant: "white-helmets", way: "counted" } },
      feedback: { "two-killed": { en: "Keyword-two: the rescuers on the ground gave this count.", ar: "أعطى هذه الحصيلة المسعفون على الأرض." } },
    },
    blank,
    wrong: { answers: { "two-killed": { claimant: "russia", way: "seen" } } },
  },
];
