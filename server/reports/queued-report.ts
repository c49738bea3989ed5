import "server-only";
import { getContent } from "@/content/load";
import type { Locale, Localized } from "@/domain/locale";
import type { QueuedReport } from "@/domain/reports/report";
import { assignmentTitle } from "@/server/assignments/assignment-title";
import { readQuestionVersions, readQuizVersion, type StoredQuestion } from "@/server/questions/question-versions";
import type { QueueRow } from "./list-queue";

type Name = { name: string | null; displayName: string | null; username: string | null };

/** A row of the queue with the words of what it is about, in the reader's language. */
export async function queuedReport(row: QueueRow, locale: Locale): Promise<QueuedReport> {
  const { id, text, createdAt, answer, closedAt, claimId, lesson, questionVersionId } = row.report;
  const { claims, lessons } = getContent();
  const question = questionVersionId === null ? null : (await readQuestionVersions([questionVersionId])).get(questionVersionId);
  return {
    ...{ id, text, createdAt, answer, closedAt },
    who: nameIn(row.who),
    answeredBy: nameIn(row.answerer),
    // A lesson that later editions dropped has its address alone.
    title: row.assignment ? await assignmentTitle(row.assignment, locale) : (lessons.get(lesson)?.lesson.title[locale] ?? lesson),
    about: question ? await aboutQuestion(row, question, locale) : { kind: "claim", claimId: claimId ?? "", text: claims.get(claimId ?? "")?.text[locale] ?? null },
    passage: { lesson, section: question ? question.origin.section : null },
  };
}

async function aboutQuestion({ report, attempt, assignment }: QueueRow, question: StoredQuestion, locale: Locale): Promise<QueuedReport["about"]> {
  const items = attempt ? (await readQuizVersion(attempt.quizVersionId)).items : [];
  const place = items.findIndex(({ questionVersionId }) => questionVersionId === question.versionId);
  const itemId = items[place]?.itemId;
  const { attemptId } = report;
  const given = assignment?.quizVersionId ? (await readQuizVersion(assignment.quizVersionId)).items.find((item) => item.itemId === itemId) : undefined;
  return {
    kind: "question",
    // The stem is the one part every kind of prompt has.
    stem: (question.prompt as { stem: Localized }).stem[locale],
    number: place < 0 ? null : place + 1,
    work: assignment && attemptId !== null && itemId !== undefined ? { assignmentId: assignment.id, itemId, attemptId } : null,
    isCorrected: given !== undefined && given.questionVersionId !== question.versionId,
  };
}

const nameIn = (person: Name | null): string | null => person?.name || person?.displayName || person?.username || null;
