import { type Content, type LessonContent, lessonFile } from "@/content/content";
import { type Locale, locales } from "@/domain/locale";
import type { Problem } from "./problem";

/** Each section ends with one or two questions of its own, the quiz asks others, and no question is idle or asked twice. */
export const sectionQuestions = ({ lessons }: Content): Problem[] => [...lessons.values()].flatMap(lessonProblems);

function lessonProblems({ lesson, questions }: LessonContent): Problem[] {
  const inLesson = (where: string, message: string): Problem => ({ rule: "section-questions", file: lessonFile(lesson, "lesson.json"), where, message });
  const inQuestions = (where: string, message: string): Problem => ({ ...inLesson(where, message), file: lessonFile(lesson, "questions.json") });

  const ofSections = lesson.sections.flatMap((section) => section.questions);
  const ofQuiz = lesson.quiz.questions.map(({ id }) => id);
  const used = new Set([...ofSections, ...ofQuiz]);
  return [
    ...lesson.sections
      .filter((section) => section.questions.length < 1 || section.questions.length > 2)
      .map((section) => inLesson(section.id, `has ${section.questions.length} questions; a section has one or two`)),
    ...lesson.sections.flatMap((section) =>
      section.questions
        .filter((id) => questions.has(id) && questions.get(id)?.section !== section.id)
        .map((id) => inQuestions(id, `stands at the end of "${section.id}" but names section "${questions.get(id)?.section}"`)),
    ),
    ...repeated(ofSections).map((id) => inLesson(id, "stands at the end of more than one section, or twice")),
    ...repeated(ofQuiz).map((id) => inLesson(id, "is in the quiz twice")),
    ...ofQuiz.filter((id) => ofSections.includes(id)).map((id) => inLesson(id, "is a section question and in the quiz")),
    ...[...questions.keys()].filter((id) => !used.has(id)).map((id) => inQuestions(id, "is used in no section and not in the quiz")),
    ...locales.flatMap((locale) => sameStems([...questions.values()], locale).map((ids) => inQuestions(ids, `have the same stem in ${locale}`))),
  ];
}

const repeated = (ids: string[]) => [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];

function sameStems(questions: { id: string; prompt: unknown }[], locale: Locale): string[] {
  const byStem = new Map<string, string[]>();
  for (const { id, prompt } of questions) {
    const stem = stemOf(prompt, locale);
    if (stem) byStem.set(stem, [...(byStem.get(stem) ?? []), id]);
  }
  return [...byStem.values()].filter((ids) => ids.length > 1).map((ids) => ids.join(", "));
}

/** Every kind of question has a localised stem; prompts reach this rule as their type parsed them. */
function stemOf(prompt: unknown, locale: Locale): string {
  const { stem } = prompt as { stem?: Partial<Record<Locale, string>> };
  return (stem?.[locale] ?? "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}
