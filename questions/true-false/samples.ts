import type { Sample } from "@/questions/sample";
import type { TrueFalseKey, TrueFalsePrompt, TrueFalseResponse } from "./schema";

export const trueFalseSamples: Sample<TrueFalsePrompt, TrueFalseKey, TrueFalseResponse>[] = [
  {
    title: "a true statement",
    prompt: {
      stem: {
        en: "The ceasefire of March 2020 was agreed by Russia and Turkey.",
        ar: "اتفقت روسيا وتركيا على وقف إطلاق النار في آذار/مارس 2020.",
      },
    },
    key: {
      answer: true,
      feedback: {
        true: { en: "Keyword-moscow: the two presidents agreed it on 5 March.", ar: "اتفق عليه الرئيسان في 5 آذار/مارس." },
        false: { en: "Keyword-sides: they backed opposite sides and still agreed it.", ar: "دعم كل منهما طرفا واتفقا مع ذلك." },
      },
    },
    blank: { answer: null },
    wrong: { answer: false },
  },
  {
    title: "a false statement",
    prompt: {
      stem: { en: "The article gives the names of twelve villages.", ar: "يذكر المقال أسماء اثنتي عشرة قرية." },
    },
    key: {
      answer: false,
      feedback: {
        true: { en: "Keyword-number: twelve is how many activists counted.", ar: "اثنتا عشرة هو العدد الذي ذكره الناشطون." },
        false: { en: "Keyword-names: only two places are named.", ar: "لم يُذكر سوى اسمي مكانين." },
      },
    },
    blank: { answer: null },
    wrong: { answer: true },
  },
];
