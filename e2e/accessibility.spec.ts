import type { Page } from "@playwright/test";
import type { AuthoredQuestion } from "@/content/schema";
import { locales } from "@/domain/locale";
import { enter, rightAnswer, wrongAnswer } from "./answering";
import { lessonCalled, lessons, quizOf } from "./content-files";
import { attemptIdOf, expect, expectAccessible, saveLine, startQuiz, test, wordsIn } from "./fixtures";

const slug = "what-the-article-reports";
const immediate = lessons.find(({ lesson }) => lesson.quiz.behaviour === "immediate") ?? lessonCalled(slug);
const quiz = quizOf(lessonCalled(slug));
const oneOfEachKind = quiz.filter(({ kind }, index) => quiz.findIndex((other) => other.kind === kind) === index);

const publicPaths = [
  "",
  "/lessons",
  ...lessons.map(({ lesson }) => `/lessons/${lesson.slug}`),
  `/lessons/${slug}/both`,
  `/lessons/${slug}/defence`,
  `/quizzes/${slug}`,
  "/how-we-know",
  "/sign-in",
  "/sign-up",
  "/offline",
  "/problem/too-many-requests",
];

const views = [
  { width: 360, colorScheme: "light" },
  { width: 1280, colorScheme: "dark" },
] as const;
/** Where the wide page shows what the narrow one hides, the other two as well. */
const everyView = [...views, { width: 360, colorScheme: "dark" }, { width: 1280, colorScheme: "light" }] as const;

async function inspect(page: Page, seen: typeof views | typeof everyView = views): Promise<void> {
  for (const { width, colorScheme } of seen) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
}

test.describe("by the rules of WCAG 2.2 AA", () => {
  // A colour on its way to another one has no contrast to speak of.
  test.use({ contextOptions: { reducedMotion: "reduce" } });

  for (const locale of locales) {
    const t = wordsIn(locale);

    test(`pages that anybody may read (${locale})`, async ({ page }) => {
      test.setTimeout(180_000);
      for (const path of publicPaths) {
        await page.goto(`/${locale}${path}`);
        await inspect(page);
      }
    });

    test(`a note opened in a lesson (${locale})`, async ({ page }) => {
      await page.goto(`/${locale}/lessons/${slug}`);
      await page.getByRole("link", { name: t("claim.open", { status: t("status.disputed") }), exact: true }).first().click();
      await inspect(page, everyView);
    });

    test(`a quiz from its first question to its result and the progress page (${locale})`, async ({ page }) => {
      test.setTimeout(180_000);
      await page.goto(`/${locale}/progress`);
      await inspect(page);
      const attemptId = await startQuiz(page, slug, locale);
      for (const question of oneOfEachKind) {
        await page.goto(`/${locale}/attempts/${attemptId}?question=${quiz.indexOf(question) + 1}`);
        await enter(question === quiz[0] ? wrongAnswer(page, question, locale) : rightAnswer(page, question, locale));
        await expect(saveLine(page, t("save.server"))).toHaveText(t("save.server"));
        await inspect(page);
      }
      await page.getByRole("link", { name: t("attempt.to-end") }).click();
      await inspect(page);
      await page.getByRole("button", { name: t("attempt.hand-in") }).click();
      await page.waitForURL(/\/result$/);
      await inspect(page);
      await page.goto(`/${locale}/progress`);
      await inspect(page);
    });

    test(`a question that was checked (${locale})`, async ({ page }) => {
      const [question] = quizOf(immediate) as [AuthoredQuestion];
      await startQuiz(page, immediate.lesson.slug, locale);
      await enter(wrongAnswer(page, question, locale));
      await page.getByRole("button", { name: t("attempt.check") }).click();
      await expect(page.getByRole("link", { name: t("explanation.read-passage") })).toBeVisible();
      await inspect(page);
    });

    test(`an account's settings, with a refusal shown (${locale})`, async ({ page }) => {
      const username = `reader-${locale}-${Date.now()}`.replaceAll("-", "");
      await page.request.post("/api/accounts", { data: { username, password: "long enough 1", locale } });
      await page.goto(`/${locale}/settings`);
      await page.getByLabel(t("settings.old-password")).fill("not the one");
      await page.getByLabel(t("settings.new-password")).fill("long enough 2");
      await page.getByRole("button", { name: t("settings.change-password") }).click();
      await expect(page.getByRole("alert").filter({ hasText: t("problem.wrong-password") })).toBeVisible();
      await inspect(page);
    });

    test(`addresses where there is nothing (${locale})`, async ({ page, faults }) => {
      faults.provoke(/404 \(Not Found\)/);
      for (const path of ["/nowhere", "/lessons/nowhere", "/attempts/nobodys"]) {
        const response = await page.goto(`/${locale}${path}`);
        expect(response?.status()).toBe(404);
        await expect(page.getByRole("heading", { name: t("not-found.title") })).toBeVisible();
        await inspect(page);
      }
    });
  }
});

for (const locale of locales) {
  const t = wordsIn(locale);

  test(`the keyboard's focus is always seen (${locale})`, async ({ page }) => {
    await startQuiz(page, slug, locale);
    const attempt = `/attempts/${attemptIdOf(page)}`;
    for (const path of ["", `/lessons/${slug}`, "/sign-up", attempt, `${attempt}?question=end`]) {
      await page.goto(`/${locale}${path}`);
      for (let presses = 0; presses < 16; presses++) {
        await page.keyboard.press("Tab");
        const focused = await page.evaluate(() => {
          const element = document.activeElement ?? document.body;
          const { outlineStyle, outlineWidth } = getComputedStyle(element);
          return { what: element.outerHTML.slice(0, 120), isBody: element === document.body, outlineStyle, width: Number.parseFloat(outlineWidth) };
        });
        if (focused.isBody) break;
        expect(focused, path).toMatchObject({ outlineStyle: "solid" });
        expect(focused.width, focused.what).toBeGreaterThanOrEqual(2);
      }
    }
  });

  test(`what is tapped on a phone is at least 44 px high (${locale})`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await startQuiz(page, slug, locale);
    const attempt = `/attempts/${attemptIdOf(page)}`;
    const questions = oneOfEachKind.map((question) => `${attempt}?question=${quiz.indexOf(question) + 1}`);
    for (const path of ["", `/lessons/${slug}`, `/quizzes/${slug}`, "/sign-up", ...questions, `${attempt}?question=end`]) {
      await page.goto(`/${locale}${path}`);
      const targets = [
        page.getByRole("button"),
        page.getByRole("combobox"),
        page.getByRole("textbox"),
        page.getByRole("navigation").getByRole("link"),
        // The whole row of an option is its target.
        page.locator("label").filter({ has: page.getByRole("radio").or(page.getByRole("checkbox")) }),
      ];
      for (const target of targets) {
        const low = await target.filter({ visible: true }).evaluateAll((controls) =>
          controls.filter((control) => Math.round(control.getBoundingClientRect().height) < 44).map((control) => control.outerHTML.slice(0, 150)),
        );
        expect(low, path).toEqual([]);
      }
    }
    await expect(page.getByRole("button", { name: t("attempt.hand-in") })).toBeVisible();
  });
}

for (const reducedMotion of ["reduce", "no-preference"] as const) {
  const longest = reducedMotion === "reduce" ? 0 : 0.15;
  test(`nothing moves for longer than ${longest} s where motion is ${reducedMotion}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion });
    await startQuiz(page, slug, "en");
    for (const path of [page.url(), "/en", `/en/lessons/${slug}`]) {
      await page.goto(path);
      const slow = await page.evaluate((seconds) => {
        const most = (list: string) => Math.max(...list.split(",").map((time) => Number.parseFloat(time)));
        return [...document.querySelectorAll("*")].filter((element) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
          return most(transitionDuration) > seconds || animationName !== "none" || scrollBehavior === "smooth";
        }).length;
      }, longest);
      expect(slow, path).toBe(0);
    }
  });
}
