import type { BrowserContext, Page } from "@playwright/test";
import { type Locale, locales } from "@/domain/locale";
import { openStored } from "./attempt-records";
import { expect, expectAccessible, expectNoSideways, test, wordsIn } from "./fixtures";
import { openDevice, signInFreshAccount } from "./sign-in";

const className = "History 10b, the group that meets on Tuesdays";

async function becomeTeacher(context: BrowserContext): Promise<{ username: string }> {
  const database = await openStored();
  try {
    return await signInFreshAccount(context, database);
  } finally {
    database.close();
  }
}

/** A new class by its form. Gives the address of its own page. */
async function makeClass(page: Page, locale: Locale): Promise<string> {
  const words = wordsIn(locale);
  await page.goto(`/${locale}/classes`);
  await page.getByLabel(words("class.name"), { exact: true }).fill(className);
  await page.getByRole("button", { name: words("classes.make") }).click();
  await page.waitForURL(/\/classes\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

async function addStudent(page: Page, base: string, words: ReturnType<typeof wordsIn>, name: string): Promise<void> {
  await page.goto(`${base}/members`);
  await page.getByLabel(words("members.add"), { exact: true }).fill(name);
  await page.getByRole("button", { name: words("members.add-button"), exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: words("done.student-added") })).toBeVisible();
}

const slipCode = async (page: Page, name: string) => {
  const slip = page.getByRole("listitem").filter({ hasText: name });
  return /[A-Z0-9]{5}-[A-Z0-9]{5}/.exec((await slip.textContent()) ?? "")?.[0] ?? "";
};

const expectSound = async (page: Page) => {
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await expectNoSideways(page);
  await page.setViewportSize({ width: 1280, height: 800 });
};

for (const locale of locales) {
  test(`a class is made, filled by name and by list, and a slip signs its student in (${locale})`, async ({ page, context, browser }) => {
    test.slow();
    const words = wordsIn(locale);
    await becomeTeacher(context);
    const base = await makeClass(page, locale);
    await page.goto(`${base}/members`);
    await expect(page.getByText(words("members.empty"))).toBeVisible();
    await expectSound(page);
    await addStudent(page, base, words, "Sara");

    await page.getByRole("link", { name: words("members.to-import") }).click();
    await expectSound(page);
    const csv = { name: "list.csv", mimeType: "text/csv", buffer: Buffer.from("name,group\nOmar,Red\nSara,Red\nسارة,Red\n") };
    await page.getByLabel(words("roster.choose"), { exact: true }).setInputFiles(csv);
    await page.locator("form").filter({ has: page.getByLabel(words("roster.choose"), { exact: true }) }).getByRole("button", { name: words("roster.look") }).click();
    await expect(page.getByText(words("roster.problem.already-in-class"))).toBeVisible();
    await expectSound(page);
    await page.getByRole("button", { name: words("roster.confirm", { students: 2 }) }).click();
    await expect(page.getByRole("status").filter({ hasText: words("done.roster-imported") })).toBeVisible();
    await expect(page.getByRole("rowheader")).toHaveText(["Omar", "Sara", "سارة"]);
    await expectSound(page);

    await page.getByRole("link", { name: words("members.to-slips") }).click();
    await expectSound(page);
    const code = await slipCode(page, "Omar");
    const device = await openDevice(browser);
    const student = await device.newPage();
    await student.goto(`/${locale}/join?code=${code}`);
    await student.getByRole("button", { name: words("join.button") }).click();
    await student.waitForURL(`**${base}`);
    await expect(student.getByRole("heading", { name: className })).toBeVisible();

    await page.goto(`${base}/members`);
    await page.getByRole("link", { name: "Omar", exact: true }).click();
    await expectSound(page);
    await page.getByText(words("member.remove"), { exact: true }).click();
    await page.getByRole("button", { name: words("member.remove-button"), exact: true }).click();
    await expect(page.getByRole("status").filter({ hasText: words("done.student-removed") })).toBeVisible();
    expect((await student.request.get(`/api/me`)).ok()).toBe(true);
    await student.reload();
    await expect(student.getByRole("heading", { name: className })).toHaveCount(0);
    await device.close();
  });
}

test("a class is run without script: code paused, group filled, extra time given, entries merged", async ({ browser }) => {
  test.slow();
  const words = wordsIn("en");
  const context = await openDevice(browser, { javaScriptEnabled: false });
  await becomeTeacher(context);
  const page = await context.newPage();
  const base = await makeClass(page, "en");
  for (const name of ["Sara", "Sara H."]) await addStudent(page, base, words, name);

  await page.getByLabel(words("groups.new"), { exact: true }).fill("Red");
  await page.getByRole("button", { name: words("groups.make") }).click();
  await page.getByRole("checkbox", { name: "Sara", exact: true }).check();
  await page.getByRole("button", { name: words("groups.save") }).click();
  await expect(page.getByRole("row").filter({ hasText: "Red" })).toHaveCount(1);

  await page.getByRole("link", { name: "Sara", exact: true }).click();
  await page.getByLabel(words("members.time-factor"), { exact: true }).selectOption("1.5");
  await page.getByRole("button", { name: words("member.set-time"), exact: true }).click();
  await expect(page.getByRole("status")).toContainText(words("done.time-factor-set"));
  await page.getByText(words("member.merge"), { exact: true }).click();
  await page.getByRole("button", { name: words("member.merge-look") }).click();
  await page.getByRole("button", { name: words("merge.keep", { name: "Sara H." }) }).click();
  await expect(page.getByRole("status")).toContainText(words("done.students-merged"));

  await page.goto(`${base}/settings`);
  await page.getByRole("button", { name: words("code.pause") }).click();
  await expect(page.getByText(words("code.state.paused"))).toBeVisible();
  await page.goto(base);
  await expect(page.getByText(words("class.code-paused"))).toBeVisible();
  await context.close();
});

test("a colleague accepts an invitation once, and is out at the next click when removed", async ({ page, context, browser }) => {
  const words = wordsIn("en");
  await becomeTeacher(context);
  const base = await makeClass(page, "en");
  await page.goto(`${base}/settings`);
  await page.getByRole("button", { name: words("teachers.make-link") }).click();
  const link = await page.getByLabel(words("teachers.link"), { exact: true }).inputValue();
  await expectSound(page);

  await page.goto(link);
  await expect(page.getByText(words("invitation.already"))).toBeVisible();
  const device = await openDevice(browser);
  const visitor = await device.newPage();
  await visitor.goto(link);
  await expect(visitor.getByText(words("problem.teaching-needs-account"))).toBeVisible();
  const { username } = await becomeTeacher(device);
  await visitor.reload();
  await expectSound(visitor);
  await visitor.getByRole("button", { name: words("invitation.accept") }).click();
  await visitor.waitForURL(`**${base}`);

  await page.goto(`${base}/settings`);
  await page.getByText(words("teachers.remove"), { exact: true }).click();
  await page.getByRole("button", { name: words("teachers.remove-button") }).click();
  await expect(page.getByRole("status")).toContainText(words("done.teacher-removed"));
  await expect(page.getByText(username)).toHaveCount(0);
  await visitor.reload();
  await expect(visitor.getByRole("heading", { name: words("not-found.title") })).toBeVisible();
  await device.close();
});
