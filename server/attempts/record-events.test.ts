import { asc, eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { describe, expect, it } from "vitest";
import { makeAttempt, makeQuiz, makeUser, type QuestionDraft } from "@/db/factories";
import { attempts, attemptSteps, itemResults } from "@/db/schema/tables";
import { useTestDatabase } from "@/db/test-database";
import type { AttemptEvent } from "@/domain/attempt/attempt";
import { getAttempt } from "./get-attempt";
import { recordEvents } from "./record-events";

const database = await useTestDatabase();
const now = Date.UTC(2026, 10, 22);

const answer = (itemId: string, response: unknown, at = now): AttemptEvent => ({ id: uuid(), type: "answer-saved", itemId, response, at });
const handIn = (): AttemptEvent => ({ id: uuid(), type: "attempt-submitted", at: now });
const check = (itemId: string): AttemptEvent => ({ id: uuid(), type: "question-checked", itemId, at: now });

let count = 0;
async function openAttempt(more: { behaviour?: "deferred" | "immediate"; questions?: QuestionDraft[] } = {}) {
  const user = await makeUser(database);
  const quiz = await makeQuiz(database, { slug: `q${++count}`, ...more });
  const attemptId = await makeAttempt(database, user.id, quiz);
  const [first = "", second = "", third = ""] = quiz.items.map(({ itemId }) => itemId);
  const record = async (...events: AttemptEvent[]) => {
    const recorded = await recordEvents({ userId: user.id, attemptId, events, now, locale: "en" });
    if (!recorded) throw new Error("not recorded");
    return recorded;
  };
  const steps = () => database.read.select().from(attemptSteps).where(eq(attemptSteps.attemptId, attemptId)).orderBy(asc(attemptSteps.seq));
  const row = async () => (await database.read.select().from(attempts).where(eq(attempts.id, attemptId)))[0];
  const results = () => database.read.select().from(itemResults).where(eq(itemResults.attemptId, attemptId));
  return { user, quiz, attemptId, first, second, third, record, steps, row, results };
}

describe("saving answers", () => {
  it("keeps an answer and shows it again", async () => {
    const { user, attemptId, first, record } = await openAttempt();
    const event = answer(first, { answer: true });
    expect(await record(event)).toMatchObject({ accepted: [event.id], refused: [], state: { status: "open" } });
    const view = await getAttempt(user.id, attemptId, "en", now);
    expect(view?.items[0]).toMatchObject({ response: { answer: true }, filled: "complete", locked: false, disclosure: null });
  });

  it("changes nothing when the same event comes again, alone, in a batch or twice in one", async () => {
    const { first, second, record, steps } = await openAttempt();
    const [one, two] = [answer(first, { answer: true }), answer(second, { answer: false })];
    await record(one, two);
    const before = await steps();
    expect(await record(one)).toMatchObject({ accepted: [one.id], refused: [] });
    expect(await record(one, two, two, one)).toMatchObject({ accepted: [one.id, two.id, two.id, one.id], refused: [] });
    expect(await steps()).toEqual(before);
  });

  it("does not bring an answer back when its event comes again after a newer one", async () => {
    const { first, record } = await openAttempt();
    const old = answer(first, { answer: true });
    await record(old);
    await record(answer(first, { answer: false }, now + 1));
    expect((await record(old)).state.items[0]?.response).toEqual({ answer: false });
  });

  it("keeps the newer answer when an older one arrives late", async () => {
    const { first, record, steps } = await openAttempt();
    await record(answer(first, { answer: false }, now - 1000));
    const late = answer(first, { answer: true }, now - 60_000);
    const recorded = await record(late);
    expect(recorded.accepted).toEqual([late.id]);
    expect(recorded.state.items[0]?.response).toEqual({ answer: false });
    expect(await steps()).toHaveLength(2);
  });

  it("takes the valid events of a batch and names what is wrong with the others", async () => {
    const { first, second, third, record, row } = await openAttempt();
    const good = [answer(first, { answer: true }), answer(third, { text: "Idlib" })];
    const bad = [answer(second, { chosen: ["a"] }), answer("no-such-question", { answer: true }), check(first)];
    const recorded = await record(bad[0]!, good[0]!, bad[1]!, good[1]!, bad[2]!);
    expect(recorded.accepted).toEqual(good.map(({ id }) => id));
    expect(recorded.refused).toMatchObject([
      { id: bad[0]?.id, reason: "invalid-response", fields: [{ path: "response.answer" }, { path: "response" }] },
      { id: bad[1]?.id, reason: "no-such-question" },
      { id: bad[2]?.id, reason: "not-checkable" },
    ]);
    expect(await row()).toMatchObject({ answeredCount: 2, submittedAt: null, earned: null });
  });

  it("numbers the steps from 0 without a gap", async () => {
    const { first, second, record, steps } = await openAttempt();
    await record(answer(first, { answer: true }), answer(second, { answer: true }));
    await record(answer(first, { answer: false }, now + 5));
    await record(handIn());
    expect((await steps()).map(({ seq }) => seq)).toEqual([0, 1, 2, 3]);
  });

  it("loses none of fifty different answers sent at once", async () => {
    const { third, record, steps } = await openAttempt();
    const events = Array.from({ length: 50 }, (_, index) => answer(third, { text: `word ${index}` }, now - 50 + index));
    const recorded = await Promise.all(events.map((event) => record(event)));
    expect(recorded.every(({ refused }) => refused.length === 0)).toBe(true);
    expect(new Set((await steps()).map(({ eventId }) => eventId))).toEqual(new Set(events.map(({ id }) => id)));
    expect((await record(answer("no-such-question", {}))).state.items[2]?.response).toEqual({ text: "word 49" });
  });
});

describe("checking one question", () => {
  it("explains it, locks it, and goes on with the others", async () => {
    const { first, second, record } = await openAttempt({ behaviour: "immediate" });
    const checked = await record(answer(first, { answer: false }), check(first));
    expect(checked.state.items[0]).toMatchObject({ locked: true, disclosure: { verdict: "wrong", fraction: 0 } });
    expect(checked.state.items[1]?.disclosure).toBeNull();
    const [change, other] = [answer(first, { answer: true }), answer(second, { answer: true })];
    expect(await record(change, other)).toMatchObject({ accepted: [other.id], refused: [{ id: change.id, reason: "question-already-checked" }] });
  });

  it("is not ready while the question is blank, and says nothing of the answer", async () => {
    const { first, record, steps } = await openAttempt({ behaviour: "immediate" });
    const recorded = await record(check(first));
    expect(recorded.refused).toMatchObject([{ reason: "question-not-ready" }]);
    expect(recorded.state.items[0]?.disclosure).toBeNull();
    expect(await steps()).toEqual([]);
  });
});

describe("handing in", () => {
  it("grades once, writes one result a question, and keeps the score with the attempt", async () => {
    const { user, first, third, record, row, results } = await openAttempt();
    await record(answer(first, { answer: true }), answer(third, { text: "Aleppo" }));
    const { state } = await record(handIn());
    expect(state).toMatchObject({ status: "submitted", submittedAt: now, score: { earned: 1, possible: 3 } });
    expect(state.items.map((item) => item.disclosure?.verdict)).toEqual(["right", "unanswered", "wrong"]);
    expect(await row()).toMatchObject({ submittedAt: now, earned: 1, possible: 3, answeredCount: 2 });
    expect((await results()).map(({ userId, fraction, answered, at }) => ({ userId, fraction, answered, at }))).toEqual([
      { userId: user.id, fraction: 1, answered: true, at: now },
      { userId: user.id, fraction: 0, answered: false, at: now },
      { userId: user.id, fraction: 0, answered: true, at: now },
    ]);
  });

  it("gives one grade and one set of results to fifty submissions at once", async () => {
    const { first, record, steps, results } = await openAttempt();
    await record(answer(first, { answer: true }));
    const recorded = await Promise.all(Array.from({ length: 50 }, () => record(handIn())));
    expect(new Set(recorded.map(({ state }) => JSON.stringify(state))).size).toBe(1);
    expect((await steps()).filter(({ step }) => step.type === "attempt-submitted")).toHaveLength(1);
    expect(await results()).toHaveLength(3);
  });

  it("refuses an answer afterwards, and leaves grade and answer as they were", async () => {
    const { first, record, row } = await openAttempt();
    await record(answer(first, { answer: false }), handIn());
    const before = await row();
    const late = answer(first, { answer: true }, now + 1);
    const recorded = await record(late);
    expect(recorded).toMatchObject({ accepted: [], refused: [{ id: late.id, reason: "attempt-closed" }] });
    expect(recorded.state.items[0]).toMatchObject({ response: { answer: false }, locked: true });
    expect(await row()).toEqual(before);
  });

  it("takes either the answer or the refusal, never both, when they race", async () => {
    const { first, record } = await openAttempt();
    const saved = answer(first, { answer: true });
    const [answered, submitted] = await Promise.all([record(saved), record(handIn())]);
    const final = await record(handIn());
    const wasTaken = answered.accepted.includes(saved.id);
    expect(final.state.items[0]?.response).toEqual(wasTaken ? { answer: true } : null);
    expect(final.state.score).toMatchObject({ earned: wasTaken ? 1 : 0 });
    expect(submitted.state.score).toEqual(final.state.score);
  });
});

describe("whose attempt it is", () => {
  it("refuses another learner as if there were no attempt, and writes nothing", async () => {
    const { attemptId, first, steps } = await openAttempt();
    const stranger = await makeUser(database);
    const call = { events: [answer(first, { answer: true }), handIn()], now, locale: "en" as const };
    expect(await recordEvents({ userId: stranger.id, attemptId, ...call })).toBeNull();
    expect(await recordEvents({ userId: stranger.id, attemptId: "no-such-attempt", ...call })).toBeNull();
    expect(await steps()).toEqual([]);
  });

  it("takes nothing more for an attempt that was set aside", async () => {
    const { user, quiz } = await openAttempt();
    const attemptId = await makeAttempt(database, user.id, quiz, { setAsideAt: now });
    const events = [answer(quiz.items[0]?.itemId ?? "", { answer: true })];
    expect(await recordEvents({ userId: user.id, attemptId, events, now, locale: "en" })).toBeNull();
  });
});
