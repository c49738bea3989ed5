import type { Sample } from "@/questions/sample";
import type { ChoiceKey, ChoicePrompt, ChoiceResponse } from "./schema";

const prompt: ChoicePrompt = {
  stem: { en: "What is Jabal al-Zawiya?", ar: "ما جبل الزاوية؟" },
  multiple: false,
  options: [
    { id: "highland", text: { en: "A highland with many villages", ar: "منطقة مرتفعة تضم قرى كثيرة" } },
    { id: "village", text: { en: "A single village", ar: "قرية واحدة" } },
    { id: "province", text: { en: "A province of its own", ar: "محافظة قائمة بذاتها" } },
  ],
};

const key: ChoiceKey = {
  right: ["highland"],
  feedback: {
    highland: { en: "Keyword-highland: it is an upland area.", ar: "هي منطقة جبلية فيها قرى عدة." },
    village: { en: "Keyword-village: the article lists it so, loosely.", ar: "هكذا وردت في المقال من غير دقة." },
    province: { en: "Keyword-province: it lies inside Idlib province.", ar: "تقع داخل محافظة إدلب." },
  },
};

export const choiceSamples: Sample<ChoicePrompt, ChoiceKey, ChoiceResponse>[] = [
  { title: "single", prompt, key, blank: { chosen: [] }, wrong: { chosen: ["village"] } },
  {
    title: "multiple",
    prompt: { ...prompt, multiple: true },
    key: { ...key, right: ["highland", "province"] },
    blank: { chosen: [] },
    wrong: { chosen: ["village"] },
  },
];
