import "server-only";
import type { Judge, Ruling } from "@/domain/attempt/attempt";
import type { Grade } from "@/domain/grading/grade";
import { permitGrading } from "@/domain/grading/sealed-key";
import type { Locale } from "@/domain/locale";
import { gradeResponse, questionTypeOf } from "@/questions/registry";
import { signatureOf } from "@/questions/signature";
import type { StoredQuestion } from "@/server/questions/question-versions";

const inFull: Grade = { outcome: "graded", fraction: 1, parts: [] };

/** Grades with the pinned key, as a ruling has changed it. `corrected`: the version that a new key stands in. */
export function gradeUnder(
  ruling: Ruling | undefined,
  question: StoredQuestion,
  response: unknown,
  locale: Locale,
  corrected: StoredQuestion | undefined,
): Grade {
  if (ruling?.kind === "everyone") return inFull;
  const { kind, prompt } = question;
  const judging = ruling?.kind === "new-key" ? corrected : question;
  if (!judging) throw new Error(`question ${question.questionId}: the version of its new key was not loaded`);
  const key = judging.key.open(permitGrading());
  const grade = gradeResponse({ kind, prompt, key, response, locale });
  if (ruling?.kind !== "accept-also" || grade.outcome === "ungradable") return grade;
  const isAccepted = ruling.answers.includes(signatureOf(questionTypeOf(kind).classify({ prompt, key, response, locale })));
  return isAccepted ? inFull : grade;
}

/** The judge of an attempt: grades with the pinned keys, gives away grades alone. */
export function judgeOf(
  { questions, corrections }: { questions: Map<string, StoredQuestion>; corrections: Map<string, StoredQuestion> },
  locale: Locale,
): Judge {
  const questionOf = (itemId: string) => {
    const question = questions.get(itemId);
    if (!question) throw new Error(`no question ${itemId} in this attempt`);
    return question;
  };
  return {
    grade: (itemId, response, ruling) =>
      gradeUnder(ruling, questionOf(itemId), response, locale, ruling?.kind === "new-key" ? corrections.get(ruling.questionVersionId) : undefined),
    isComplete: (itemId, response) => {
      const { kind, prompt } = questionOf(itemId);
      return questionTypeOf(kind).isComplete(response, prompt);
    },
    isSame: (itemId, a, b) => questionTypeOf(questionOf(itemId).kind).isSame(a, b),
  };
}
