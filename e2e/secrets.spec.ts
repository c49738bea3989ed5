import type { Page } from "@playwright/test";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "@/db/client";
import { locales } from "@/domain/locale";
import { openStored } from "./attempt-records";
import { type CanaryQuiz, makeCanaryQuiz } from "./canary-quiz";
import { lessons, quizOf } from "./content-files";
import { attemptIdOf, expect, saveLine, startQuiz, test, wordsIn } from "./fixtures";

import { everythingStored, SpokenBytes } from "./spoken-bytes";

const t = wordsIn("en");
let database: Database;
test.beforeAll(async () => {
  database = await openStored();
});
test.afterAll(() => database.close());

/** What Next's client router asks for, and what somebody curious might add. */
const routerHeaders: Record<string, string>[] = [
  {},
  { rsc: "1" },
  { rsc: "1", "next-router-prefetch": "1" },
  { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" },
];

/** Reads pages and JSON as programs do, with the browser's cookies, into the same record. */
async function ask(page: Page, spoken: SpokenBytes, paths: readonly string[], ways = routerHeaders): Promise<void> {
  for (const path of paths) {
    for (const headers of ways) {
      const response = await page.request.get(path, { headers });
      expect(response.status(), path).toBeLessThan(500);
      spoken.add(path, response.headers(), await response.text());
    }
  }
}

/** A call from the page itself, cookies and origin included. */
const call = (page: Page, path: string, method = "GET", body?: unknown) =>
  page.evaluate(
    async ([url, verb, sent]) => {
      const headers = { "content-type": "application/json" };
      const response = await fetch(url, { method: verb, ...(sent && { headers, body: sent }) });
      return { status: response.status, text: await response.text() };
    },
    [path, method, body === undefined ? "" : JSON.stringify(body)] as const,
  );

async function startCanaryQuiz(page: Page, quiz: CanaryQuiz): Promise<string> {
  await page.goto("/en/lessons");
  const started = await call(page, `/api/quizzes/${quiz.slug}/attempts`, "POST", {});
  expect(started.status).toBe(201);
  return JSON.parse(started.text).attemptId;
}

const answerAll = (quiz: CanaryQuiz) => ({
  events: [...quiz.wrongAnswers].map(([itemId, response], index) => ({
    id: `wrong-answer-${index}`,
    type: "answer-saved",
    itemId,
    response,
    at: Date.now(),
  })),
});

test("an answer key of any kind stays on the server until the attempt is handed in", async ({ page, context, faults }) => {
  faults.provoke(/status of 409.*\/events/);
  const quiz = await makeCanaryQuiz(database, "deferred");
  const spoken = new SpokenBytes();
  await spoken.listen(context);
  const attemptId = await startCanaryQuiz(page, quiz);
  const api = `/api/attempts/${attemptId}`;

  await page.goto(`/en/attempts/${attemptId}`);
  await page.getByRole("radio", { name: "Text two (en)" }).check();
  await expect(saveLine(page, t("save.server"))).toBeVisible();
  for (let number = 2; number <= quiz.questionIds.length; number++) {
    await page.getByRole("button", { name: t("attempt.next"), exact: true }).click();
    await expect(page.getByRole("heading", { name: t("attempt.question", { number, count: quiz.questionIds.length }) })).toBeVisible();
  }
  await page.getByRole("link", { name: t("nav.other-language") }).click();
  await page.waitForURL(/\/ar\/attempts\//);
  await page.goto("/en/progress");
  await page.goBack();
  // Next rewrites its own history entry as it takes a page over, which alone would satisfy `goBack`.
  await page.waitForURL(/\/ar\/attempts\//);

  expect((await call(page, `${api}/events`, "POST", answerAll(quiz))).status).toBe(200);
  for (const path of [api, "/api/me", "/api/progress"]) expect((await call(page, path)).status).toBe(200);
  expect((await call(page, `/api/quizzes/${quiz.slug}/attempts`, "POST", {})).status).toBe(200);
  const check = { events: [{ id: "check-too-early", type: "question-checked", itemId: quiz.questionIds[0], at: Date.now() }] };
  expect((await call(page, `${api}/events`, "POST", check)).status).toBe(409);
  const form = { itemId: quiz.questionIds[0] ?? "", then: "check", question: "1" };
  const posted = await page.request.post(`${api}/answers`, { form, headers: { referer: page.url() } });
  spoken.add("form", posted.headers(), await posted.text());

  await ask(page, spoken, [`/en/attempts/${attemptId}`, `/ar/attempts/${attemptId}?question=end`, `/en/attempts/${attemptId}/result`]);
  await ask(page, spoken, ["/en/progress", `/en/quizzes/${quiz.slug}`, api, "/api/openapi.json", "/service-worker.js", "/api/metrics"], [{}]);
  const scripts = spoken.heard.map(({ url }) => url).filter((url) => /\.js(\?|$)/.test(url));
  expect(scripts.length).toBeGreaterThan(3);
  await ask(page, spoken, scripts.map((url) => url.replace(/\.js\b/, ".js.map")), [{}]);

  expect(spoken.find(quiz.all)).toEqual([]);
  const structures = spoken.heard.filter(({ url }) => url.includes(attemptId)).filter(({ text }) => /"(right|feedback|otherwise)\\?":/.test(text));
  expect(structures.map(({ url }) => url)).toEqual([]);
  const stored = await everythingStored(page);
  expect(stored).toContain("classroom-guest");
  expect(quiz.all.filter((word) => stored.includes(word))).toEqual([]);

  // The other way round, so that this test can fail: handed in, all of it is there.
  await page.goto(`/en/attempts/${attemptId}?question=end`);
  await page.getByRole("button", { name: t("attempt.hand-in"), exact: true }).click();
  await page.waitForURL(/\/result$/);
  for (const words of quiz.shown.values()) for (const word of words) await expect(page.getByRole("main")).toContainText(word);
  expect(spoken.find([...quiz.shown.values()].flat()).length).toBeGreaterThan(0);
});

test("a check as one goes shows the explanation of that question alone", async ({ page, context }) => {
  const quiz = await makeCanaryQuiz(database, "immediate");
  const spoken = new SpokenBytes();
  await spoken.listen(context);
  const attemptId = await startCanaryQuiz(page, quiz);
  const [checked = "", ...others] = quiz.questionIds;

  await page.goto(`/en/attempts/${attemptId}`);
  await page.getByRole("radio", { name: "Text two (en)" }).check();
  await expect(saveLine(page, t("save.server"))).toBeVisible();
  await call(page, `/api/attempts/${attemptId}/events`, "POST", answerAll(quiz));
  await ask(page, spoken, [`/en/attempts/${attemptId}`, `/api/attempts/${attemptId}`]);
  expect(spoken.find(quiz.all), "before the check").toEqual([]);

  await page.getByRole("button", { name: t("attempt.check"), exact: true }).click();
  for (const word of quiz.shown.get(checked) ?? []) await expect(page.getByText(word)).toBeVisible();
  await ask(page, spoken, [`/en/attempts/${attemptId}?question=2`, `/ar/attempts/${attemptId}`, `/api/attempts/${attemptId}`]);
  const ownWords = quiz.all.filter((word) => word.includes("choice"));
  expect(ownWords).toHaveLength(6);
  expect(spoken.find(quiz.all.filter((word) => !ownWords.includes(word)))).toEqual([]);
  expect(others.length).toBe(6);
  const stored = await everythingStored(page);
  expect(quiz.all.filter((word) => stored.includes(word))).toEqual([]);
});

/** Letters and digits alone, so that no way of escaping hides a sentence. */
const bare = (text: string) =>
  text
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/&(#x?\w+|\w+);/g, " ")
    .replace(/[^\p{L}\p{N}]+/gu, "");

/** Every explanation in a key: whatever has an English and an Arabic text. */
function explanationsIn(key: unknown): string[] {
  if (key === null || typeof key !== "object") return [];
  if ("en" in key && "ar" in key) return [String(key.en), String(key.ar)];
  return Object.values(key).flatMap(explanationsIn);
}

/** What lessons, claims and glossary say themselves, without the marks of the lesson's text. */
const taught = readdirSync("content", { recursive: true, encoding: "utf8" })
  .filter((path) => /\.(md|json)$/.test(path) && !path.endsWith("questions.json"))
  .map((path) => bare(readFileSync(join("content", path), "utf8").replace(/:(claim|term|place)\[|\]\{#[^}]*\}/g, "")))
  .join(" ");

const secretsOf = (keys: readonly unknown[]) => keys.flatMap(explanationsIn).map(bare).filter((words) => !taught.includes(words));

test("no explanation of the real quizzes is in a built file, nor in a page while they are open", async ({ page, context }) => {
  const everyKey = secretsOf(lessons.flatMap(({ questions }) => [...questions.values()]).map(({ key }) => key));
  expect(everyKey.length).toBeGreaterThan(200);
  const leaks: string[] = [];
  const files = [".next/site", "public"].flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => join(folder, path)));
  const readable = files.filter((path) => statSync(path).isFile() && !/\.(br|gz|woff2?|png)$/.test(path));
  expect(readable.length).toBeGreaterThan(30);
  for (const path of readable) {
    const text = bare(readFileSync(path, "utf8"));
    leaks.push(...everyKey.filter((words) => text.includes(words)).map((words) => `${words.slice(0, 60)} in ${path}`));
  }
  expect(leaks).toEqual([]);

  const spoken = new SpokenBytes();
  await spoken.listen(context);
  const finalKeys = secretsOf(lessons.flatMap((entry) => quizOf(entry)).map(({ key }) => key));
  const attemptIds: string[] = [];
  for (const { lesson } of lessons) {
    await startQuiz(page, lesson.slug, "en");
    attemptIds.push(attemptIdOf(page));
  }
  for (const locale of locales) {
    const own = attemptIds.flatMap((id) => [`attempts/${id}`, `attempts/${id}/result`]);
    const perLesson = lessons.flatMap(({ lesson: { slug } }) => [`lessons/${slug}`, `lessons/${slug}/both`, `quizzes/${slug}`]);
    const paths = ["", "lessons", "how-we-know", "progress", "sign-in", "sign-up", ...perLesson, ...own];
    await ask(page, spoken, paths.map((path) => `/${locale}/${path}`), [{}, { rsc: "1" }]);
  }
  await ask(page, spoken, attemptIds.map((id) => `/api/attempts/${id}`), [{}]);
  const texts = spoken.heard.map(({ url, text }) => ({ url, text: bare(text) }));
  const shownEarly = () => texts.flatMap(({ url, text }) => finalKeys.filter((words) => text.includes(words)).map((words) => `${words.slice(0, 60)} in ${url}`));
  expect(shownEarly()).toEqual([]);

  const [first = ""] = attemptIds;
  await page.goto(`/en/attempts/${first}?question=end`);
  await page.getByRole("button", { name: t("attempt.hand-in"), exact: true }).click();
  await page.waitForURL(/\/result$/);
  texts.push({ url: page.url(), text: bare(await page.content()) });
  expect(shownEarly().length).toBeGreaterThan(5);
});

test.describe("with the service worker", () => {
  test.use({ serviceWorkers: "allow" });

  test("the device's page cache holds no key, and none of a learner's own pages", async ({ page }) => {
    const quiz = await makeCanaryQuiz(database, "deferred");
    await page.goto("/en/lessons");
    await page.evaluate(() => navigator.serviceWorker.ready);
    // From the second page on the worker answers.
    await page.reload();
    expect(await page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true);
    const attemptId = await startCanaryQuiz(page, quiz);
    await page.goto(`/en/attempts/${attemptId}`);
    expect((await call(page, `/api/attempts/${attemptId}/submission`, "POST", {})).status).toBe(200);
    await page.goto(`/en/attempts/${attemptId}/result`);
    await expect(page.getByRole("main")).toContainText(quiz.shown.get(quiz.questionIds[0] ?? "")?.[0] ?? "no word");
    await page.goto("/en/lessons/what-the-article-reports");
    await expect.poll(() => everythingStored(page)).toContain("/en/lessons/what-the-article-reports");
    const stored = await everythingStored(page);
    expect(quiz.all.filter((word) => stored.includes(word))).toEqual([]);
    const cached = await page.evaluate(async () => {
      const lists = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
      return lists.flat().map(({ url }) => url);
    });
    expect(cached.filter((url) => url.includes("/attempts/") || url.includes("/api/"))).toEqual([]);
  });
});
