import type { Sample } from "@/questions/sample";
import type { CorroborationKey, CorroborationPrompt, CorroborationResponse } from "./schema";

const prompt: CorroborationPrompt = {
  stem: { en: "Do these accounts of 8 June 2020 agree?", ar: "هل تتفق هذه الروايات عن 8 حزيران/يونيو 2020؟" },
  sources: [
    {
      id: "rescuers",
      label: { en: "White Helmets, June 2020", ar: "الخوذ البيضاء، حزيران/يونيو 2020" },
      text: { en: "A raid on al-Mawzara killed two civilians and injured three.", ar: "قتلت غارة على الموزرة مدنيَّين وجرحت ثلاثة." },
    },
    {
      id: "agency",
      label: { en: "News agency, June 2020", ar: "وكالة أنباء، حزيران/يونيو 2020" },
      text: {
        en: "Exactly one civilian died in the raid, monitors said. Many families fled.",
        ar: "قال مراقبون إن مدنيًا واحدًا فقط قُتل في الغارة. ونزحت عائلات كثيرة.",
      },
    },
  ],
  statements: [
    { id: "two-died", text: { en: "Two civilians died.", ar: "قُتل مدنيان." } },
    { id: "families-fled", text: { en: "Families fled.", ar: "نزحت عائلات." } },
  ],
};

const key: CorroborationKey = {
  cells: {
    "two-died": { rescuers: "agree", agency: "contradict" },
    "families-fled": { rescuers: "silent", agency: "agree" },
  },
  feedback: {
    "two-died": {
      rescuers: { en: "Keyword-a: the rescuers give just this count.", ar: "هذه هي حصيلة المسعفين نفسها." },
      agency: { en: "Keyword-b: the agency gives another figure.", ar: "تذكر الوكالة رقمًا آخر." },
    },
    "families-fled": {
      rescuers: { en: "Keyword-c: the rescuers do not speak of flight here.", ar: "لا يتحدث المسعفون هنا عن النزوح." },
      agency: { en: "Keyword-d: the last sentence says so.", ar: "هذا ما تقوله الجملة الأخيرة." },
    },
  },
};

const thirdSource: CorroborationPrompt["sources"][number] = {
  id: "ministry",
  label: { en: "Ministry, June 2020", ar: "وزارة، حزيران/يونيو 2020" },
  text: { en: "Nobody was killed, and nobody left the village.", ar: "لم يُقتل أحد، ولم يغادر أحد القرية." },
};
const denies = { en: "Keyword-e: the ministry says the opposite.", ar: "تقول الوزارة عكس ذلك." };

export const corroborationSamples: Sample<CorroborationPrompt, CorroborationKey, CorroborationResponse>[] = [
  {
    title: "two sources",
    prompt,
    key,
    blank: { cells: {} },
    wrong: { cells: { "two-died": { rescuers: "agree", agency: "agree" }, "families-fled": { rescuers: "contradict", agency: "silent" } } },
  },
  {
    title: "three sources",
    prompt: { ...prompt, sources: [...prompt.sources, thirdSource] },
    key: {
      cells: {
        "two-died": { ...key.cells["two-died"], ministry: "contradict" },
        "families-fled": { ...key.cells["families-fled"], ministry: "contradict" },
      },
      feedback: {
        "two-died": { ...key.feedback["two-died"], ministry: denies },
        "families-fled": { ...key.feedback["families-fled"], ministry: denies },
      },
    },
    blank: { cells: {} },
    wrong: {
      cells: {
        "two-died": { rescuers: "silent", agency: "silent", ministry: "silent" },
        "families-fled": { rescuers: "agree", agency: "contradict", ministry: "silent" },
      },
    },
  },
];
