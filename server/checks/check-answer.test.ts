import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { makeQuiz, makeUser, shortTextDraft, trueFalseDraft } from "@/db/factories";
import { attempts, itemResults } from "@/db/schema/tables";
import { useTestDatabase } from "@/db/test-database";
import { startAttempt } from "@/server/attempts/start-attempt";
import { checkAnswer } from "./check-answer";

const database = await useTestDatabase();
const now = Date.UTC(2026, 10, 22);

await makeQuiz(database, { slug: "lesson", lesson: "lesson", questions: [trueFalseDraft("final")] });
await makeQuiz(database, {
  slug: "lesson--first",
  lesson: "lesson",
  section: "first",
  behaviour: "immediate",
  questions: [trueFalseDraft("so"), shortTextDraft("where", "Idlib")],
});

const check = (userId: string, questionId: string, response: unknown, more: { section?: string; lesson?: string } = {}) =>
  checkAnswer({ userId, lesson: "lesson", section: "first", questionId, response, locale: "en", now, ...more });

describe("checking an answer at a section's end", () => {
  it("grades and explains it, and counts it as finished work", async () => {
    const { id } = await makeUser(database);
    const checked = await check(id, "so", { answer: false });
    expect(checked).toMatchObject({
      ok: true,
      item: { itemId: "so", locked: true, disclosure: { verdict: "wrong", fraction: 0, passage: { lesson: "lesson", section: "first" } } },
    });
    const [attempt] = await database.read.select().from(attempts).where(eq(attempts.userId, id));
    expect(attempt).toMatchObject({ quizSlug: "lesson--first", submittedAt: now, earned: 0, possible: 1, answeredCount: 1 });
    const results = await database.read.select().from(itemResults).where(eq(itemResults.userId, id));
    expect(results).toMatchObject([{ questionId: "so", fraction: 0, answered: true, lesson: "lesson" }]);
  });

  it("can be done as often as one likes, also many times at once", async () => {
    const { id } = await makeUser(database);
    const checked = await Promise.all(Array.from({ length: 10 }, (_, index) => check(id, "so", { answer: index % 2 === 0 })));
    expect(checked.every((one) => one?.ok)).toBe(true);
    expect(await database.read.select().from(attempts).where(eq(attempts.userId, id))).toHaveLength(10);
  });

  it("does not get in the way of the section's questions taken as a quiz", async () => {
    const { id } = await makeUser(database);
    await startAttempt({ userId: id, quizSlug: "lesson--first", locale: "en", now });
    expect(await check(id, "so", { answer: true })).toMatchObject({ ok: true });
  });

  it.each([
    ["so", { answer: null }],
    ["where", { text: "" }],
    ["where", { text: " \u200f " }],
  ])("is not ready while %s is blank, and gives nothing away", async (questionId, response) => {
    const { id } = await makeUser(database);
    expect(await check(id, questionId, response)).toEqual({ ok: false, reason: "question-not-ready" });
    expect(await database.read.select().from(attempts).where(eq(attempts.userId, id))).toEqual([]);
  });

  it.each([
    ["of another kind", { chosen: ["a"] }],
    ["that is missing", undefined],
    ["that is null", null],
  ])("names what is wrong with a response %s", async (_what, response) => {
    const { id } = await makeUser(database);
    const checked = await check(id, "so", response);
    expect(checked).toMatchObject({ ok: false, reason: "invalid-response" });
    expect(checked && "fields" in checked && checked.fields.length).toBeGreaterThan(0);
  });
});

describe("questions that may not be checked", () => {
  it.each([
    ["one of the final quiz", "final", {}],
    ["one of the final quiz, asked for as if it had no section", "final", { section: "" }],
    ["one of another section", "so", { section: "second" }],
    ["one of another lesson", "so", { lesson: "elsewhere" }],
    ["one that does not exist", "no-such-question", {}],
  ])("are absent: %s", async (_what, questionId, more) => {
    const { id } = await makeUser(database);
    expect(await check(id, questionId, { answer: true }, more)).toBeNull();
  });

  it("stay absent when lesson and section are put together so that they spell a quiz without sections", async () => {
    await makeQuiz(database, { slug: "a--b", lesson: "a--b", questions: [trueFalseDraft("secret")] });
    const { id } = await makeUser(database);
    expect(await check(id, "secret", { answer: true }, { lesson: "a", section: "b" })).toBeNull();
  });
});
