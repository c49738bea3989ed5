import { v7 as uuid } from "uuid";
import type { AttemptEvent } from "@/domain/attempt/attempt";
import { permitGrading } from "@/domain/grading/sealed-key";
import { questionTypeOf } from "@/questions/registry";
import { toShown } from "@/questions/shuffle";
import { type LoadedAttempt, loadAttempt } from "@/server/attempts/load-attempt";
import { recordEvents } from "@/server/attempts/record-events";
import { startAssignedAttempt } from "@/server/attempts/start-assigned-attempt";
import { readBank } from "@/server/bank/list-questions";
import { granted } from "./diary";
import { mistakenResponse } from "./mistakes";
import type { Student } from "./open-class";
import { randomFrom, seedOf } from "./random";
import { trickyResponse } from "./tricky-questions";

export type Sitting = {
  student: Student;
  /** When it begins, UTC ms. */
  at: number;
  /** How long a question takes, ms. */
  pace: number;
  /** The same gives the same answers, in whatever order the questions come. */
  seed: number;
  /** How many questions are answered before the student stops; left out: all. */
  stopAfter?: number;
  /** Left out: handed in after the last answer. */
  handIn?: boolean;
  /** Answers by question id that are this student's alone. */
  own?: Record<string, unknown>;
};

type Work = { assignmentId: string; quizSlug: string };

/** One attempt at an assignment, saved as it goes. Gives the attempt's id. */
export async function takeQuiz({ assignmentId, quizSlug }: Work, sitting: Sitting): Promise<string> {
  const { userId, locale } = sitting.student;
  const { attempt } = granted(await startAssignedAttempt({ userId, assignmentId, quizSlug, locale, now: sitting.at }));
  await answerOn(attempt.attemptId, sitting);
  return attempt.attemptId;
}

/** Answers further questions of an open attempt, the first unanswered one first. */
export async function answerOn(attemptId: string, sitting: Sitting): Promise<void> {
  const { student, at, pace, handIn = true, stopAfter = Infinity } = sitting;
  const { userId, locale } = student;
  const loaded = await loadAttempt(userId, attemptId);
  if (!loaded) throw new Error(`${student.name} has no attempt ${attemptId}`);
  const left = loaded.state.items.filter(({ response }) => response === undefined).slice(0, stopAfter);
  const save = async (now: number, events: AttemptEvent[]) => {
    const recorded = await recordEvents({ userId, attemptId, events, now, locale });
    if (!recorded || recorded.refused.length > 0) throw new Error(`${student.name}'s answers were refused: ${JSON.stringify(recorded?.refused)}`);
  };
  for (const [index, { itemId }] of left.entries()) {
    const now = at + (index + 1) * pace;
    const response = responseTo(loaded, itemId, sitting);
    if (response === undefined) continue;
    const isChecked = loaded.plan.behaviour === "immediate";
    await save(now, [
      { id: uuid(), type: "answer-saved", itemId, response, at: now },
      ...(isChecked ? [{ id: uuid(), type: "question-checked" as const, itemId, at: now }] : []),
    ]);
  }
  const end = at + (left.length + 1) * pace;
  if (handIn) await save(end, [{ id: uuid(), type: "attempt-submitted", at: end }]);
}

const easier = { easy: 0.15, middle: 0, hard: -0.2 };

/** In the ids that this attempt shows; undefined: left blank. */
function responseTo({ questions, row }: LoadedAttempt, itemId: string, { student, seed, own }: Sitting): unknown {
  const question = questions.get(itemId);
  if (!question) throw new Error(`no question ${itemId}`);
  const { questionId, kind, prompt, key } = question;
  const { ability, locale } = student;
  const random = randomFrom(seedOf(`${seed} ${questionId}`));
  const type = questionTypeOf(kind);
  const opened = key.open(permitGrading());
  const right = kind === "short-text" ? { text: type.explain({ prompt, key: opened, response: null, locale })[0]?.answer } : type.modelAnswer(prompt, opened);
  const chance = ability + easier[readBank().get(questionId)?.difficulty ?? "middle"];
  const [isKnown, isBlank] = [random() < chance, random() < 0.08 - ability * 0.08];
  const usual = isKnown ? right : isBlank ? undefined : mistakenResponse(kind, { questionId, prompt, right, locale, ability, random });
  const stored = own?.[questionId] ?? trickyResponse(questionId, { ability, right, random }) ?? usual;
  return stored === undefined ? undefined : toShown(kind, stored, row.optionOrders?.[itemId]);
}
