import type { BrowserContext, Page } from "@playwright/test";
import { locales } from "@/domain/locale";
import { makeClass, makeMember } from "@/db/class-factories";
import { openStored } from "./attempt-records";
import { lessonCalled } from "./content-files";
import { expect, expectAccessible, expectNoSideways, test, wordsIn } from "./fixtures";
import { openDevice, signInByRow, signInFreshAccount } from "./sign-in";

const slug = "who-says-so";
const { lesson } = lessonCalled(slug);

/** A class with two students, and its teacher signed in. */
async function signInTeacher(context: BrowserContext): Promise<{ classId: string; students: string[]; userId: string }> {
  const database = await openStored();
  const { userId } = await signInFreshAccount(context, database);
  const { class: made } = await makeClass(database, { teacherId: userId, timeZone: "Asia/Damascus" });
  const students = [await makeMember(database, made.id, { name: "Amina" }), await makeMember(database, made.id, { name: "سلمى" })];
  database.close();
  return { classId: made.id, students: students.map(({ name }) => name), userId };
}

const main = (page: Page) => page.getByRole("main");

for (const locale of locales) {
  const t = wordsIn(locale);

  test(`a teacher looks at a lesson and sets it in a few steps (${locale})`, async ({ page, context }) => {
    const { classId, students } = await signInTeacher(context);
    const base = `/${locale}/classes/${classId}`;
    await page.goto(`${base}/preview/${slug}`);
    await expect(page.getByText(t("preview.minutes", { count: lesson.minutes + lesson.quiz.questions.length }))).toBeVisible();
    await expect(page.getByText(t("preview.key"), { exact: true })).toHaveCount(lesson.quiz.questions.length);
    await expectAccessible(page);
    await main(page).getByRole("link", { name: t("assignment.set-this") }).click();

    await page.getByLabel(t("assignment.dueAt"), { exact: true }).fill("2031-05-06T09:00");
    await expectAccessible(page);
    await page.getByRole("button", { name: t("assignment.set"), exact: true }).click();
    await expect(page.getByRole("status")).toHaveText(t("done.assignment-made"));
    const row = page.getByRole("row", { name: lesson.title[locale] });
    await expect(row).toContainText("2031");
    await expect(row).toContainText(t("assignments.of", { count: 0, all: students.length }));
    await expectAccessible(page);
  });

  test(`a teacher moves a date, makes an exception, withdraws and gives back (${locale})`, async ({ page, context }) => {
    const { classId, students } = await signInTeacher(context);
    const made = await page.request.post(`/api/classes/${classId}/assignments`, { data: { lessonSlug: slug, quizSlug: slug, dueAt: Date.UTC(2031, 4, 6) } });
    expect(made.status()).toBe(201);
    await page.goto(`/${locale}/classes/${classId}/assignments`);
    await main(page).getByRole("link", { name: t("assignments.change-named", { title: lesson.title[locale] }) }).click();
    await page.getByLabel(t("assignment.dueAt"), { exact: true }).first().fill("2031-05-08T09:00");
    await page.getByRole("button", { name: t("assignment.save") }).click();
    await expect(page.getByRole("status")).toHaveText(t("done.assignment-changed"));
    await page.getByLabel(t("exceptions.for")).selectOption({ label: students[1] });
    await page.locator("#exception-form").getByLabel(t("assignment.dueAt"), { exact: true }).fill("2031-05-10T09:00");
    await page.getByRole("button", { name: t("exceptions.save") }).click();
    await expect(page.getByRole("row", { name: students[1] })).toContainText("10");
    await expectAccessible(page);
    await page.getByRole("button", { name: t("exceptions.remove-named", { name: students[1] ?? "" }) }).click();
    await expect(page.getByRole("row", { name: students[1] })).toHaveCount(0);

    await page.getByRole("button", { name: t("assignment.withdraw"), exact: true }).click();
    await expect(page.getByRole("status")).toHaveText(t("done.assignment-withdrawn"));
    await page.getByRole("button", { name: t("assignments.restore-named", { title: lesson.title[locale] }) }).click();
    await expect(page.getByRole("row", { name: lesson.title[locale] })).toBeVisible();
  });

  test(`a quiz is built from the bank without script: picked, ordered, swapped, weighed (${locale})`, async ({ browser }) => {
    const context = await openDevice(browser, { javaScriptEnabled: false });
    const { classId } = await signInTeacher(context);
    const page = await context.newPage();
    await page.goto(`/${locale}/classes/${classId}/quizzes/new`);
    await page.getByLabel(t("quiz-builder.name"), { exact: true }).fill("Our own");
    for (let count = 1; count <= 3; count++) {
      await page.getByRole("button", { name: t("quiz-builder.add"), exact: false }).first().click();
      await expect(page.getByRole("heading", { name: t("quiz-builder.questions", { count }), exact: true })).toBeVisible();
    }
    const held = () => page.locator("input[name=item]").evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
    const [a, b, c] = await held();
    await page.getByLabel(t("quiz-builder.position", { number: 3 }), { exact: true }).fill("1");
    await page.getByLabel(t("quiz-builder.weight", { number: 1 }), { exact: true }).fill("2.5");
    await page.getByLabel(t("quiz-builder.name"), { exact: true }).press("Enter");
    expect(await held()).toEqual([c, a, b]);
    await page.getByRole("button", { name: t("quiz-builder.down-named", { number: 1 }) }).click();
    expect(await held()).toEqual([a, c, b]);
    const swap = page.locator("details").filter({ hasText: t("quiz-builder.swap-for") }).first();
    await swap.locator("summary").click();
    await swap.getByRole("button", { name: t("quiz-builder.swap-button") }).click();
    expect((await held()).filter((id) => ![a, b, c].includes(id))).toHaveLength(1);
    await expectNoSideways(page);
    await page.getByRole("button", { name: t("quiz-builder.save") }).click();
    await expect(page.getByRole("status")).toHaveText(t("done.quiz-saved"));
    await expect(page.getByLabel(t("quiz-builder.name"), { exact: true })).toHaveValue("Our own");
    await expect(page.getByLabel(t("quiz-builder.weight", { number: 1 }), { exact: true })).toHaveValue("2.5");

    // axe needs scripts, which this device has not.
    const scripted = await openDevice(browser);
    await scripted.addCookies(await context.cookies());
    const again = await scripted.newPage();
    await again.goto(new URL(page.url()).pathname);
    await expectAccessible(again);
    await Promise.all([context.close(), scripted.close()]);
  });

  test(`what contradicts itself is named, and nothing typed is lost (${locale})`, async ({ page, context }) => {
    const { classId } = await signInTeacher(context);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`/${locale}/classes/${classId}/assignments/new?quiz=${slug}`);
    await page.getByLabel(t("assignment.opensAt"), { exact: true }).fill("2031-05-06T09:00");
    await page.getByLabel(t("assignment.dueAt"), { exact: true }).fill("2031-05-05T09:00");
    await page.getByRole("radio", { name: t("assignment.audience-chosen") }).check();
    await page.getByRole("button", { name: t("assignment.set"), exact: true }).click();
    const alert = main(page).getByRole("alert");
    await expect(alert).toContainText(t("field-problem.due-before-opening"));
    await expect(alert).toContainText(t("field-problem.nobody-chosen"));
    await expect(page.getByLabel(t("assignment.dueAt"), { exact: true })).toHaveValue("2031-05-05T09:00");
    await expect(page.getByLabel(t("assignment.quiz"), { exact: true })).toHaveValue(slug);
    await expectNoSideways(page);
    await expectAccessible(page);
  });
}

test("keys are shown to those who teach, and to nobody with an open attempt", async ({ page, context, browser }) => {
  const t = wordsIn("en");
  const { classId, userId } = await signInTeacher(context);
  await page.goto(`/en/bank?lesson=${slug}`);
  await expect(page.getByText(t("bank.key")).first()).toBeVisible();
  await expectAccessible(page);
  expect((await page.request.post(`/api/quizzes/${slug}/attempts`, { data: {} })).status()).toBe(201);
  await page.goto(`/en/classes/${classId}/preview/${slug}`);
  await expect(page.getByText(t("keys.keys-while-open"))).toBeVisible();
  await expect(page.getByText(t("preview.key"), { exact: true })).toHaveCount(0);

  const guest = await openDevice(browser);
  const other = await guest.newPage();
  await other.goto(`/en/bank?lesson=${slug}`);
  await expect(other.getByText(t("keys.keys-for-teachers"))).toBeVisible();
  const database = await openStored();
  const { class: elsewhere } = await makeClass(database);
  const again = await openDevice(browser);
  await signInByRow(again, database, userId);
  database.close();
  const answer = await again.request.get(`/api/classes/${elsewhere.id}/assignments`);
  expect(answer.status()).toBe(404);
  await Promise.all([guest.close(), again.close()]);
});
