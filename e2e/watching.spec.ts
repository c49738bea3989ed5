import type { Browser, BrowserContext, Page } from "@playwright/test";
import { randomUUID } from "node:crypto";
import { locales, type Locale } from "@/domain/locale";
import { openStored } from "./attempt-records";
import { expect, expectAccessible, expectNoSideways, test, wordsIn } from "./fixtures";
import { openDevice, signInFreshAccount } from "./sign-in";

const slug = "what-the-article-reports";

type Item = { itemId: string; kind: string; prompt: { options: { id: string }[] } };

async function sent<Body>(context: BrowserContext, path: string, data: object): Promise<Body> {
  const answer = await context.request.post(path, { data });
  expect(answer.ok(), `${path}: ${answer.status()} ${(await answer.text()).slice(0, 200)}`).toBe(true);
  return answer.json();
}

/** A class with a work set, its teacher signed in here. */
async function setWork(context: BrowserContext, more: object = {}): Promise<{ classId: string; code: string; workId: string }> {
  const database = await openStored();
  await signInFreshAccount(context, database);
  database.close();
  const { id: classId, code } = await sent<{ id: string; code: string }>(context, "/api/classes", { name: "History 10b", timeZone: "Asia/Beirut" });
  const { id: workId } = await sent<{ id: string }>(context, `/api/classes/${classId}/assignments`, { quizSlug: slug, ...more });
  return { classId, code, workId };
}

/** A student on a device of their own. */
async function joinClass(browser: Browser, code: string, nickname: string) {
  const device = await openDevice(browser);
  await sent(device, "/api/join", { code, nickname });
  return device;
}

async function startWork(device: BrowserContext, assignmentId: string) {
  const { attemptId, items } = await sent<{ attemptId: string; items: Item[] }>(device, `/api/quizzes/${slug}/attempts`, { assignmentId });
  const first = items.findIndex(({ kind }) => kind === "choice" || kind === "true-false");
  return {
    attemptId,
    number: first + 1,
    answers: () => {
      const { itemId, kind, prompt } = items[first] as Item;
      const response = kind === "choice" ? { chosen: [prompt.options[0]?.id] } : { answer: true };
      return sent(device, `/api/attempts/${attemptId}/events`, { events: [{ id: randomUUID(), type: "answer-saved", itemId, response, at: Date.now() }] });
    },
    handsIn: () => sent(device, `/api/attempts/${attemptId}/submission`, { id: randomUUID() }),
  };
}

const rowOf = (page: Page, name: string) => page.getByRole("row").filter({ has: page.getByRole("rowheader", { name }) });

async function openBoard(page: Page, locale: Locale, { classId, workId }: { classId: string; workId: string }) {
  await page.goto(`/${locale}/classes/${classId}/assignments/${workId}`);
  await expect(page.locator("[data-mode=live]")).toBeVisible();
}

for (const locale of locales) {
  test(`a teacher sees a student start, answer and hand in without reloading (${locale})`, async ({ page, context, browser }) => {
    const t = wordsIn(locale);
    const work = await setWork(context);
    const student = await joinClass(browser, work.code, "Amal");
    await openBoard(page, locale, work);
    const row = rowOf(page, "Amal");
    await expect(row).toContainText(t("standing.state.not-started"));
    const kept = page.getByRole("link", { name: t("standing.sort.difficulty") });
    await kept.focus();

    const attempt = await startWork(student, work.workId);
    await expect(row).toContainText(t("standing.state.in-progress"));
    await attempt.answers();
    await expect(row.getByText(t("standing.answered"))).toHaveCount(1);
    await attempt.handsIn();
    await expect(row).toContainText(t("standing.state.submitted"));
    await expect(row.getByText(t("standing.answered"))).toHaveCount(0);
    await expect(page.getByRole("status").filter({ hasText: t("standing.summary", { done: 1, all: 1, started: 0, missing: 0 }) })).toHaveCount(1);
    await expect(kept).toBeFocused();
    await expectAccessible(page);

    await page.setViewportSize({ width: 360, height: 740 });
    await expectNoSideways(page);
    await expectAccessible(page);
    await row.getByRole("link", { name: "Amal" }).click();
    await expect(page.getByText(t("attempt-log.attempt-submitted"))).toBeVisible();
    await expectNoSideways(page);
    await expectAccessible(page);
    await student.close();
  });

  test(`a mark given by hand, and a comment, are seen by the student (${locale})`, async ({ page, context, browser }) => {
    const t = wordsIn(locale);
    const work = await setWork(context);
    const student = await joinClass(browser, work.code, "Amal");
    const attempt = await startWork(student, work.workId);
    await attempt.answers();
    await attempt.handsIn();
    await page.goto(`/${locale}/classes/${work.classId}/attempts/${attempt.attemptId}`);
    const question = page.locator(`#question-${attempt.number}`);
    const give = async (mark: string) => {
      await question.getByLabel(t("class-attempt.mark"), { exact: true }).fill(mark);
      await question.getByLabel(t("class-attempt.reason"), { exact: true }).fill("Said it in class");
      await question.getByRole("button", { name: t("class-attempt.mark-button") }).click();
    };
    await question.getByText(t("class-attempt.change-mark"), { exact: true }).click();
    await give("7");
    await expect(page.getByRole("main").getByRole("alert")).toContainText(t("field-problem.mark-out-of-range"));
    await expect(question.getByLabel(t("class-attempt.mark"), { exact: true })).toHaveValue("7");
    await give("0,5");
    await expect(page.getByText(t("done.mark-overridden"))).toBeVisible();
    await expect(question).toContainText("Said it in class");
    await page.locator("#comment").getByLabel(t("class-attempt.comment-text")).fill("See me on Monday");
    await page.locator("#comment").getByRole("button", { name: t("class-attempt.comment-button") }).click();
    await expect(page.getByText(t("done.comment-written"))).toBeVisible();

    const result = await student.newPage();
    await result.goto(`/${locale}/attempts/${attempt.attemptId}/result`);
    await expect(result.getByText("Said it in class")).toBeVisible();
    await expect(result.getByText("See me on Monday")).toBeVisible();
    await student.close();
  });
}

test("more time reaches the attempt that is under way", async ({ page, context, browser }) => {
  const t = wordsIn("en");
  const work = await setWork(context, { timeLimitMinutes: 30 });
  const [student, other] = [await joinClass(browser, work.code, "Amal"), await joinClass(browser, work.code, "Basil")];
  const attempt = await startWork(student, work.workId);
  const theirs = await startWork(other, work.workId);
  const deadline = async (device: BrowserContext, attemptId: string) => (await (await device.request.get(`/api/attempts/${attemptId}`)).json()).deadline;
  const before = [await deadline(student, attempt.attemptId), await deadline(other, theirs.attemptId)];

  await openBoard(page, "en", work);
  await page.getByText(t("extend.title"), { exact: true }).click();
  await page.getByLabel(t("extend.for")).selectOption({ label: "Amal" });
  await page.getByRole("button", { name: t("extend.button") }).click();
  await expect(page.getByText(t("done.extended"))).toBeVisible();
  expect(await deadline(student, attempt.attemptId)).toBe(before[0] + 15 * 60_000);
  expect(await deadline(other, theirs.attemptId)).toBe(before[1]);
  await Promise.all([student.close(), other.close()]);
});

test("an attempt that is opened again goes on with its answers", async ({ page, context, browser }) => {
  const t = wordsIn("en");
  const work = await setWork(context, { attemptsAllowed: 1 });
  const student = await joinClass(browser, work.code, "Amal");
  const attempt = await startWork(student, work.workId);
  await attempt.answers();
  await attempt.handsIn();
  await page.goto(`/en/classes/${work.classId}/attempts/${attempt.attemptId}`);
  await page.getByText(t("class-attempt.reopen"), { exact: true }).click();
  await page.locator("#reopen-reason").fill("The network failed");
  await page.getByRole("button", { name: t("class-attempt.reopen-button") }).click();
  await expect(page.getByText(t("done.attempt-reopened"))).toBeVisible();
  const view = await (await student.request.get(`/api/attempts/${attempt.attemptId}`)).json();
  expect(view).toMatchObject({ status: "open" });
  expect(view.items[attempt.number - 1].response).not.toBeNull();
  await student.close();
});

test("the page works without script, and refreshes by a link", async ({ context, browser }) => {
  const t = wordsIn("en");
  const work = await setWork(context);
  const device = await openDevice(browser, { javaScriptEnabled: false });
  await device.addCookies(await context.cookies());
  const page = await device.newPage();
  const student = await joinClass(browser, work.code, "Amal");
  await page.goto(`/en/classes/${work.classId}/assignments/${work.workId}`);
  await expect(rowOf(page, "Amal")).toContainText(t("standing.state.not-started"));
  await startWork(student, work.workId);
  await page.getByRole("link", { name: t("standing.refresh") }).click();
  await expect(rowOf(page, "Amal")).toContainText(t("standing.state.in-progress"));
  await page.getByRole("navigation", { name: t("standing.filter") }).getByRole("link", { name: t("standing.filter.not-started") }).click();
  await expect(page.getByText(t("standing.none-such"))).toBeVisible();
  await Promise.all([device.close(), student.close()]);
});
