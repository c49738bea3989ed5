import type { Browser, BrowserContext, Page } from "@playwright/test";
import { randomUUID } from "node:crypto";
import { locales } from "@/domain/locale";
import { openStored } from "./attempt-records";
import { expect, expectAccessible, expectNoSideways, test, wordsIn } from "./fixtures";
import { openDevice, signInFreshAccount } from "./sign-in";

const slug = "what-the-article-reports";

type Item = { itemId: string; kind: string; prompt: { multiple?: boolean; options?: { id: string }[] } };

async function sent<Body>(context: BrowserContext, path: string, data: object): Promise<Body> {
  const answer = await context.request.post(path, { data });
  expect(answer.ok(), `${path}: ${answer.status()} ${(await answer.text()).slice(0, 200)}`).toBe(true);
  return answer.json();
}

/** A class with a work set and its teacher signed in; three students each took another option of one question and handed in. */
async function handedInWork(teacher: BrowserContext, browser: Browser) {
  const database = await openStored();
  await signInFreshAccount(teacher, database);
  database.close();
  const { id: classId, code } = await sent<{ id: string; code: string }>(teacher, "/api/classes", { name: "History 10b", timeZone: "Asia/Beirut" });
  const { id: assignmentId } = await sent<{ id: string }>(teacher, `/api/classes/${classId}/assignments`, { quizSlug: slug });
  const students: { name: string; device: BrowserContext; attemptId: string }[] = [];
  let itemId = "";
  for (const [index, name] of ["سلمى عبد الرحمن", "Omar", "Nour"].entries()) {
    const device = await openDevice(browser);
    await sent(device, "/api/join", { code, nickname: name });
    const { attemptId, items } = await sent<{ attemptId: string; items: Item[] }>(device, `/api/quizzes/${slug}/attempts`, { assignmentId });
    const item = items.find(({ kind, prompt }) => kind === "choice" && !prompt.multiple && (prompt.options?.length ?? 0) >= 3);
    if (!item) throw new Error(`${slug} has no single choice with three options`);
    itemId = item.itemId;
    const response = { chosen: [item.prompt.options?.[index]?.id] };
    await sent(device, `/api/attempts/${attemptId}/events`, { events: [{ id: randomUUID(), type: "answer-saved", itemId, response, at: Date.now() }] });
    await sent(device, `/api/attempts/${attemptId}/submission`, { id: randomUUID() });
    students.push({ name, device, attemptId });
  }
  return { page: `/classes/${classId}/assignments/${assignmentId}/questions/${itemId}`, board: `/classes/${classId}/assignments/${assignmentId}`, students };
}

async function expectSound(page: Page): Promise<void> {
  await expectAccessible(page);
  const size = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 740 });
  await expectNoSideways(page);
  if (size) await page.setViewportSize(size);
}

const sectionOf = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

for (const locale of locales) {
  const words = wordsIn(locale);

  test(`a teacher corrects a key, which changes no mark, then regrades, and the student reads why (${locale})`, async ({ page, context, browser }) => {
    test.slow();
    const work = await handedInWork(context, browser);
    await page.goto(`/${locale}${work.board}`);
    await page.locator(`a[href$="${work.page}"]`).first().click();
    const answers = sectionOf(page, words("mending.answers"));
    await expect(answers.getByRole("row")).toHaveCount(4);
    await expectSound(page);

    const correct = sectionOf(page, words("mending.correct"));
    await correct.getByText(words("mending.correct-open"), { exact: true }).click();
    const saveKey = () => correct.getByRole("button", { name: words("mending.correct-button"), exact: true }).click();
    await correct.getByLabel(words("mending.note-en"), { exact: true }).fill("The map has been redrawn.");
    await saveKey();
    await expect(page.getByRole("alert").filter({ hasText: words("problem.key-unchanged") })).toBeVisible();
    await expect(correct.getByLabel(words("mending.note-en"), { exact: true })).toHaveValue("The map has been redrawn.");
    await expectSound(page);
    await correct.getByRole("radio", { checked: false }).first().check();
    await saveKey();
    await expect(page.getByRole("status").filter({ hasText: words("done.key-corrected") })).toBeVisible();
    await expectSound(page);

    const regrade = sectionOf(page, words("mending.regrade"));
    await expect(regrade.getByRole("radio", { checked: true })).toHaveValue("new-key");
    await expect(regrade.getByLabel(words("mending.note-en"), { exact: true })).toHaveValue("The map has been redrawn.");
    await regrade.getByRole("button", { name: words("mending.dry-run-button") }).click();
    const dryRun = sectionOf(page, words("mending.dry-run"));
    // One loses the mark, one gets it.
    await expect(dryRun.getByText(words("mending.changes", { count: 2 }), { exact: true })).toBeVisible();
    await expect(dryRun.getByText(words("mending.unchanged", { count: 1 }), { exact: true })).toBeVisible();
    await expect(dryRun.getByRole("row")).toHaveCount(3);
    await expectSound(page);
    await dryRun.getByRole("button", { name: words("mending.apply", { count: 2 }) }).click();
    await expect(page.getByRole("status").filter({ hasText: words("done.regraded") })).toBeVisible();
    await expect(sectionOf(page, words("mending.rulings")).getByText("The map has been redrawn.")).toBeVisible();
    await expectSound(page);

    for (const { device, attemptId } of work.students) {
      const student = await device.newPage();
      await student.goto(`/${locale}/attempts/${attemptId}/result`);
      await expect(student.locator(".teacher-notes").getByText("The map has been redrawn.")).toBeVisible();
      await expectSound(student);
      await device.close();
    }
  });

  test(`without script, on a phone, further answers are accepted and the question is dropped (${locale})`, async ({ context, browser }) => {
    test.slow();
    const work = await handedInWork(context, browser);
    const phone = await openDevice(browser, { javaScriptEnabled: false });
    await phone.addCookies(await context.cookies());
    const page = await phone.newPage();
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`/${locale}${work.page}`);
    const regrade = sectionOf(page, words("mending.regrade"));
    const ask = () => regrade.getByRole("button", { name: words("mending.dry-run-button") }).click();
    await ask();
    await expect(page.getByRole("alert")).toContainText(words("field-problem.ruling-missing"));
    await expect(page.getByRole("alert")).toContainText(words("field-problem.note-missing"));

    // Two of the three are not right by the key.
    for (const box of await page.getByRole("checkbox").all()) await box.check();
    await regrade.getByRole("radio", { name: words("mending.ruling.accept-also") }).check();
    await regrade.getByLabel(words("mending.note-ar"), { exact: true }).fill("النص يحتمل الأجوبة الثلاثة.");
    await ask();
    const apply = (count: number) => page.getByRole("button", { name: words("mending.apply", { count }) }).click();
    await apply(2);
    await expect(page.getByRole("status").filter({ hasText: words("done.regraded") })).toBeVisible();
    for (const box of await page.getByRole("checkbox").all()) await expect(box).toBeChecked();

    await regrade.getByRole("radio", { name: words("mending.ruling.drop") }).check();
    await regrade.getByLabel(words("mending.note-en"), { exact: true }).fill("Nobody can know this.");
    await ask();
    await expectNoSideways(page);
    await apply(3);
    await expect(sectionOf(page, words("mending.rulings")).getByRole("listitem")).toHaveCount(2);
    await expect(page.getByText(words("mending.superseded"))).toHaveCount(1);

    const [first] = work.students;
    const student = await first?.device.newPage();
    await student?.goto(`/${locale}/attempts/${first?.attemptId}/result`);
    await expect(student?.getByText(words("result.dropped")) ?? page.locator("never")).toBeVisible();
    for (const { device } of work.students) await device.close();
    await phone.close();
  });
}
