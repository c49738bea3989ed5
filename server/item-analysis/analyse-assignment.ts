import "server-only";
import { markOf } from "@/domain/attempt/final-grade";
import { fractionOf } from "@/domain/grading/marks";
import { permitGrading } from "@/domain/grading/sealed-key";
import { facilityByThird } from "@/domain/item-analysis/facility-by-third";
import { adviseItem } from "@/domain/item-analysis/item-advice";
import { itemFiguresOf } from "@/domain/item-analysis/item-figures";
import { adviseQuiz } from "@/domain/item-analysis/quiz-advice";
import { quizFiguresOf } from "@/domain/item-analysis/quiz-figures";
import type { AnalysedAttempts, ItemReport, QuizReport } from "@/domain/item-analysis/report";
import type { QuizTable } from "@/domain/item-analysis/table";
import { thirdsOf } from "@/domain/item-analysis/thirds";
import type { Locale, Localized } from "@/domain/locale";
import { questionTypeOf } from "@/questions/registry";
import { assignmentTitle } from "@/server/assignments/assignment-title";
import { findAssignment } from "@/server/assignments/find-assignment";
import type { TaughtClass } from "@/server/classes/find-class";
import { readQuestionVersions, readQuizVersion, type StoredQuestion } from "@/server/questions/question-versions";
import { findKeyAccess } from "@/server/quizzes/may-read-keys";
import { countItemAnswers } from "./count-item-answers";
import { type FinishedAttempt, readFinished } from "./read-finished";

/** What the finished attempts at an assignment say of its questions. null: no such assignment in this class, or one without a quiz. */
export async function analyseAssignment(
  taught: TaughtClass,
  { assignmentId, which, locale }: { assignmentId: string; which: AnalysedAttempts; locale: Locale },
): Promise<QuizReport | null> {
  const assignment = await findAssignment(taught, assignmentId);
  if (!assignment || assignment.quizVersionId === null) return null;
  const quiz = await readQuizVersion(assignment.quizVersionId);
  const [questions, { finished, leftOut }, access] = await Promise.all([
    readQuestionVersions(quiz.items.map(({ questionVersionId }) => questionVersionId)),
    readFinished(assignmentId, quiz, which),
    findKeyAccess(taught.by),
  ]);
  const questionOf = (versionId: string) => questions.get(versionId) as StoredQuestion;

  const table: QuizTable = {
    items: quiz.items.map(({ itemId, weight, questionVersionId }) => ({
      itemId,
      weight: weightIn(finished, itemId) ?? weight,
      guessFraction: guessFractionOf(questionOf(questionVersionId)),
    })),
    attempts: finished.map(({ id, items }) => ({ id, fractions: Object.fromEntries(items.map((item) => [item.itemId, fractionOf(markOf(item))])) })),
  };
  const thirds = thirdsOf(table);
  const figures = quizFiguresOf(table);
  const items = itemFiguresOf(table).map((itemFigures, at): ItemReport => {
    const { itemId } = itemFigures;
    const question = questionOf(quiz.items[at]?.questionVersionId ?? "");
    const mayRead = access.ok && !access.sealed.has(itemId);
    return {
      itemId,
      number: at + 1,
      // The stem is the one part every kind of prompt has.
      stem: (question.prompt as { stem: Localized }).stem[locale],
      figures: itemFigures,
      advice: adviseItem(itemFigures),
      thirds: facilityByThird(itemId, table.attempts, thirds),
      answers: mayRead ? countItemAnswers({ itemId, question, key: question.key.open(access.permit) }, finished, thirds, locale) : null,
    };
  });
  return { assignmentId, title: await assignmentTitle(assignment, locale), which, figures, advice: adviseQuiz(figures), leftOut, items };
}

/** What corrections left of a question's weight: 0 once it was dropped for all. null while nobody has finished. */
const weightIn = (finished: readonly FinishedAttempt[], itemId: string): number | null =>
  finished.length === 0 ? null : Math.max(...finished.map(({ items }) => items.find((item) => item.itemId === itemId)?.weight ?? 0));

/** A number alone leaves the key: it tells no answer. */
const guessFractionOf = ({ kind, prompt, key }: StoredQuestion): number | null =>
  questionTypeOf(kind).guessFraction({ prompt, key: key.open(permitGrading()) });
