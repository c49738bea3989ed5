import { eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { getContent } from "@/content/load";
import { makeAssignment, makeClass, makeMember } from "@/db/class-factories";
import { makeAttempt, makeQuiz, makeReading, makeUser, type QuizRow, trueFalseDraft } from "@/db/factories";
import { memberships } from "@/db/schema/tables";
import { useTestDatabase } from "@/db/test-database";
import { reviewPresets } from "@/domain/assignment/review-rules";
import type { LessonProgress } from "@/domain/progress/lesson-progress";
import { isUntouched } from "@/domain/progress/lesson-progress";
import { recordEvents } from "@/server/attempts/record-events";
import { checkAnswer } from "@/server/checks/check-answer";
import { saveProgress } from "@/server/lessons/save-progress";
import { getProgress } from "./get-progress";

const database = await useTestDatabase();
const day = 24 * 3600 * 1000;
const now = Date.UTC(2026, 10, 22);

const lessons = [...getContent().lessons.values()].map(({ lesson }) => lesson);
const [lesson, other] = lessons;
if (!lesson || !other) throw new Error("two lessons at least");
const [objective = "", section = ""] = [lesson.objectives[0]?.id, lesson.sections[0]?.id];

let quiz: QuizRow;
beforeAll(async () => {
  quiz = await makeQuiz(database, { slug: lesson.slug, questions: [trueFalseDraft("one", { objective }), trueFalseDraft("two", { objective })] });
  await makeQuiz(database, {
    slug: `${lesson.slug}--${section}`,
    lesson: lesson.slug,
    section,
    behaviour: "immediate",
    questions: [trueFalseDraft("section-one", { objective })],
  });
});

/** A quiz handed in so many days ago, with these answers. */
async function handIn(userId: string, answers: Record<string, boolean>, daysAgo = 0, itemIds: string[] | null = null): Promise<string> {
  const at = now - daysAgo * day;
  const attemptId = await makeAttempt(database, userId, quiz, { openedAt: at, itemIds });
  const saved = Object.entries(answers).map(([itemId, answer]) => ({ id: uuid(), type: "answer-saved" as const, itemId, response: { answer }, at }));
  const events = [...saved, { id: uuid(), type: "attempt-submitted" as const, at }];
  await recordEvents({ userId, attemptId, events, now: at, locale: "en" });
  return attemptId;
}

async function progressOf(userId: string, at = now): Promise<LessonProgress & { first: LessonProgress["objectives"][number] }> {
  const found = (await getProgress(userId, at)).find((entry) => entry.lesson === lesson?.slug);
  const first = found?.objectives.find(({ id }) => id === objective);
  if (!found || !first) throw new Error("the lesson is missing");
  return { ...found, first };
}

const numbersIn = (value: unknown): number[] =>
  typeof value === "number" ? [value] : value && typeof value === "object" ? Object.values(value).flatMap(numbersIn) : [];

describe("somebody who has done nothing", () => {
  it.each(["nobody known", "a guest"])("sees every lesson, in reading order, untouched: %s", async (who) => {
    const progress = await getProgress(who === "a guest" ? (await makeUser(database)).id : null, now);
    expect(progress.map((entry) => entry.lesson)).toEqual(lessons.map(({ slug }) => slug));
    expect(progress.every(isUntouched)).toBe(true);
    expect(progress[0]?.quiz).toEqual({ openAttemptId: null, openAnswered: 0, finished: 0, best: null, latest: null });
    expect(progress[0]?.objectives[0]).toMatchObject({ best: null, latest: null, current: null, answered: 0 });
  });
});

describe("reading", () => {
  it("is marked, marked again, and taken back, for the reader alone", async () => {
    const [reader, neighbour] = [await makeUser(database), await makeUser(database)];
    const mark = (done: boolean) => saveProgress({ userId: reader.id, lesson: lesson.slug, section, done, now });
    expect(await mark(true)).toEqual({ lesson: lesson.slug, done: [section] });
    expect(await mark(true)).toEqual({ lesson: lesson.slug, done: [section] });
    expect((await progressOf(reader.id)).sections.map(({ done }) => done)).toEqual(lesson.sections.map(({ id }) => id === section));
    expect((await progressOf(neighbour.id)).sections.some(({ done }) => done)).toBe(false);
    expect(await mark(false)).toEqual({ lesson: lesson.slug, done: [] });
    expect(isUntouched(await progressOf(reader.id))).toBe(true);
  });

  it("knows no lesson or section that does not exist", async () => {
    const { id: userId } = await makeUser(database);
    expect(await saveProgress({ userId, lesson: "no-such-lesson", section, done: true, now })).toBeNull();
    expect(await saveProgress({ userId, lesson: lesson.slug, section: "no-such-section", done: true, now })).toBeNull();
    expect(await saveProgress({ userId, lesson: "__proto__", section: "constructor", done: true, now })).toBeNull();
  });

  it("counts no section that the lesson no longer has", async () => {
    const { id } = await makeUser(database);
    await makeReading(database, id, lesson.slug, "gone-since");
    expect(isUntouched(await progressOf(id))).toBe(true);
  });
});

describe("quizzes", () => {
  it("show the open attempt and how far it is", async () => {
    const { id } = await makeUser(database);
    const attemptId = await makeAttempt(database, id, quiz);
    const event = { id: uuid(), type: "answer-saved" as const, itemId: "one", response: { answer: true }, at: now };
    await recordEvents({ userId: id, attemptId, events: [event], now, locale: "en" });
    expect((await progressOf(id)).quiz).toMatchObject({ openAttemptId: attemptId, openAnswered: 1, finished: 0, best: null });
  });

  it("show the best share of whole quizzes and the latest of all", async () => {
    const { id } = await makeUser(database);
    await handIn(id, { one: true, two: true }, 3);
    await handIn(id, { one: true, two: false }, 2);
    const latest = await handIn(id, { two: false }, 1, ["two"]);
    expect((await progressOf(id)).quiz).toEqual({
      openAttemptId: null,
      openAnswered: 0,
      finished: 3,
      best: 1,
      latest: { attemptId: latest, share: 0, submittedAt: now - day },
    });
  });

  it("leave out what was set aside, other people's, and checks in the lesson", async () => {
    const [learner, neighbour] = [await makeUser(database), await makeUser(database)];
    await makeAttempt(database, learner.id, quiz, { setAsideAt: now });
    await handIn(neighbour.id, { one: true, two: true });
    await checkAnswer({ userId: learner.id, lesson: lesson.slug, section, questionId: "section-one", response: { answer: true }, locale: "en", now });
    expect((await progressOf(learner.id)).quiz).toMatchObject({ openAttemptId: null, finished: 0, best: null, latest: null });
  });
});

describe("objectives", () => {
  it("count answers of quizzes and of checks in the lesson", async () => {
    const { id } = await makeUser(database);
    await handIn(id, { one: true, two: true }, 1);
    await checkAnswer({ userId: id, lesson: lesson.slug, section, questionId: "section-one", response: { answer: false }, locale: "en", now });
    expect((await progressOf(id)).first).toMatchObject({ answered: 3, best: 1, latest: 0 });
  });

  it("rise with right answers, fall with wrong ones, and never leave 0 to 1", async () => {
    const { id } = await makeUser(database);
    const seen: (number | null)[] = [];
    for (const [daysAgo, answers] of [[4, { one: true }], [3, { one: true, two: true }], [2, { one: false, two: false }], [1, { one: true, two: true }]] as const) {
      await handIn(id, answers, daysAgo);
      const progress = await progressOf(id, now - daysAgo * day);
      seen.push(progress.first.current);
      const { best, latest, current } = progress.first;
      for (const share of [best, latest, current, progress.quiz.best, progress.quiz.latest?.share]) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
    }
    expect(seen).toEqual([0.5, 1, 0, 1]);
  });

  it("hold no number that is not one, even where nothing could be earned", async () => {
    const { id } = await makeUser(database);
    await makeAttempt(database, id, quiz, { submittedAt: now, earned: 0, possible: 0 });
    await makeAttempt(database, id, quiz, { submittedAt: now, earned: null, possible: null });
    await makeAttempt(database, id, quiz, { submittedAt: now, earned: 9, possible: 2 });
    const progress = await getProgress(id, now);
    expect(numbersIn(progress).every(Number.isFinite)).toBe(true);
    expect(progress.find((entry) => entry.lesson === lesson.slug)?.quiz.best).toBe(1);
    expect(JSON.parse(JSON.stringify(progress))).toEqual(progress);
  });
});

describe("class work", () => {
  const closesAt = now + day;

  /** Handed in now: one right, one wrong, as work of a class. */
  async function handInForClass(values: Parameters<typeof makeAssignment>[3]) {
    const { class: own } = await makeClass(database);
    const { id: membershipId, userId } = await makeMember(database, own.id);
    const { id: assignmentId } = await makeAssignment(database, own.id, quiz, values);
    const attemptId = await makeAttempt(database, userId, quiz, { openedAt: now, assignmentId, membershipId, number: 1 });
    const saved = Object.entries({ one: true, two: false }).map(([itemId, answer]) => ({ id: uuid(), type: "answer-saved" as const, itemId, response: { answer }, at: now }));
    await recordEvents({ userId, attemptId, events: [...saved, { id: uuid(), type: "attempt-submitted", at: now }], now, locale: "en" });
    return { userId, membershipId, attemptId, ownClass: own };
  }

  it("tells its marks at once where its review rules do", async () => {
    const { userId, attemptId } = await handInForClass({});
    const progress = await progressOf(userId);
    expect(progress.quiz).toMatchObject({ best: 0.5, latest: { attemptId, share: 0.5 } });
    expect(progress.first).toMatchObject({ best: 0.5, answered: 2 });
  });

  it("tells nothing of right and wrong while its review rules hold that back, and all of it afterwards", async () => {
    const { userId, attemptId } = await handInForClass({ closesAt, reviewRules: reviewPresets["all-after-close"] });
    const before = await progressOf(userId, closesAt - 1);
    expect(before.quiz).toMatchObject({ finished: 1, best: null, latest: { attemptId, share: null } });
    expect(before.first).toEqual(expect.objectContaining({ best: null, latest: null, current: null, answered: 0 }));
    expect(await progressOf(userId, closesAt)).toMatchObject({ quiz: { best: 0.5 }, first: { best: 0.5 } });
  });

  it("waits for the last of the class", async () => {
    const { userId, ownClass } = await handInForClass({ closesAt, timeLimitMs: day / 2, reviewRules: reviewPresets["all-after-close"] });
    await makeMember(database, ownClass.id, { timeFactor: "2" });
    expect((await progressOf(userId, closesAt)).quiz.best).toBeNull();
    expect((await progressOf(userId, closesAt + day / 2)).quiz.best).toBe(0.5);
  });

  it("gives the mark without how each objective is held, where marks alone are shown", async () => {
    const { userId } = await handInForClass({ reviewRules: { ...reviewPresets["at-once"], verdict: [] } });
    expect(await progressOf(userId)).toMatchObject({ quiz: { best: 0.5 }, first: { best: null, answered: 0 } });
  });

  it("leads to no attempt of a class that one was taken out of", async () => {
    const { userId, membershipId } = await handInForClass({});
    await database.write([database.read.update(memberships).set({ removedAt: now }).where(eq(memberships.id, membershipId))]);
    expect((await progressOf(userId)).quiz).toMatchObject({ finished: 0, latest: null });
  });
});
