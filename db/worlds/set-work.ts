import type { z } from "zod";
import { getContent } from "@/content/load";
import { reviewPresets } from "@/domain/assignment/review-rules";
import { assignmentInput } from "@/server/assignments/assignment-input";
import { createAssignment } from "@/server/assignments/create-assignment";
import type { TaughtClass } from "@/server/classes/find-class";
import { saveProgress } from "@/server/lessons/save-progress";
import { createQuiz } from "@/server/quizzes/create-quiz";
import { type Diary, granted } from "./diary";
import type { DemoClass, Student } from "./open-class";
import { randomFrom, seedOf } from "./random";
import { type Sitting, takeQuiz } from "./take-quiz";

/** An assignment as the diary will have set it; the ids are there once its time has come. */
export type Work = {
  assignmentId: string;
  quizSlug: string;
  /** Each student's latest attempt, by name. */
  attempts: Map<string, string>;
};

/** `input` is asked for when the time has come: a quiz of the class's own has its address only then. */
export function setWork(diary: Diary, taught: TaughtClass, at: number, input: () => z.input<typeof assignmentInput>): Work {
  const work: Work = { assignmentId: "", quizSlug: "", attempts: new Map() };
  diary.note(at, async (now) => {
    const read = assignmentInput.parse(input());
    work.assignmentId = granted(await createAssignment(taught, read, now)).assignmentId;
    work.quizSlug = read.quizSlug ?? "";
  });
  return work;
}

/** A quiz that the teacher puts together; `slug` is there once its time has come. */
export function buildQuiz(diary: Diary, taught: TaughtClass, at: number, quiz: { title: string; questionIds: readonly string[] }): { slug: string } {
  const built = { slug: "" };
  diary.note(at, async (now) => {
    const items = quiz.questionIds.map((questionId) => ({ questionId, weight: 1 }));
    built.slug = granted(await createQuiz(taught, { title: quiz.title, items }, now)).slug;
  });
  return built;
}

/** One student's attempt, at its time. */
export function sit(diary: Diary, work: Work, sitting: Sitting): void {
  diary.note(sitting.at, async () => work.attempts.set(sitting.student.name, await takeQuiz(work, sitting)));
}

type Spell = { /** Days from today, the first and the last. */ days: readonly [number, number]; seed: number; own?: Record<string, Record<string, unknown>> };

const minuteMs = 60_000;

/** Attempts of these students in the afternoons of some days. `own`: answers that are one student's alone, by name. */
export function sitInTurn(diary: Diary, { at }: DemoClass, work: Work, students: readonly Student[], { days: [first, last], seed, own = {} }: Spell): void {
  students.forEach((student, index) => {
    const random = randomFrom(seedOf(`${seed} ${student.name}`));
    const day = first + (index % (last - first + 1));
    const start = at(day, "14:30") + Math.floor(random() * 200) * minuteMs;
    sit(diary, work, { student, at: start, pace: paceOf(random()), seed: Math.floor(random() * 1e9), own: own[student.name] });
  });
}

/** From half a minute to a minute and a quarter a question, ms: ten questions fit into the time limit. */
export const paceOf = (share: number): number => 30_000 + Math.floor(share * 45) * 1000;

/** The presets are read-only in the domain; an input is not. */
export function reviewPreset(name: keyof typeof reviewPresets) {
  const { attempt, verdict, marks, feedback, answer } = reviewPresets[name];
  return { attempt: [...attempt], verdict: [...verdict], marks: [...marks], feedback: [...feedback], answer: [...answer] };
}

/** Marks a lesson's sections as read, in order, `count` of them; left out: all. */
export function read(diary: Diary, student: Student, lesson: string, at: number, count = Infinity): void {
  const sections = getContent().lessons.get(lesson)?.lesson.sections ?? [];
  for (const [index, { id: section }] of sections.slice(0, count).entries()) {
    diary.note(at + index * 2 * minuteMs, (now) => saveProgress({ userId: student.userId, lesson, section, done: true, now }));
  }
}
