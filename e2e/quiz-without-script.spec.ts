import type { AuthoredQuestion } from "@/content/schema";
import { enter, expectEntered, questionGroup, rightAnswer, wrongAnswer } from "./answering";
import { lessonCalled, lessons, quizOf } from "./content-files";
import { expect, startQuiz, test, wordsIn } from "./fixtures";

test.use({ javaScriptEnabled: false });

for (const locale of ["en", "ar"] as const) {
  test(`the whole quiz works by form posts alone (${locale})`, async ({ page }) => {
    const t = wordsIn(locale);
    const { lesson } = lessonCalled("what-the-article-reports");
    const quiz = quizOf(lessonCalled(lesson.slug));
    const count = quiz.length;
    await startQuiz(page, lesson.slug, locale);

    for (const [index, question] of quiz.entries()) {
      await expect(page.getByRole("heading", { name: t("attempt.question", { number: index + 1, count }) })).toBeVisible();
      if (index + 1 < count) await enter(index === 0 ? wrongAnswer(page, question, locale) : rightAnswer(page, question, locale));
      await page.getByRole("button", { name: t(index + 1 < count ? "attempt.next" : "attempt.to-end"), exact: true }).click();
    }
    await expect(page.getByText(t("attempt.unanswered", { count: 1 }))).toBeVisible();
    await page.getByRole("link", { name: t("attempt.question-blank", { number: count }), exact: true }).click();
    await page.getByRole("button", { name: t("attempt.previous"), exact: true }).click();
    await expectEntered(rightAnswer(page, quiz[count - 2] as AuthoredQuestion, locale));
    await page.getByRole("link", { name: t("attempt.to-end"), exact: true }).click();
    await page.getByRole("button", { name: t("attempt.hand-in"), exact: true }).click();

    await page.waitForURL(new RegExp(`/${locale}/attempts/[^/]+/result$`));
    const verdicts = (word: string) => page.getByRole("paragraph").filter({ hasText: new RegExp(`^\\s*${word}\\s*$`) });
    await expect(verdicts(t("verdict.right"))).toHaveCount(count - 2);
    await expect(verdicts(t("verdict.wrong"))).toHaveCount(1);
    await expect(verdicts(t("verdict.unanswered"))).toHaveCount(1);
    await expect(page.getByRole("link", { name: t("explanation.read-passage") })).toHaveCount(count);
    await page.getByRole("button", { name: t("result.retry-wrong", { count: 2 }) }).click();
    await expect(page.getByRole("heading", { name: t("attempt.question", { number: 1, count: 2 }) })).toBeVisible();
  });
}

test("without script a question is checked as one goes, once its answer is complete", async ({ page }) => {
  const t = wordsIn("en");
  const immediate = lessons.find(({ lesson }) => lesson.quiz.behaviour === "immediate") ?? lessonCalled("who-says-so");
  const quiz = quizOf(immediate);
  const [first, second] = quiz as [AuthoredQuestion, AuthoredQuestion];
  const number = (place: number) => page.getByRole("heading", { name: t("attempt.question", { number: place, count: quiz.length }) });
  const check = page.getByRole("button", { name: t("attempt.check") });
  await startQuiz(page, immediate.lesson.slug, "en");

  await check.click();
  await expect(page.getByRole("alert")).toHaveText(t("problem.question-not-ready"));
  await expect(number(1)).toBeVisible();
  await enter(rightAnswer(page, first, "en"));
  await check.click();
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expect(page.getByText(t("verdict.right"), { exact: true }).first()).toBeVisible();
  await expect(questionGroup(page, first, "en").getByRole("radio").first()).toBeDisabled();
  await expect(check).toHaveCount(0);

  await page.getByRole("button", { name: t("attempt.next"), exact: true }).click();
  await expect(number(2)).toBeVisible();
  await check.click();
  await expect(page.getByRole("alert")).toHaveText(t("problem.question-not-ready"));
  await enter(rightAnswer(page, second, "en"));
  await check.click();
  await expect(number(2)).toBeVisible();
  await expect(page.getByRole("link", { name: t("explanation.read-passage") })).toBeVisible();
});
