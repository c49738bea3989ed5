import type { BrowserContext, Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { makeAssignment, makeClass, makeMember } from "@/db/class-factories";
import type { Database } from "@/db/client";
import { makeAccount } from "@/db/factories";
import { quizVersions, quizzes } from "@/db/schema/tables";
import { locales } from "@/domain/locale";
import { openStored } from "./attempt-records";
import { expect, expectAccessible, expectNoSideways, test, wordsIn, type Words } from "./fixtures";
import { freshUsername, openDevice, signInByRow } from "./sign-in";

const slug = "what-the-article-reports";
const longText = "The map says Idlib.\nThe text says something else.";

async function withStored<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
  const database = await openStored();
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

/** A class with a student and its work, both signed in. */
const classAtWork = (teacher: BrowserContext, student: BrowserContext, name: string) =>
  withStored(async (database) => {
    const { class: own, teacherId } = await makeClass(database, { name, teacherId: (await makeAccount(database, freshUsername("teacher"))).id });
    const { userId } = await makeMember(database, own.id, { name: "سلمى", userId: (await makeAccount(database, freshUsername("student"))).id });
    const [quiz] = await database.read
      .select({ version: quizVersions })
      .from(quizzes)
      .innerJoin(quizVersions, eq(quizVersions.id, quizzes.currentVersionId))
      .where(eq(quizzes.slug, slug));
    if (!quiz) throw new Error(`${slug} is not published`);
    const assignment = await makeAssignment(database, own.id, quiz.version);
    await signInByRow(teacher, database, teacherId);
    await signInByRow(student, database, userId);
    return { classId: own.id, assignmentId: assignment.id };
  });

async function handIn(page: Page, assignmentId: string): Promise<string> {
  const started = await (await page.request.post(`/api/quizzes/${slug}/attempts`, { data: { assignmentId } })).json();
  expect((await page.request.post(`/api/attempts/${started.attemptId}/submission`, { data: {} })).ok()).toBe(true);
  return started.attemptId;
}

async function expectSound(page: Page): Promise<void> {
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await expectNoSideways(page);
  await page.setViewportSize({ width: 1280, height: 800 });
}

const send = async (page: Page, words: Words, text: string) => {
  await page.getByRole("textbox").fill(text);
  await page.getByRole("button", { name: words("report.send") }).click();
  await expect(page.getByRole("status").filter({ hasText: words("done.report-sent") })).toBeVisible();
};

for (const locale of locales) {
  const words = wordsIn(locale);

  test(`a student reports a question, the teacher answers, and the answer stands beside the question (${locale})`, async ({ page, context, browser }) => {
    test.slow();
    const device = await openDevice(browser);
    const { classId, assignmentId } = await classAtWork(context, device, `History 10b (${locale})`);
    const student = await device.newPage();
    const attemptId = await handIn(student, assignmentId);

    await student.goto(`/${locale}/attempts/${attemptId}/result`);
    await student.getByRole("link", { name: words("report.link.question") }).nth(1).click();
    await expect(student.getByRole("heading", { level: 1, name: words("report.title.question") })).toBeVisible();
    await expect(student.getByText(words("report.next-class", { name: `History 10b (${locale})` }))).toBeVisible();
    await expectSound(student);
    await send(student, words, longText);
    await expectSound(student);

    await page.goto(`/${locale}/classes`);
    await page.getByRole("link", { name: words("reports.news-open", { count: 1, name: `History 10b (${locale})` }) }).click();
    await expect(page.getByRole("listitem").filter({ hasText: "The map says Idlib." }).getByText("سلمى")).toBeVisible();
    await expect(page.getByRole("link", { name: words("reports.to-attempt"), exact: true })).toHaveAttribute("href", `/${locale}/classes/${classId}/attempts/${attemptId}`);
    await expectSound(page);
    await page.getByLabel(words("reports.answer"), { exact: true }).fill("Both are right: see the passage.");
    await page.getByRole("button", { name: words("reports.answer-button"), exact: true }).click();
    await expect(page.getByRole("status").filter({ hasText: words("done.report-answered") })).toBeVisible();
    await expect(page.getByText(words("reports.empty"))).toBeVisible();
    await expectSound(page);

    await student.goto(`/${locale}/classes`);
    await expectSound(student);
    await student.getByRole("link", { name: words("reports.news-answer") }).click();
    await student.getByRole("link", { name: words("report.back-result") }).click();
    await student.waitForURL(`**/${locale}/attempts/${attemptId}/result#question-2`);
    await expect(student.locator("#question-2").getByText("Both are right: see the passage.")).toBeVisible();
    await expect(student.locator("#question-1").getByText("Both are right: see the passage.")).toHaveCount(0);
    await expectSound(student);

    await page.getByRole("button", { name: words("reports.reopen-button"), exact: true }).click();
    await expect(page.getByLabel(words("reports.answer"), { exact: true })).toHaveValue("Both are right: see the passage.");
    await device.close();
  });

  test(`without script a stranger reports a claim from its note, and an administrator closes the report (${locale})`, async ({ browser }) => {
    const [reader, office] = [await openDevice(browser, { javaScriptEnabled: false }), await openDevice(browser, { javaScriptEnabled: false })];
    const page = await reader.newPage();
    const text = `Who counted them? ${freshUsername(locale)}`;
    await page.goto(`/${locale}/lessons/${slug}`);
    await page.locator(".claim-mark").first().click();
    await page.getByRole("link", { name: words("report.link.claim") }).filter({ visible: true }).first().click();
    await expect(page.getByText(words("report.next-site"))).toBeVisible();
    await send(page, words, text);
    const address = page.url();

    const desk = await office.newPage();
    expect((await page.goto(`/${locale}/reports`))?.status()).toBe(404);
    await withStored(async (database) => signInByRow(office, database, (await makeAccount(database, freshUsername("office"), { isAdmin: true })).id));
    await desk.goto(`/${locale}/reports`);
    const entry = desk.getByRole("listitem").filter({ hasText: text });
    await expect(entry.getByText(words("reports.guest"), { exact: true })).toBeVisible();
    await entry.getByRole("button", { name: words("reports.close-button"), exact: true }).click();
    await expect(desk.getByRole("status").filter({ hasText: words("done.report-closed") })).toBeVisible();

    await page.goto(address);
    await expect(page.getByText(words("report.state.closed"))).toBeVisible();
    await Promise.all([reader.close(), office.close()]);
  });

  test(`the administrators' queue is sound (${locale})`, async ({ page, context }) => {
    await withStored(async (database) => signInByRow(context, database, (await makeAccount(database, freshUsername("office"), { isAdmin: true })).id));
    await page.goto(`/${locale}/reports`);
    await expect(page.getByRole("heading", { level: 1, name: words("reports.site-title") })).toBeVisible();
    await expectSound(page);
  });
}
