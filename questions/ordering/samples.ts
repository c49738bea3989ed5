import type { Sample } from "@/questions/sample";
import type { OrderingKey, OrderingPrompt, OrderingResponse } from "./schema";

const prompt: OrderingPrompt = {
  stem: { en: "Put these in the order in which they happened.", ar: "رتب هذه الأحداث بحسب وقوعها." },
  items: [
    { id: "strikes", text: { en: "Air strikes on villages in southern Idlib", ar: "غارات جوية على قرى جنوب إدلب" } },
    { id: "memorandum", text: { en: "Memorandum of Sochi", ar: "مذكرة سوتشي" } },
    { id: "ceasefire", text: { en: "Ceasefire agreed in Moscow", ar: "الاتفاق في موسكو على وقف إطلاق النار" } },
    { id: "campaign", text: { en: "Three-month campaign to take Idlib", ar: "حملة ثلاثة أشهر للسيطرة على إدلب" } },
  ],
};

const feedback = {
  memorandum: { en: "Keyword-2018: signed in September 2018.", ar: "وُقعت في أيلول/سبتمبر 2018." },
  campaign: { en: "Keyword-winter: the winter of 2019 to 2020.", ar: "شتاء 2019-2020." },
  ceasefire: { en: "Keyword-truce: 5 March 2020 ended the campaign.", ar: "أنهى الحملة في 5 آذار/مارس 2020." },
  strikes: { en: "Keyword-june: June 2020, three months on.", ar: "حزيران/يونيو 2020، بعد ثلاثة أشهر." },
};

export const orderingSamples: Sample<OrderingPrompt, OrderingKey, OrderingResponse>[] = [
  {
    title: "four events",
    prompt,
    key: { order: ["memorandum", "campaign", "ceasefire", "strikes"], feedback },
    blank: { places: {} },
    wrong: { places: { strikes: 1, memorandum: 2, ceasefire: 3, campaign: 4 } },
  },
  {
    title: "three events",
    prompt: { ...prompt, items: prompt.items.slice(0, 3) },
    key: {
      order: ["memorandum", "ceasefire", "strikes"],
      feedback: { memorandum: feedback.memorandum, ceasefire: feedback.ceasefire, strikes: feedback.strikes },
    },
    blank: { places: {} },
    wrong: { places: { strikes: 2, memorandum: 1, ceasefire: 3 } },
  },
];
