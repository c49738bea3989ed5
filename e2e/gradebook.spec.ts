import type { Browser, BrowserContext, Page } from "@playwright/test";
import { randomUUID } from "node:crypto";
import { locales } from "@/domain/locale";
import { openStored } from "./attempt-records";
import { expect, expectAccessible, expectNoSideways, test, wordsIn } from "./fixtures";
import { openDevice, signInFreshAccount } from "./sign-in";

const slug = "what-the-article-reports";

async function sent<Body>(context: BrowserContext, path: string, data: object): Promise<Body> {
  const answer = await context.request.post(path, { data });
  expect(answer.ok(), `${path}: ${answer.status()} ${(await answer.text()).slice(0, 200)}`).toBe(true);
  return answer.json();
}

/** A class of two, in which Amal has handed in the first of two works with nothing answered, and Bassel has begun it. */
async function teachClass(context: BrowserContext, browser: Browser) {
  const database = await openStored();
  await signInFreshAccount(context, database);
  database.close();
  const { id: classId, code } = await sent<{ id: string; code: string }>(context, "/api/classes", { name: "History 10b", timeZone: "Asia/Beirut" });
  const set = (title: string) => sent<{ id: string }>(context, `/api/classes/${classId}/assignments`, { quizSlug: slug, title });
  const [first, second] = [await set("First work"), await set("Second work")];
  for (const nickname of ["Amal", "Bassel"]) {
    const device = await openDevice(browser);
    await sent(device, "/api/join", { code, nickname });
    const { attemptId } = await sent<{ attemptId: string }>(device, `/api/quizzes/${slug}/attempts`, { assignmentId: first.id });
    if (nickname === "Amal") await sent(device, `/api/attempts/${attemptId}/submission`, { id: randomUUID() });
    await device.close();
  }
  return { classId, firstId: first.id, secondId: second.id };
}

async function expectFine(page: Page): Promise<void> {
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await expectNoSideways(page);
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 720 });
}

const textInFocus = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? "");

for (const locale of locales) {
  test(`a gradebook is walked by arrow keys, and a cell opens its attempt (${locale})`, async ({ page, context, browser }) => {
    const t = wordsIn(locale);
    const { classId } = await teachClass(context, browser);
    await page.goto(`/${locale}/classes/${classId}/gradebook`);
    const grid = page.getByRole("grid");
    await expect(grid).toBeVisible();
    await expect(grid.getByRole("row", { name: /Bassel/ })).toContainText(t("gradebook.state.in-progress"));
    await expectFine(page);

    const onward = locale === "ar" ? "ArrowLeft" : "ArrowRight";
    await grid.getByRole("rowheader", { name: "Amal" }).focus();
    await page.keyboard.press(onward);
    expect(await textInFocus(page)).toContain("0 %");
    await page.keyboard.press("ArrowDown");
    expect(await textInFocus(page)).toContain(t("gradebook.state.in-progress"));
    await page.keyboard.press("Control+Home");
    expect(await textInFocus(page)).toContain(t("gradebook.name"));
    await page.keyboard.press("Control+End");
    expect(await textInFocus(page)).toContain("0 %");
    await page.keyboard.press("Home");
    expect(await textInFocus(page)).toContain(t("gradebook.median"));
    await grid.getByRole("rowheader", { name: "Amal" }).focus();
    await page.keyboard.press(onward);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/attempts\//);
  });

  test(`a student is excused and the total follows; the log tells of it (${locale})`, async ({ page, context, browser }) => {
    const t = wordsIn(locale);
    const { classId } = await teachClass(context, browser);
    await page.goto(`/${locale}/classes/${classId}/gradebook`);
    await page.getByRole("row", { name: /Amal/ }).getByRole("link", { name: "Amal" }).click();
    await page.waitForURL(/gradebook\/.+/);
    await expect(page.getByText(t("working.left-out.not-due"))).toBeVisible();
    await expectFine(page);
    await page.getByRole("button", { name: t("excuse.give-named", { title: "First work" }) }).click();
    await expect(page.getByText(t("done.student-excused"))).toBeVisible();
    await expect(page.getByText(t("working.no-total"))).toBeVisible();
    await page.getByRole("button", { name: t("excuse.take-back-named", { title: "First work" }) }).click();
    await expect(page.getByText(t("done.excuse-removed"))).toBeVisible();
    const file = await context.request.get(`/api/classes/${classId}/gradebook.csv?locale=${locale}`);
    expect(file.headers()["content-disposition"]).toBe('attachment; filename="gradebook.csv"');
    expect(await file.text()).toContain(`"Amal","","",0,"",0`);
    await page.goto(`/${locale}/classes/${classId}/log?group=exports`);
    await expect(page.getByRole("row")).toHaveCount(2);
    await expect(page.getByRole("row").last()).toContainText(t("audit.export.gradebook"));
    await expectFine(page);
  });

  test(`categories and weights are set without script, and refused input is not lost (${locale})`, async ({ browser, context }) => {
    const t = wordsIn(locale);
    const { classId, firstId } = await teachClass(context, browser);
    const plain = await openDevice(browser, { javaScriptEnabled: false });
    await plain.addCookies(await context.cookies());
    const page = await plain.newPage();
    await page.goto(`/${locale}/classes/${classId}/gradebook`);
    await page.getByLabel(t("categories.new-name")).fill("Tests");
    await page.locator("#weight-new").fill("many");
    await page.getByRole("button", { name: t("categories.make") }).click();
    await expect(page.getByRole("main").getByRole("alert")).toContainText(t("field-problem.not-a-number"));
    await expect(page.getByLabel(t("categories.new-name"))).toHaveValue("Tests");
    await page.locator("#weight-new").fill("60");
    await page.getByRole("button", { name: t("categories.make") }).click();
    await expect(page.getByText(t("done.category-made"))).toBeVisible();
    await page.getByLabel(t("weights.category-of", { title: "First work" })).selectOption("Tests");
    await page.getByLabel(t("weights.weight-of", { title: "First work" })).fill("2,5");
    await page.getByRole("button", { name: t("weights.save") }).click();
    await expect(page.getByText(t("done.weights-set"))).toBeVisible();
    await expect(page.locator(`[name="weight.${firstId}"]`)).toHaveValue("2.5");
    await page.getByRole("link", { name: t("gradebook.total"), exact: true }).click();
    await expect(page.getByRole("columnheader", { name: t("gradebook.total") })).toHaveAttribute("aria-sort", "ascending");
    await plain.close();
  });

  test(`a quiz's questions are analysed from the first finished attempt, greyed while they are few (${locale})`, async ({ page, context, browser }) => {
    const t = wordsIn(locale);
    const { classId, secondId } = await teachClass(context, browser);
    await page.goto(`/${locale}/classes/${classId}/questions`);
    await expect(page.getByText(t("analysis.too-few", { count: 1, least: 10 }))).toBeVisible();
    await expect(page.getByRole("link", { name: t("analysis.mend-named", { number: 1 }) })).toBeVisible();
    await page.getByText(t("analysis.formulas"), { exact: true }).click();
    await expectFine(page);
    await page.getByLabel(t("analysis.assignment")).selectOption(secondId);
    await page.getByRole("button", { name: t("analysis.show") }).click();
    await expect(page.getByText(t("analysis.too-few", { count: 0, least: 10 }))).toBeVisible();
  });
}
