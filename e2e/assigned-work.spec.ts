import type { BrowserContext, Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { type AssignmentRow, makeAssignment, makeClass, makeMember } from "@/db/class-factories";
import { makeSession } from "@/db/factories";
import { attempts, quizVersions, quizzes } from "@/db/schema/tables";
import { reviewPresets } from "@/domain/assignment/review-rules";
import { type Locale, locales } from "@/domain/locale";
import { openStored, storedSteps } from "./attempt-records";
import { lessonCalled } from "./content-files";
import { attemptIdOf, expect, expectAccessible, expectNoSideways, test, wordsIn } from "./fixtures";
import { e2eOrigin } from "./sign-in";

const slug = "what-the-article-reports";
const hour = 3_600_000;
const phone = { width: 360, height: 740 };
const { sections } = lessonCalled(slug).lesson;

type School = { classId: string; work: AssignmentRow };

/** A class with a student, who is signed in here, and one assignment. */
async function makeSchool(context: BrowserContext, values: Parameters<typeof makeAssignment>[3] = {}, member: Parameters<typeof makeMember>[2] = {}): Promise<School> {
  const database = await openStored();
  try {
    const [quiz] = await database.read
      .select({ version: quizVersions })
      .from(quizzes)
      .innerJoin(quizVersions, eq(quizVersions.id, quizzes.currentVersionId))
      .where(eq(quizzes.slug, slug));
    if (!quiz) throw new Error("the quiz is not published");
    const { class: own } = await makeClass(database, { name: "History 10b", timeZone: "Asia/Damascus" });
    const { userId } = await makeMember(database, own.id, { name: "Salma", ...member });
    const work = await makeAssignment(database, own.id, quiz.version, { title: "First quiz", ...values });
    const { token } = await makeSession(database, userId);
    await context.addCookies([{ name: "classroom-guest", value: token, url: e2eOrigin, httpOnly: true, sameSite: "Lax" }]);
    return { classId: own.id, work };
  } finally {
    database.close();
  }
}

/** What a teacher or the clock of the wall would do to the open attempt. */
async function endAt(attemptId: string, deadlineAt: number): Promise<void> {
  const database = await openStored();
  try {
    await database.write([database.read.update(attempts).set({ deadlineAt }).where(eq(attempts.id, attemptId))]);
  } finally {
    database.close();
  }
}

const addressOf = ({ classId, work }: School, locale: Locale) => `/${locale}/classes/${classId}/assignments/${work.id}`;

async function start(page: Page, school: School, locale: Locale): Promise<string> {
  await page.goto(addressOf(school, locale));
  await page.getByRole("button", { name: wordsIn(locale)("work.start"), exact: true }).click();
  await page.waitForURL(new RegExp(`/${locale}/attempts/[^/]+$`));
  return attemptIdOf(page);
}

async function handIn(page: Page, attemptId: string, locale: Locale): Promise<void> {
  await page.goto(`/${locale}/attempts/${attemptId}?question=end`);
  await page.getByRole("button", { name: wordsIn(locale)("attempt.hand-in"), exact: true }).click();
  await page.waitForURL(/\/result$/);
}

for (const locale of locales) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`a student's way, ${javaScriptEnabled ? "with" : "without"} script (${locale})`, () => {
      test.use({ javaScriptEnabled, viewport: phone });

      test("leads from home to the start page, through the attempt, and back with what may be shown", async ({ page, context }) => {
        const t = wordsIn(locale);
        const now = Date.now();
        const school = await makeSchool(
          context,
          { lessonSlug: slug, dueAt: now + 48 * hour, closesAt: now + 72 * hour, attemptsAllowed: 1, timeLimitMs: hour, reviewRules: reviewPresets["all-after-close"] },
          { timeFactor: "1.5" },
        );
        await page.goto(`/${locale}/classes`);
        await expect(page.getByRole("paragraph").filter({ hasText: t("work.state.to-do") })).toBeVisible();
        await expect(page.getByText(t("work.read", { read: 0, count: sections.length }))).toBeVisible();
        if (javaScriptEnabled) await expectAccessible(page);
        await expectNoSideways(page);
        await page.getByRole("link", { name: "First quiz", exact: true }).click();
        await page.waitForURL(`**${addressOf(school, locale)}`);
        const usual = locale === "en" ? "1 h" : "ساعة";
        const limit = locale === "en" ? "1 h 30 min" : "ساعة و30 دقيقة";
        await expect(page.getByText(t("work.time.extra", { usual, limit }))).toBeVisible();
        if (javaScriptEnabled) await expectAccessible(page);
        await expectNoSideways(page);

        const attemptId = await start(page, school, locale);
        const endsOrLeft = javaScriptEnabled ? t("attempt.time-left", { time: locale === "en" ? "1 h 29 min" : "ساعة و29 دقيقة" }) : t("attempt.ends-at", { date: "@" }).split("@")[0];
        await expect(page.getByText(endsOrLeft ?? "")).toBeVisible();
        if (javaScriptEnabled) await expectAccessible(page);
        await expectNoSideways(page);
        await handIn(page, attemptId, locale);
        await expect(page.getByText(t("result.held-back"))).toBeVisible();
        await expect(page.getByText(t("result.no-answer")).first()).toBeVisible();
        for (const word of ["right", "wrong", "unanswered"]) await expect(page.getByText(t(`verdict.${word}`), { exact: true })).toHaveCount(0);
        await expect(page.getByRole("button", { name: t("result.try-again") })).toHaveCount(0);
        await expect(page.getByRole("button", { name: t("result.retry-all") })).toHaveCount(0);
        if (javaScriptEnabled) await expectAccessible(page);
        await expectNoSideways(page);

        await page.getByRole("link", { name: t("work.back"), exact: true }).click();
        await expect(page.getByText(t("work.refusal.no-attempts-left"))).toBeVisible();
        await expect(page.getByText(t("work.mark-hidden"))).toBeVisible();
        await page.goto(`/${locale}/classes`);
        await expect(page.getByText(t("work.mark-later"))).toBeVisible();
      });
    });
  }
}

test("what is not open yet says when it opens, and offers no start", async ({ page, context }) => {
  const t = wordsIn("en");
  const school = await makeSchool(context, { opensAt: Date.now() + 50 * hour });
  await page.goto(addressOf(school, "en"));
  await expect(page.getByText(t("work.refusal.not-open-yet", { date: "@" }).split("@")[0] ?? "")).toBeVisible();
  await expect(page.getByRole("button", { name: t("work.start"), exact: true })).toHaveCount(0);
});

test("a second tab goes on with the same attempt, and gets no other beyond the limit", async ({ page, context }) => {
  const t = wordsIn("en");
  const school = await makeSchool(context, { attemptsAllowed: 1 });
  const other = await context.newPage();
  await other.goto(addressOf(school, "en"));
  const stale = await context.newPage();
  await stale.goto(addressOf(school, "en"));
  const attemptId = await start(page, school, "en");
  await other.getByRole("button", { name: t("work.start"), exact: true }).click();
  await other.waitForURL(`**/attempts/${attemptId}`);
  await handIn(page, attemptId, "en");
  await stale.getByRole("button", { name: t("work.start"), exact: true }).click();
  await stale.waitForURL(/problem=no-attempts-left/);
  await expect(stale.getByRole("alert").filter({ hasText: t("problem.no-attempts-left") })).toBeVisible();
});

test("when the time is over the page hands in what is saved and shows the result; the time can be hidden", async ({ page, context }) => {
  const t = wordsIn("en");
  const school = await makeSchool(context, { timeLimitMs: hour });
  const attemptId = await start(page, school, "en");
  await page.getByRole("button", { name: t("attempt.time-hide") }).click();
  await expect(page.getByText(t("attempt.time-left", { time: "59 min" }))).toBeHidden();
  await endAt(attemptId, Date.now() + 4000);
  await page.reload();
  await page.waitForURL(/\/result$/, { timeout: 15_000 });
  await expect(page.getByText(t("result.time-ran-out", { date: "@" }).split("@")[0] ?? "")).toBeVisible();
  expect((await storedSteps(attemptId)).map(({ type }) => type)).toEqual(["time-ran-out"]);
});

test("an attempt that nobody comes back to is handed in within a minute of its deadline", async ({ page, context }) => {
  test.setTimeout(90_000);
  const school = await makeSchool(context, { timeLimitMs: hour });
  const attemptId = await start(page, school, "en");
  await page.goto("about:blank");
  await endAt(attemptId, Date.now());
  await expect.poll(async () => (await storedSteps(attemptId)).map(({ type }) => type), { timeout: 60_000 }).toEqual(["time-ran-out"]);
});

test("more time that a teacher gives reaches the page before it gives up", async ({ page, context }) => {
  const t = wordsIn("en");
  const school = await makeSchool(context, { timeLimitMs: hour });
  const attemptId = await start(page, school, "en");
  await endAt(attemptId, Date.now() + 5000);
  await page.reload();
  await endAt(attemptId, Date.now() + hour);
  await expect(page.getByText(t("attempt.time-left", { time: "59 min" }))).toBeVisible({ timeout: 15_000 });
  expect(await storedSteps(attemptId)).toEqual([]);
});

test("a calendar address is made, read by a program, and made invalid again", async ({ page, context, request }) => {
  const t = wordsIn("en");
  await makeSchool(context, { dueAt: Date.now() + 48 * hour });
  await page.goto("/en/classes");
  await page.getByRole("button", { name: t("calendar.make") }).click();
  await expect(page.getByRole("status").filter({ hasText: t("done.calendar-link-made") })).toBeVisible();
  const address = await page.getByRole("textbox", { name: t("calendar.address") }).inputValue();
  await expectAccessible(page);
  const path = new URL(address).pathname;
  const feed = await request.get(path);
  expect([feed.status(), feed.headers()["content-type"]]).toEqual([200, "text/calendar; charset=utf-8"]);
  expect(await feed.text()).toContain("SUMMARY:First quiz (History 10b)");
  await page.getByRole("button", { name: t("calendar.revoke") }).click();
  await expect(page.getByRole("status").filter({ hasText: t("done.calendar-link-revoked") })).toBeVisible();
  expect((await request.get(path)).status()).toBe(404);
});
