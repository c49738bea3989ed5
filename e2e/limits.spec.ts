import { expect, test } from "@playwright/test";
import { randomUUID } from "node:crypto";
import { openStored } from "./attempt-records";
import { makeCanaryQuiz } from "./canary-quiz";
import { type Answer, call, Caller } from "./http-calls";

const slug = "what-the-article-reports";

/** Random but the same in every run, so that a failure comes back. */
function dice(seed: number) {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return { next, pick: <Value>(values: readonly Value[]): Value => values[Math.floor(next() * values.length)] as Value };
}

const inherited = ["__proto__", "constructor", "toString", "length", ""];
const ours = ["events", "response", "chosen", "answer", "text", "pairs", "places", "answers", "cells", "upper", "x", "s1", "m", "statement", "claimant", "locale"];
const names = [...inherited, ...ours];
const texts = ["", " ", "one", "a", "seen", "agree", "true", "\u0000", "👩‍👩‍👧", "x".repeat(300), "__proto__", "<script>", "%s%n", "2026-11-22"];
const scalars = [null, true, false, 0, -1, 1e308, 1.5, 9007199254740992, ...texts];

function randomValue(random: ReturnType<typeof dice>, depth = 0): unknown {
  const roll = random.next();
  if (depth > 4 || roll < 0.4) return random.pick(scalars);
  const size = Math.floor(random.next() * 5);
  if (roll < 0.6) return Array.from({ length: size }, () => randomValue(random, depth + 1));
  // Written as JSON, so that "__proto__" is a name like any other.
  const entries = Array.from({ length: size }, () => `${JSON.stringify(random.pick(names))}:${JSON.stringify(randomValue(random, depth + 1))}`);
  return JSON.parse(`{${entries.join(",")}}`);
}

test("two hundred random bodies are refused or taken, never a fault, and the attempt can still be finished", async () => {
  const database = await openStored();
  const quiz = await makeCanaryQuiz(database, "deferred");
  database.close();
  const guest = new Caller();
  const { attemptId } = await guest.start(quiz.slug);
  const random = dice(20_200_305);
  const own = [`/api/quizzes/${slug}/attempts`, `/api/attempts/${attemptId}/events`, `/api/attempts/${attemptId}/answers`];
  const doors = [...own, `/api/lessons/${slug}/progress`, "/api/accounts", "/api/session", "/api/password"];
  const send = async (path: string, body: unknown): Promise<Answer> => {
    const answer = await guest.send("POST", path, body as object);
    expect(answer.status, `${path} ${JSON.stringify(body)}: ${answer.text}`).toBeLessThan(500);
    expect(/node_modules|\n\s+at |SQLITE/.exec(answer.text), JSON.stringify(body)).toBeNull();
    return answer;
  };
  for (let round = 0; round < 100; round++) await send(random.pick(doors), JSON.stringify(randomValue(random)));
  // Shaped like an answer, so that it gets as far as the question's own type.
  let taken = 0;
  for (let round = 0; round < 100; round++) {
    const event = { id: randomUUID(), type: "answer-saved", itemId: random.pick(quiz.questionIds), response: randomValue(random), at: Date.now() };
    if ((await send(`/api/attempts/${attemptId}/events`, { events: [event] })).status === 200) taken++;
  }
  for (const [itemId, response] of quiz.wrongAnswers) {
    const odd = { ...(response as object), ...(JSON.parse('{"__proto__":{"chosen":["one"]}}') as object) };
    await send(`/api/attempts/${attemptId}/events`, { events: [{ id: randomUUID(), type: "answer-saved", itemId, response: odd, at: Date.now() }] });
  }
  expect(taken).toBeLessThan(100);
  for (const locale of ["en", "ar"]) expect((await guest.send("GET", `/${locale}/attempts/${attemptId}`)).status).toBe(200);
  expect((await send(`/api/attempts/${attemptId}/submission`, {})).status).toBe(200);
  expect((await guest.send("GET", `/en/attempts/${attemptId}/result`)).status).toBe(200);
});

test("a flood of one person is told to wait while another is served", async () => {
  const [flooder, other] = [new Caller(), new Caller()];
  const { attemptId } = await other.start(slug);
  await flooder.start(slug);
  const flood: Answer[] = [];
  const handInNothing = () => flooder.send("POST", `/api/attempts/${randomUUID()}/submission`, {});
  while (flood.length < 160) flood.push(...(await Promise.all(Array.from({ length: 20 }, handInNothing))));
  const refused = flood.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(20);
  expect(flood.length - refused.length).toBeGreaterThan(60);
  for (const { headers, text } of refused) {
    expect(Number(headers["retry-after"])).toBeGreaterThanOrEqual(1);
    expect(Number(headers["retry-after"])).toBeLessThanOrEqual(60);
    expect(JSON.parse(text).error.reason).toBe("too-many-requests");
  }
  expect((await other.send("POST", `/api/attempts/${attemptId}/submission`, {})).status).toBe(200);
  expect((await flooder.send("POST", `/api/quizzes/${slug}/attempts`, {})).status).toBe(429);
  // Whose answers are being saved is not held up by what he starts and hands in.
  expect((await flooder.send("GET", "/api/me")).status).toBe(200);
});

test("guessing a password ends after a few tries, for that name alone", async () => {
  const caller = new Caller();
  const password = "a long enough password";
  const [guessed, other] = [randomUUID().slice(0, 8), randomUUID().slice(0, 8)];
  for (const username of [guessed, other]) {
    expect((await new Caller().send("POST", "/api/accounts", { username, password, locale: "en" })).status).toBe(201);
  }
  const guesses: number[] = [];
  for (let guess = 0; guess < 14; guess++) {
    const claimed = { "x-forwarded-for": `10.0.0.${guess}` };
    guesses.push((await caller.send("POST", "/api/session", { username: guessed, password: `guess ${guess}` }, claimed)).status);
  }
  expect(guesses.slice(0, 5)).toEqual([409, 409, 409, 409, 409]);
  expect(guesses.at(-1)).toBe(429);
  expect((await caller.send("POST", "/api/session", { username: other, password })).status).toBe(200);
});

test("a whole school behind one address starts within a minute and nobody is refused", async () => {
  const began = Date.now();
  const statuses: number[] = [];
  while (statuses.length < 300) {
    const some = await Promise.all(
      Array.from({ length: 25 }, async () => {
        const { status } = await call("POST", `/api/quizzes/${slug}/attempts`, { headers: { "content-type": "application/json" }, body: "{}" });
        const read = await Promise.all(["/api/me", "/api/progress"].map((path) => call("GET", path)));
        return [status, ...read.map((answer) => answer.status).filter((other) => other !== 200)];
      }),
    );
    statuses.push(...some.flat());
  }
  expect(statuses).toEqual(Array.from({ length: 300 }, () => 201));
  expect(Date.now() - began).toBeLessThan(60_000);
});
