import type { Page } from "@playwright/test";
import type { AuthoredQuestion } from "@/content/schema";
import { enter, type Entry, expectEntered, rightAnswer, wrongAnswer } from "./answering";
import { storedSteps } from "./attempt-records";
import { lessonCalled, lessons, quizOf } from "./content-files";
import { expect, saveLine, startQuiz, test, wordsIn } from "./fixtures";

const slug = "what-the-article-reports";
const quiz = quizOf(lessonCalled(slug));
const t = wordsIn("en");
const questionAt = (number: number) => quiz[number - 1] as AuthoredQuestion;
const answerTo = (page: Page, number: number) => rightAnswer(page, questionAt(number), "en");

const heading = (page: Page, number: number) => page.getByRole("heading", { name: t("attempt.question", { number, count: quiz.length }) });

async function goTo(page: Page, number: number): Promise<void> {
  await page.getByRole("navigation", { name: t("attempt.rail") }).getByRole("link", { name: new RegExp(`^${number} `) }).click();
  await expect(heading(page, number)).toBeVisible();
}

const isSaved = (page: Page) => expect(saveLine(page, t("save.server"))).toHaveText(t("save.server"));

/** What was answered, by question number, in the order it was stored; each change once. */
async function storedAnswers(attemptId: string): Promise<number[]> {
  const steps = await storedSteps(attemptId);
  const ids = quiz.map(({ id }) => id);
  return steps.flatMap((step) => (step.type === "answer-saved" ? [ids.indexOf(step.itemId) + 1] : []));
}

test("answers given without a network are kept on the device and arrive once each", async ({ page, context, faults }) => {
  faults.provoke(/ERR_INTERNET_DISCONNECTED/);
  const attemptId = await startQuiz(page, slug, "en");
  await context.setOffline(true);
  await enter(answerTo(page, 1));
  await expect(saveLine(page, t("save.device.offline"))).toBeVisible();
  await page.getByRole("button", { name: t("attempt.next") }).click();
  await enter(answerTo(page, 2));
  await expect(saveLine(page, t("save.device.offline"))).toBeVisible();
  expect(await storedAnswers(attemptId)).toEqual([]);

  await context.setOffline(false);
  await isSaved(page);
  await page.reload();
  await expectEntered(answerTo(page, 2));
  await goTo(page, 1);
  await expectEntered(answerTo(page, 1));
  expect(await storedAnswers(attemptId)).toEqual([1, 2]);
});

test("a reload without a network fails, and the answers are there and sent when it is back", async ({ page, context, faults }) => {
  faults.provoke(/ERR_INTERNET_DISCONNECTED/);
  const attemptId = await startQuiz(page, slug, "en");
  const address = page.url();
  await context.setOffline(true);
  await enter(answerTo(page, 1));
  await expect(saveLine(page, t("save.device.offline"))).toBeVisible();
  await expect(page.reload()).rejects.toThrow("ERR_INTERNET_DISCONNECTED");

  await context.setOffline(false);
  await page.goto(address);
  await expectEntered(answerTo(page, 1));
  await expect.poll(() => storedAnswers(attemptId)).toEqual([1]);
  await isSaved(page);
});

test("answers outlive a page that dies before it could send them", async ({ page, context, faults }) => {
  faults.provoke(/ERR_INTERNET_DISCONNECTED/);
  const attemptId = await startQuiz(page, slug, "en");
  const address = page.url();
  await context.setOffline(true);
  await enter(answerTo(page, 1));
  await expect(saveLine(page, t("save.device.offline"))).toBeVisible();
  await page.close();

  await context.setOffline(false);
  const next = await context.newPage();
  await next.goto(address);
  await expectEntered(answerTo(next, 1));
  await expect.poll(() => storedAnswers(attemptId)).toEqual([1]);
  await isSaved(next);
});

test("an answer given before the page's script has loaded is saved like any other", async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/_next\/static\/.*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`/en/quizzes/${slug}`);
  await page.getByRole("button", { name: t("quiz.start") }).click();
  await page.waitForURL(/\/attempts\//, { waitUntil: "commit" });
  const attemptId = /attempts\/([^/?#]+)/.exec(page.url())?.[1] ?? "";
  await enter(answerTo(page, 1));
  release();
  await expect.poll(() => storedAnswers(attemptId)).toEqual([1]);
  await expectEntered(answerTo(page, 1));
  await isSaved(page);
});

test("two tabs keep each other's answers; handing in from one tells the other, which keeps its late answer", async ({ page, context, faults }) => {
  faults.provoke(/409 \(Conflict\).*\/events/);
  const attemptId = await startQuiz(page, slug, "en");
  const other = await context.newPage();
  await other.goto(`${page.url()}?question=2`);
  await enter(answerTo(page, 1));
  await enter(answerTo(other, 2));
  await isSaved(page);
  await isSaved(other);
  await expect.poll(async () => (await storedAnswers(attemptId)).sort()).toEqual([1, 2]);

  await goTo(page, 3);
  await other.getByRole("link", { name: t("attempt.to-end") }).click();
  await other.getByRole("button", { name: t("attempt.hand-in") }).click();
  await other.waitForURL(/\/result$/);
  await enter(answerTo(page, 3));
  await expect(saveLine(page, t("save.closed"))).toBeVisible();

  await page.goto(`/en/attempts/${attemptId}`);
  await page.waitForURL(/\/result$/);
  await expect(page.getByText(t("result.late-answers"))).toBeVisible();
  await expect(page.getByText(t("verdict.unanswered"), { exact: true })).toHaveCount(quiz.length - 2);
  expect((await storedAnswers(attemptId)).sort()).toEqual([1, 2]);
});

test("a reloaded tab shows the newest answer, not the one it held", async ({ page, context }) => {
  const attemptId = await startQuiz(page, slug, "en");
  await enter(wrongAnswer(page, questionAt(1), "en"));
  await isSaved(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await enter(answerTo(other, 1));
  await isSaved(other);
  await page.reload();
  await expectEntered(answerTo(page, 1));
  await goTo(page, 2);
  expect(await storedAnswers(attemptId)).toEqual([1, 1]);
});

test("the browser's back and forward buttons go between questions and keep the answers", async ({ page }) => {
  await startQuiz(page, slug, "en");
  await enter(answerTo(page, 1));
  await page.getByRole("button", { name: t("attempt.next") }).click();
  await expect(heading(page, 2)).toBeVisible();
  await enter(answerTo(page, 2));
  await page.goBack();
  await expect(heading(page, 1)).toBeVisible();
  await expectEntered(answerTo(page, 1));
  await page.goForward();
  await expect(heading(page, 2)).toBeVisible();
  await expectEntered(answerTo(page, 2));
  await isSaved(page);
});

test("a server that refuses for a while gets the answer later, once, and not before it asked for it", async ({ page, faults }) => {
  faults.provoke(/503 \(Service Unavailable\)/);
  faults.provoke(/429 \(Too Many Requests\)/);
  const attemptId = await startQuiz(page, slug, "en");
  const calls: number[] = [];
  await page.route("**/events", (route) => {
    calls.push(Date.now());
    if (calls.length === 1) return route.fulfill({ status: 503, body: "" });
    if (calls.length === 2) return route.fulfill({ status: 429, headers: { "retry-after": "3" }, body: "" });
    return route.continue();
  });
  await enter(answerTo(page, 1));
  await expect(saveLine(page, t("save.device.busy"))).toBeVisible();
  await isSaved(page);
  expect(calls).toHaveLength(3);
  expect((calls[2] ?? 0) - (calls[1] ?? 0)).toBeGreaterThanOrEqual(3000);
  expect(await storedAnswers(attemptId)).toEqual([1]);
});

test("the other language in the middle of a quiz keeps the place and the answers", async ({ page }) => {
  const attemptId = await startQuiz(page, slug, "en");
  await page.getByRole("button", { name: t("attempt.next") }).click();
  await enter(answerTo(page, 2));
  await page.getByRole("link", { name: t("nav.other-language") }).click();

  const ar = wordsIn("ar");
  await expect(page).toHaveURL(new RegExp(`/ar/attempts/${attemptId}\\?question=2$`));
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(page.getByRole("heading", { name: ar("attempt.question", { number: 2, count: quiz.length }) })).toBeVisible();
  await expectEntered(rightAnswer(page, questionAt(2), "ar"));
  await expect(saveLine(page, ar("save.server"))).toHaveText(ar("save.server"));
  expect(await storedAnswers(attemptId)).toEqual([2]);
});

test("after a change of language an answer is explained in the language of the page", async ({ page }) => {
  const immediate = lessons.find(({ lesson }) => lesson.quiz.behaviour === "immediate") ?? lessonCalled(slug);
  const [question] = quizOf(immediate) as [AuthoredQuestion];
  await startQuiz(page, immediate.lesson.slug, "en");
  await page.getByRole("link", { name: t("nav.other-language") }).click();
  await page.waitForURL(/\/ar\//);
  const [right] = rightAnswer(page, question, "ar") as [Entry];
  await enter([right]);
  await page.getByRole("button", { name: wordsIn("ar")("attempt.check") }).click();
  const label = await right.control.locator("xpath=..").innerText();
  await expect(page.getByRole("listitem").filter({ hasText: label })).toContainText(wordsIn("ar")("row.right"));
});
