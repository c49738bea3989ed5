import type { Sample } from "@/questions/sample";
import type { MatchingKey, MatchingPrompt, MatchingResponse } from "./schema";

const prompt: MatchingPrompt = {
  stem: { en: "What part does the article give each of them?", ar: "ما الدور الذي ينسبه المقال إلى كل منهم؟" },
  rows: [
    { id: "russia", text: { en: "Russia", ar: "روسيا" } },
    { id: "turkey", text: { en: "Turkey", ar: "تركيا" } },
    { id: "helmets", text: { en: "The White Helmets", ar: "الخوذ البيضاء" } },
  ],
  choices: [
    { id: "rescue", text: { en: "Searches for people and rescues them", ar: "يبحث عن الناس وينقذهم" } },
    { id: "government", text: { en: "Supports the Syrian government", ar: "يدعم الحكومة السورية" } },
    { id: "report", text: { en: "Wrote a report on war crimes", ar: "كتب تقريرا عن جرائم حرب" } },
    { id: "opposition", text: { en: "Supports the opposition", ar: "يدعم المعارضة" } },
  ],
};

const key: MatchingKey = {
  pairs: { russia: "government", turkey: "opposition", helmets: "rescue" },
  feedback: {
    russia: { en: "Keyword-air: its aircraft backed the campaign.", ar: "ساندت طائراتها الحملة." },
    turkey: { en: "Keyword-border: it also took in refugees.", ar: "استقبلت كذلك لاجئين." },
    helmets: { en: "Keyword-volunteers: they are volunteers on the ground.", ar: "هم متطوعون على الأرض." },
  },
};

export const matchingSamples: Sample<MatchingPrompt, MatchingKey, MatchingResponse>[] = [
  {
    title: "one choice left over",
    prompt,
    key,
    blank: { pairs: {} },
    wrong: { pairs: { russia: "government", turkey: "report", helmets: "opposition" } },
  },
  {
    title: "a choice that serves two rows",
    prompt: {
      stem: { en: "In which month of 2020 was it?", ar: "في أي شهر من عام 2020 كان ذلك؟" },
      rows: [
        { id: "truce", text: { en: "A ceasefire is agreed", ar: "الاتفاق على وقف إطلاق النار" } },
        { id: "strikes", text: { en: "Villages are hit from the air", ar: "قصف قرى من الجو" } },
        { id: "names", text: { en: "The White Helmets name two places", ar: "الخوذ البيضاء تسمي مكانين" } },
      ],
      choices: [
        { id: "march", text: { en: "March", ar: "آذار/مارس" } },
        { id: "june", text: { en: "June", ar: "حزيران/يونيو" } },
      ],
    },
    key: {
      pairs: { truce: "march", strikes: "june", names: "june" },
      feedback: {
        truce: { en: "Keyword-fifth: on the fifth, in Moscow.", ar: "في الخامس منه، في موسكو." },
        strikes: { en: "Keyword-after: three months after the truce.", ar: "بعد الهدنة بثلاثة أشهر." },
        names: { en: "Keyword-days: in the days of the strikes.", ar: "في أيام الغارات نفسها." },
      },
    },
    blank: { pairs: {} },
    wrong: { pairs: { truce: "june", strikes: "june", names: "march" } },
  },
];
