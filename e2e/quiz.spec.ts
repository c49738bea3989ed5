import type { Page } from "@playwright/test";
import type { AuthoredQuestion } from "@/content/schema";
import type { Locale } from "@/domain/locale";
import { enterByKeyboard, type Entry, expectEntered, questionGroup, rightAnswer, stemOf, tabTo, wrongAnswer } from "./answering";
import { lessonCalled, lessons, quizOf } from "./content-files";
import { attemptIdOf, expect, saveLine, test, wordsIn } from "./fixtures";

const all = lessonCalled("what-the-article-reports");
const slug = all.lesson.slug;
const quiz = quizOf(all);
const [first, last] = [quiz[0] as AuthoredQuestion, quiz.at(-1) as AuthoredQuestion];

async function press(page: Page, role: "button" | "link", name: string): Promise<void> {
  await tabTo(page, page.getByRole(role, { name, exact: true }));
  await page.keyboard.press("Enter");
}

/** By keyboard from the quiz's first page into the attempt. */
async function start(page: Page, locale: Locale, quizSlug = slug): Promise<string> {
  await page.goto(`/${locale}/quizzes/${quizSlug}`);
  await press(page, "button", wordsIn(locale)("quiz.start"));
  await page.waitForURL(/\/attempts\//);
  return attemptIdOf(page);
}

/** Enters an answer and sees it saved, on the page and on the server, within a second and a half of the last change. */
async function enterAndSee(page: Page, attemptId: string, index: number, entries: readonly Entry[], locale: Locale): Promise<void> {
  await enterByKeyboard(page, entries);
  await expect(saveLine(page, wordsIn(locale)("save.server"))).toHaveText(wordsIn(locale)("save.server"), { timeout: 1500 });
  await expectEntered(entries);
  const { items } = await (await page.request.get(`/api/attempts/${attemptId}`)).json();
  expect(items[index].filled).toBe("complete");
}

const heading = (page: Page, number: number, count: number, locale: Locale) =>
  page.getByRole("heading", { name: wordsIn(locale)("attempt.question", { number, count }) });

test("a guest answers every kind of question by keyboard alone, hands in, learns why, and repeats what was wrong", async ({ page }) => {
  test.setTimeout(120_000);
  const t = wordsIn("en");
  const count = quiz.length;
  expect(new Set(quiz.map(({ kind }) => kind)).size).toBe(7);
  const attemptId = await start(page, "en");

  // The first one wrong, the last one left for later.
  for (const [index, question] of quiz.entries()) {
    await expect(heading(page, index + 1, count, "en")).toBeVisible();
    if (question === last) break;
    const entries = question === first ? wrongAnswer(page, question, "en") : rightAnswer(page, question, "en");
    await enterAndSee(page, attemptId, index, entries, "en");
    await press(page, "button", t("attempt.next"));
    await expect(heading(page, index + 2, count, "en")).toBeFocused();
  }

  await test.step("a reload keeps the place and the answers", async () => {
    await page.reload();
    await expect(heading(page, count, count, "en")).toBeVisible();
    await expect(page.getByText(t("attempt.answered", { answered: count - 1, count }))).toBeVisible();
    await press(page, "button", t("attempt.previous"));
    await expectEntered(rightAnswer(page, quiz[count - 2] as AuthoredQuestion, "en"));
  });

  await test.step("the last page names what is unanswered and leads there", async () => {
    await press(page, "button", t("attempt.next"));
    await press(page, "button", t("attempt.to-end"));
    await expect(page.getByRole("heading", { name: t("attempt.hand-in-title") })).toBeFocused();
    await expect(page.getByText(t("attempt.unanswered", { count: 1 }))).toBeVisible();
    await press(page, "link", t("attempt.question-blank", { number: count }));
    await expect(heading(page, count, count, "en")).toBeFocused();
    await enterAndSee(page, attemptId, count - 1, rightAnswer(page, last, "en"), "en");
    await press(page, "button", t("attempt.to-end"));
    await expect(page.getByText(t("attempt.all-answered"))).toBeVisible();
  });

  await test.step("the result explains every option of every question", async () => {
    await press(page, "button", t("attempt.hand-in"));
    await page.waitForURL(/\/result$/);
    const { items } = await (await page.request.get(`/api/attempts/${attemptId}`)).json();
    const rows = page.getByRole("main").getByRole("listitem").filter({ has: page.getByRole("heading") });
    await expect(rows).toHaveCount(count);
    for (const [index, question] of quiz.entries()) {
      const row = rows.nth(index);
      await expect(row).toContainText(stemOf(question, "en"));
      await expect(row.getByText(t(question === first ? "verdict.wrong" : "verdict.right"), { exact: true })).toBeVisible();
      const { explanations } = items[index].disclosure;
      expect(explanations.length).toBeGreaterThan(0);
      for (const [place, { label, why }] of explanations.entries()) {
        await expect(row.getByRole("listitem").nth(place)).toContainText(label);
        await expect(row.getByRole("listitem").nth(place)).toContainText(why);
      }
    }
    await rows.first().getByRole("link", { name: t("explanation.read-passage") }).click();
    await expect(page).toHaveURL(new RegExp(`/en/lessons/${slug}#${first.section}$`));
    await expect(page.getByRole("region", { name: await page.locator(`#${first.section}-title`).innerText() })).toBeInViewport();
    await page.goBack();
  });

  await test.step("what was wrong is asked again, and that alone", async () => {
    await press(page, "button", t("result.retry-wrong", { count: 1 }));
    await expect(heading(page, 1, 1, "en")).toBeVisible();
    await enterByKeyboard(page, rightAnswer(page, first, "en"));
    await press(page, "button", t("attempt.to-end"));
    await press(page, "button", t("attempt.hand-in"));
    await expect(page.getByText(t("result.all-right"))).toBeVisible();
  });

  await test.step("and then, if wanted, the whole quiz, blank", async () => {
    await press(page, "button", t("result.retry-all"));
    await expect(heading(page, 1, count, "en")).toBeVisible();
    await expect(page.getByText(t("attempt.answered", { answered: 0, count }))).toBeVisible();
  });
});

test("in Arabic each kind of question is answered by keyboard alone and explained in Arabic", async ({ page }) => {
  test.setTimeout(90_000);
  const t = wordsIn("ar");
  const attemptId = await start(page, "ar");
  const kinds = new Set<string>();
  for (const [index, question] of quiz.entries()) {
    if (!kinds.has(question.kind)) await enterAndSee(page, attemptId, index, rightAnswer(page, question, "ar"), "ar");
    kinds.add(question.kind);
    await press(page, "button", t(index + 1 < quiz.length ? "attempt.next" : "attempt.to-end"));
  }
  await expect(page.getByText(t("attempt.unanswered", { count: quiz.length - kinds.size }))).toBeVisible();
  await press(page, "button", t("attempt.hand-in"));
  await page.waitForURL(/\/ar\/attempts\/[^/]+\/result$/);
  await expect(page.getByText(t("verdict.right"), { exact: true }).first()).toBeVisible();
  await expect(page.getByText(t("verdict.unanswered"), { exact: true })).toHaveCount(quiz.length - kinds.size);
  await expect(page.getByRole("button", { name: t("result.retry-wrong", { count: quiz.length - kinds.size }) })).toBeVisible();
});

test("where answers are checked as you go, a checked one is explained at once and stays as it is", async ({ page, faults }) => {
  faults.provoke(/409 \(Conflict\).*\/events/);
  const t = wordsIn("en");
  const checked = lessons.find(({ lesson }) => lesson.quiz.behaviour === "immediate") ?? all;
  const [question] = quizOf(checked) as [AuthoredQuestion];
  await start(page, "en", checked.lesson.slug);

  await press(page, "button", t("attempt.check"));
  await expect(page.getByRole("alert").filter({ hasText: t("problem.question-not-ready") })).toBeVisible();

  await enterByKeyboard(page, wrongAnswer(page, question, "en"));
  await press(page, "button", t("attempt.check"));
  await expect(page.getByRole("link", { name: t("explanation.read-passage") })).toBeVisible();
  await expect(page.getByRole("main").getByText(t("verdict.wrong"), { exact: true }).first()).toBeVisible();
  await expect(page.getByRole("alert").filter({ hasText: t("problem.question-not-ready") })).toBeHidden();
  await expect(page.getByRole("button", { name: t("attempt.check") })).toBeHidden();
  await expect(questionGroup(page, question, "en").getByRole("radio").first()).toBeDisabled();

  await page.reload();
  await expect(questionGroup(page, question, "en").getByRole("radio").first()).toBeDisabled();
  await expect(page.getByRole("link", { name: t("explanation.read-passage") })).toBeVisible();
  await press(page, "button", t("attempt.next"));
  await expect(page.getByRole("button", { name: t("attempt.check") })).toBeVisible();
});
