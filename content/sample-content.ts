import capitals from "./common-capitals.json";
import type { Content, LessonContent } from "./content";
import { parseLessonText } from "./lesson-text";
import type { AuthoredQuestion, Claim, Lesson, Source } from "./schema";

const both = (en: string, ar: string) => ({ en, ar });

/** One small lesson that breaks no rule; a test changes one thing and expects one rule to notice. */
export type SampleChanges = {
  /** Paragraphs of Markdown added at the end of the first section. */
  en?: string;
  ar?: string;
  claim?: Partial<Claim>;
  sources?: Partial<Source>[];
  question?: Partial<AuthoredQuestion>;
  lesson?: Partial<Lesson>;
};

const markdown = {
  en: `This lesson reads one short report.

## The raid

:claim[Rescuers said that a raid on :place[al-Mawzara]{#al-mawzara} killed two people on 8 June 2020]{#S-008}.

EXTRA

## The ceasefire

:claim[Turkey and Russia agreed a :term[ceasefire]{#ceasefire} on 5 March 2020, from 00:01 the next day]{#S-005}.

FILLER

## The doubts

:::unknown
Nobody has looked into it.
:::

:::since{date="2020-07-07"}
A report came out in July 2020.
:::`,
  ar: `يقرأ هذا الدرس خبراً قصيراً.

## الغارة

:claim[قال رجال إنقاذ إن غارة على :place[الموزرة]{#al-mawzara} قتلت شخصين في 8 يونيو/حزيران 2020]{#S-008}.

EXTRA

## الاتفاق

:claim[اتفقت تركيا وروسيا على :term[وقف إطلاق النار]{#ceasefire} في 5 مارس/آذار 2020، من الساعة 00:01 من اليوم التالي]{#S-005}.

FILLER

## الشكوك

:::unknown
لم يحقق أحد في ذلك.
:::

:::since{date="2020-07-07"}
صدر تقرير في يوليو/تموز 2020.
:::`,
};

/** Enough plain words for a lesson of the usual length. */
const filler = {
  en: Array(50).fill("The reader asks who says it and how they know.").join(" "),
  ar: Array(50).fill("يسأل القارئ دائماً من قال هذا وكيف عرفه حقاً.").join(" "),
};

const source = (id: string, kind: Source["kind"]): Source => ({
  id,
  kind,
  publisher: both("The Courier", "الساعي"),
  title: id,
  date: "2020-06-09",
  url: null,
  language: "en",
  party: "none",
  goodFor: both("what was said", "ما قيل"),
});

const claim = (id: string, en: string, ar: string, status: Claim["status"]): Claim => ({
  id,
  text: both(en, ar),
  status,
  claimants: [{ name: both("Rescuers", "رجال إنقاذ"), mode: "stated" }],
  saidOn: null,
  happened: null,
  place: null,
  sources: [{ id: "treaty" }],
  asOf: "2020-06-09",
});

const question = (id: string, section: string): AuthoredQuestion => ({
  id,
  kind: "choice",
  version: 1,
  objective: "o1",
  difficulty: "easy",
  scores: "fact",
  claims: ["S-005"],
  section,
  prompt: {
    stem: both(`Question ${id}?`, `السؤال ${id}؟`),
    multiple: false,
    options: [
      { id: "a", text: both("One", "واحد") },
      { id: "b", text: both("Two", "اثنان") },
    ],
  },
  key: { right: ["a"], feedback: { a: both("It says so.", "هكذا ورد."), b: both("It does not.", "لم يرد.") } },
});

const lesson: Lesson = {
  slug: "a-raid",
  unit: "news",
  order: 1,
  title: both("A raid", "غارة"),
  summary: both("One report.", "خبر واحد."),
  minutes: 5,
  asOf: "2020-06-09",
  objectives: [{ id: "o1", text: both("Say who says it", "اذكر القائل") }],
  contentNote: null,
  sections: ["raid", "ceasefire", "doubts"].map((id, index) => ({ id, questions: [`q${index + 1}`] })),
  quiz: { behaviour: "deferred", questions: [{ id: "q4", weight: 1 }] },
};

const byId = <T extends { id: string }>(records: T[]): Map<string, T> => new Map(records.map((record) => [record.id, record]));

export function sampleContent(changes: SampleChanges = {}): Content {
  return {
    units: [{ slug: "news", order: 1, title: both("News", "أخبار"), summary: both("Reports.", "تقارير.") }],
    lessons: new Map([["a-raid", sampleLesson(changes)]]),
    claims: byId([
      { ...claim("S-008", "Rescuers: two killed in al-Mawzara on 8 June 2020", "قتيلان في الموزرة", "attributed"), ...changes.claim },
      claim("S-005", "Turkey and Russia agreed a ceasefire on 5 March 2020, from 00:01 on 6 March", "اتفاق", "established"),
    ]),
    sources: byId([source("treaty", "primary-document"), ...(changes.sources ?? []).map((extra, index) => ({ ...source(`extra-${index + 1}`, "newspaper"), ...extra }))]),
    places: byId([{ id: "al-mawzara", name: both("al-Mawzara", "الموزرة"), kind: "village", lat: 35.7, lon: 36.5, precision: "approximate", otherSpellings: [] }]),
    highways: new Map(),
    terms: byId([{ id: "ceasefire", term: both("ceasefire", "وقف إطلاق النار"), otherSpellings: [], definition: both("A halt in fighting.", "توقف القتال."), claims: [] }]),
    words: {
      loaded: [
        { word: "regime", neutral: "government", locale: "en" },
        { word: "قوات النظام", neutral: "القوات الحكومية", locale: "ar" },
      ],
      capitals,
    },
  };
}

function sampleLesson(changes: SampleChanges): LessonContent {
  const read = (locale: "en" | "ar") => {
    const source = markdown[locale].replace("EXTRA", changes[locale] ?? "").replace("FILLER", filler[locale]);
    return parseLessonText(source, ["raid", "ceasefire", "doubts"], `${locale}.md`).text;
  };
  const questions = ["raid", "ceasefire", "doubts", "raid"].map((section, index) => question(`q${index + 1}`, section));
  const [first, ...others] = questions;
  return {
    lesson: { ...lesson, ...changes.lesson },
    text: { en: read("en"), ar: read("ar") },
    questions: byId([...(first ? [{ ...first, ...changes.question }] : []), ...others]),
  };
}
