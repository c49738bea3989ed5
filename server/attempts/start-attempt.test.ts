import { eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { describe, expect, it } from "vitest";
import { makeAttempt, makeQuiz, makeUser, trueFalseDraft } from "@/db/factories";
import { attempts } from "@/db/schema/tables";
import { useTestDatabase } from "@/db/test-database";
import { recordEvents } from "./record-events";
import { startAttempt, type Started } from "./start-attempt";

const database = await useTestDatabase();
const now = Date.UTC(2026, 10, 22);

const start = (userId: string, quizSlug: string, more: { only?: "wrong"; now?: number } = {}) =>
  startAttempt({ userId, quizSlug, locale: "en", now, ...more });

function attemptOf(started: Started) {
  if (!started?.ok) throw new Error(`not started: ${JSON.stringify(started)}`);
  return started.attempt;
}

/** Answers the quiz's true-or-false questions and hands in. */
async function handIn(userId: string, attemptId: string, answers: Record<string, boolean>): Promise<void> {
  const saved = Object.entries(answers).map(([itemId, answer]) => ({ id: uuid(), type: "answer-saved" as const, itemId, response: { answer }, at: now }));
  const events = [...saved, { id: uuid(), type: "attempt-submitted" as const, at: now }];
  await recordEvents({ userId, attemptId, events, now, locale: "en" });
}

const twoQuestions = (slug: string) => makeQuiz(database, { slug, questions: [trueFalseDraft("one"), trueFalseDraft("two")] });

describe("starting", () => {
  it("gives every question of the quiz, unanswered", async () => {
    const { id } = await makeUser(database);
    await makeQuiz(database, { slug: "fresh" });
    const started = await start(id, "fresh");
    expect(started).toMatchObject({ ok: true, resumed: false });
    const attempt = attemptOf(started);
    expect(attempt).toMatchObject({ status: "open", quiz: { slug: "fresh" }, score: null, serverTime: now });
    expect(attempt.questions.map(({ itemId }) => itemId)).toEqual(["fresh-1", "fresh-2", "fresh-3"]);
    expect(attempt.items.every((item) => item.response === null && item.filled === "blank" && item.disclosure === null)).toBe(true);
  });

  it("gives the open attempt with its answers the second time", async () => {
    const { id } = await makeUser(database);
    await makeQuiz(database, { slug: "twice" });
    const first = attemptOf(await start(id, "twice"));
    const answer = { id: uuid(), type: "answer-saved" as const, itemId: "twice-1", response: { answer: false }, at: now };
    await recordEvents({ userId: id, attemptId: first.attemptId, events: [answer], now, locale: "en" });
    const second = await start(id, "twice");
    expect(second).toMatchObject({ ok: true, resumed: true, attempt: { attemptId: first.attemptId } });
    expect(attemptOf(second).items[0]?.response).toEqual({ answer: false });
  });

  it("gives one attempt to fifty starts at once", async () => {
    const { id } = await makeUser(database);
    await makeQuiz(database, { slug: "fifty" });
    const started = await Promise.all(Array.from({ length: 50 }, () => start(id, "fifty")));
    expect(new Set(started.map((one) => attemptOf(one).attemptId)).size).toBe(1);
    expect(await database.read.select().from(attempts).where(eq(attempts.userId, id))).toHaveLength(1);
    expect(started.filter((one) => one?.ok && !one.resumed)).toHaveLength(1);
  });

  it("gives everybody an attempt of their own", async () => {
    const [a, b] = [await makeUser(database), await makeUser(database)];
    await makeQuiz(database, { slug: "each" });
    expect(attemptOf(await start(a.id, "each")).attemptId).not.toBe(attemptOf(await start(b.id, "each")).attemptId);
  });

  it("gives a new attempt after handing in", async () => {
    const { id } = await makeUser(database);
    await twoQuestions("again");
    const first = attemptOf(await start(id, "again"));
    await handIn(id, first.attemptId, { one: true });
    const second = await start(id, "again");
    expect(second).toMatchObject({ ok: true, resumed: false });
    expect(attemptOf(second).attemptId).not.toBe(first.attemptId);
  });

  it("does not resume an attempt that was set aside", async () => {
    const { id } = await makeUser(database);
    const quiz = await twoQuestions("aside");
    const aside = await makeAttempt(database, id, quiz, { setAsideAt: now });
    expect(attemptOf(await start(id, "aside")).attemptId).not.toBe(aside);
  });

  it("knows no quiz that does not exist", async () => {
    const { id } = await makeUser(database);
    expect(await start(id, "no-such-quiz")).toBeNull();
    expect(await start(id, "")).toBeNull();
  });
});

describe("starting again with only what was wrong", () => {
  it("gives the questions that did not earn full marks, also those left blank", async () => {
    const { id } = await makeUser(database);
    await makeQuiz(database, { slug: "wrong", questions: ["one", "two", "three"].map((name) => trueFalseDraft(name)) });
    await handIn(id, attemptOf(await start(id, "wrong")).attemptId, { one: true, two: false });
    const retry = attemptOf(await start(id, "wrong", { only: "wrong", now: now + 1 }));
    expect(retry.questions.map(({ itemId }) => itemId)).toEqual(["two", "three"]);
    expect(retry.items.map(({ itemId }) => itemId)).toEqual(["two", "three"]);
  });

  it("is refused when every answer was right, and before the first attempt", async () => {
    const { id } = await makeUser(database);
    await twoQuestions("right");
    expect(await start(id, "right", { only: "wrong" })).toEqual({ ok: false, reason: "nothing-wrong-to-retry" });
    await handIn(id, attemptOf(await start(id, "right")).attemptId, { one: true, two: true });
    expect(await start(id, "right", { only: "wrong" })).toEqual({ ok: false, reason: "nothing-wrong-to-retry" });
  });

  it("leaves out questions that the quiz no longer asks", async () => {
    const { id } = await makeUser(database);
    await twoQuestions("shrunk");
    await handIn(id, attemptOf(await start(id, "shrunk")).attemptId, { one: true, two: false });
    await makeQuiz(database, { slug: "shrunk", questions: [trueFalseDraft("one")] });
    expect(await start(id, "shrunk", { only: "wrong", now: now + 1 })).toEqual({ ok: false, reason: "nothing-wrong-to-retry" });
  });
});
