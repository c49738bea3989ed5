import "server-only";
import { claimNoteOf } from "@/content/claim-note";
import { getContent } from "@/content/load";
import type { KeyPermit } from "@/domain/grading/sealed-key";
import type { Explanation } from "@/domain/grading/explanation";
import type { Locale, Localized } from "@/domain/locale";
import type { PreviewedQuestion } from "@/domain/quizzes/previewed-question";
import { type KeyOf, questionTypeOf } from "@/questions/registry";
import { readQuestionVersions, type StoredQuestion } from "@/server/questions/question-versions";
import type { KeyAccess } from "@/server/quizzes/may-read-keys";

/** Questions with their keys in words, for whoever may read them, in the order of the ids. */
export async function previewQuestions(versionIds: readonly string[], access: KeyAccess, locale: Locale): Promise<PreviewedQuestion[]> {
  const versions = await readQuestionVersions(versionIds);
  return [...versions.values()].map((question) => previewOf(question, access, locale));
}

function previewOf(question: StoredQuestion, access: KeyAccess, locale: Locale): PreviewedQuestion {
  const { questionId, kind, prompt, origin } = question;
  const content = getContent();
  const entry = content.lessons.get(origin.lesson);
  const sealed = access.ok ? access.sealed.get(questionId) : access.reason;
  return {
    questionId,
    kind,
    difficulty: entry?.questions.get(questionId)?.difficulty ?? null,
    // The stem is the one part every kind of prompt has.
    stem: (prompt as { stem: Localized }).stem[locale],
    objective: entry?.lesson.objectives.find(({ id }) => id === origin.objective)?.text[locale] ?? "",
    lesson: { slug: origin.lesson, title: entry?.lesson.title[locale] ?? origin.lesson },
    section: { id: origin.section, title: entry?.text[locale].sections.find(({ id }) => id === origin.section)?.title ?? origin.section },
    // A claim that later editions dropped is left out. What a key rests on states its answer.
    claims: sealed ? [] : origin.claims.filter((id) => content.claims.has(id)).map((id) => claimNoteOf(content, id, locale)),
    key: !access.ok || sealed ? { sealed: sealed ?? "keys-for-teachers" } : keyInWords(question, access.permit, locale),
  };
}

/** The right answer, and the explanation of everything that a learner can put. */
function keyInWords({ kind, prompt, key: sealedKey }: StoredQuestion, permit: KeyPermit, locale: Locale): { answer: string; explanations: Explanation[] } {
  const type = questionTypeOf(kind);
  const key = sealedKey.open(permit);
  const model = type.modelAnswer(prompt, key);
  const explain = (response: unknown) => type.explain({ prompt, key, response, locale });
  // A typed answer has one row, which says another thing for each accepted answer and for all others.
  const explanations = kind === "short-text" ? [...acceptedAnswers(key as KeyOf<"short-text">), null].flatMap(explain) : explain(model);
  return { answer: type.describe({ prompt, response: model, locale }), explanations: explanations.map((row, index) => ({ ...row, id: `${row.id}-${index}` })) };
}

const acceptedAnswers = ({ accepted }: KeyOf<"short-text">) => accepted.map(({ texts }) => ({ text: texts[0] ?? "" }));
