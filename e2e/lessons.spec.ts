import type { Locator, Page } from "@playwright/test";
import type { AuthoredQuestion } from "@/content/schema";
import { formatDateRange, formatPartialDate } from "@/domain/text/dates";
import { directionOf, type Locale, locales } from "@/domain/locale";
import { enter, questionGroup, rightAnswer } from "./answering";
import { citedClaims, claims, lessonCalled, lessons, sources, terms } from "./content-files";
import { expect, expectNoSideways, readMessages, test, wordsIn } from "./fixtures";

const { lesson, questions, text } = lessonCalled("what-the-article-reports");
const statuses = ["established", "widely-reported", "attributed", "disputed", "superseded"];

const publicPaths = [
  "",
  "/lessons",
  ...lessons.flatMap(({ lesson: { slug } }) => ["", "/both", "/defence"].map((page) => `/lessons/${slug}${page}`).concat(`/quizzes/${slug}`)),
  "/how-we-know",
  "/progress",
  "/sign-in",
  "/sign-up",
  "/offline",
  "/problem/too-many-requests",
];

/** The first claim of the lesson with both dates and a source on the web, its place among the marks, and its mark. */
function openableClaim(page: Page, locale: Locale) {
  const t = wordsIn(locale);
  const ids = citedClaims(text[locale]);
  const claim = ids.map((id) => claims.get(id)).find((found) => found?.saidOn && found.happened && found.sources.every(({ id }) => sources.get(id)?.url));
  if (!claim) throw new Error("no claim of the lesson has two dates");
  const marks = page.getByRole("link", { name: new RegExp(`^(${statuses.map((status) => t("claim.open", { status: t(`status.${status}`) })).join("|").replaceAll("?", "\\?")})$`) });
  const note = page.getByRole("note", { name: t("claim.note", { status: t(`status.${claim.status}`) }) });
  return { claim, mark: marks.nth(ids.indexOf(claim.id)), note: note.filter({ hasText: claim.claimants[0]?.name[locale], visible: true }) };
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`${locator} is not shown`);
  return box;
}

for (const locale of locales) {
  const t = wordsIn(locale);
  const address = `/${locale}/lessons/${lesson.slug}`;
  const named = (kind: "check" | "done") =>
    kind === "check" ? { name: t("check.button"), exact: true } : { name: t("lesson.mark-done"), exact: true };

  test.describe(locale, () => {
    test("home says what this is and is one click from the first lesson", async ({ page }) => {
      await page.goto(`/${locale}`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("home.title"));
      await expect(page.getByText(t("home.lead"))).toBeVisible();
      await page.getByRole("link", { name: t("home.start") }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(lessons[0]?.lesson.title[locale] ?? "");
    });

    test("every public page is in its language and fits 320 to 1280 px", async ({ page }) => {
      test.setTimeout(120_000);
      for (const path of publicPaths) {
        await page.goto(`/${locale}${path}`);
        await expect(page.locator("html")).toHaveAttribute("lang", locale);
        await expect(page.locator("html")).toHaveAttribute("dir", directionOf(locale));
        for (const width of [320, 360, 768, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          await expectNoSideways(page);
        }
      }
    });

    test("the one link past a hard section leads to its end", async ({ page }) => {
      await page.goto(address);
      const section = lesson.contentNote?.section ?? "";
      const heading = await page.locator(`#${section}-title`).innerText();
      await page.getByRole("link", { name: t("lesson.skip-section", { section: heading }) }).click();
      await expect(page).toHaveURL(new RegExp(`#after-${section}$`));
      await expect(page.locator(`#after-${section}`)).toBeInViewport();
    });

    test("a section's question is explained in place, with its passage", async ({ page }) => {
      const question = questions.get(lesson.sections[0]?.questions[0] ?? "") as AuthoredQuestion;
      await page.goto(address);
      const form = page.locator("form").filter({ has: questionGroup(page, question, locale) });
      await form.getByRole("button", named("check")).click();
      await expect(form.getByRole("status")).toHaveText(t("problem.question-not-ready"));
      await enter(rightAnswer(page, question, locale));
      await form.getByRole("button", named("check")).click();
      await expect(form.getByRole("status")).toContainText(t("verdict.right"));
      await expect(form.getByRole("link", { name: t("explanation.read-passage") })).toHaveAttribute("href", `${address}#${question.section}`);
      await expect(page).toHaveURL(new RegExp(`${address}$`));
    });

    test("a section marked as read stays so and counts as progress, until the mark is taken back", async ({ page }) => {
      await page.goto(address);
      await page.getByRole("button", named("done")).first().click();
      const back = page.getByRole("button", { name: t("lesson.not-done") });
      await expect(back).toHaveCount(1);
      await page.reload();
      await expect(back).toHaveCount(1);
      await page.getByRole("link", { name: t("nav.progress") }).click();
      await expect(page.getByText(t("progress.sections", { done: 1, count: lesson.sections.length }))).toBeVisible();
      await page.goto(address);
      await back.click();
      await expect(back).toHaveCount(0);
      await expect(page.getByRole("button", named("done"))).toHaveCount(lesson.sections.length);
    });

    test("on paper every claim has its note and its sources, and the site's furniture is gone", async ({ page }) => {
      await page.goto(address);
      await page.emulateMedia({ media: "print" });
      const notes = page.getByRole("note", { name: t("claim.note", { status: "" }).trim() });
      const count = await notes.count();
      expect(count).toBeGreaterThanOrEqual(new Set(citedClaims(text[locale])).size);
      await expect(notes.filter({ has: page.getByRole("listitem") })).toHaveCount(count);
      const links = await notes.getByRole("link").evaluateAll((shown) => shown.map((link) => link.getAttribute("href")));
      expect(links.filter((href) => !href?.startsWith("http")), "links that lead nowhere on paper").toEqual([]);
      await expect(page.getByRole("navigation", { name: t("site.nav") })).toBeHidden();
      await expect(page.getByRole("button", named("done")).first()).toBeHidden();
    });

    test("the defence sheet's totals are the ledger's, on the screen and on paper", async ({ page }) => {
      const drawn = lesson.sections.flatMap(({ figure }) => (figure?.kind === "timeline" ? figure.events.map(({ claim }) => claim) : []));
      const cited = new Set([...citedClaims(text[locale]), ...drawn, ...[...questions.values()].flatMap((question) => question.claims)]);
      const records = [...cited].flatMap((id) => claims.get(id) ?? []);
      const ofSides = records.flatMap(({ accounts }) => accounts?.flatMap((side) => side.sources) ?? []);
      const resting = new Set([...records.flatMap((claim) => claim.sources.map(({ id }) => id)), ...ofSides]);
      await page.goto(address);
      await page.getByRole("link", { name: t("defence.to-sheet") }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(lesson.title[locale]);
      await expect(page.getByText(t("defence.counts-text", { claims: cited.size, sources: resting.size }))).toBeVisible();
      const totals = { status: cited.size, score: questions.size, kind: resting.size, party: resting.size, language: resting.size };
      await page.emulateMedia({ media: "print" });
      for (const [by, total] of Object.entries(totals)) {
        const table = page.getByRole("table", { name: t(`defence.by-${by}`) });
        await expect(table.getByRole("row").last()).toHaveText(`${t("defence.total")}${total}`);
        const rows = await table.getByRole("cell").allInnerTexts();
        expect(rows.slice(0, -1).reduce((sum, count) => sum + Number(count), 0), by).toBe(total);
      }
      await expect(page.getByRole("main").getByRole("list").last().getByRole("listitem")).toHaveCount(resting.size);
      await expect(page.getByRole("navigation", { name: t("site.nav") })).toBeHidden();
    });

    test("both languages stand side by side, each in its own direction, and one above the other on a phone", async ({ page }) => {
      await page.goto(`${address}/both`);
      const pairs = page.getByRole("main").locator(".pair");
      const [count, english, arabic] = [await pairs.count(), pairs.locator(":scope > [lang=en][dir=ltr]"), pairs.locator(":scope > [lang=ar][dir=rtl]")];
      expect(count).toBeGreaterThan(lesson.sections.length);
      await expect(english).toHaveCount(count);
      await expect(arabic).toHaveCount(count);
      for (const { index, wide } of [0, 1, count - 1].flatMap((index) => [{ index, wide: true }, { index, wide: false }])) {
        await page.setViewportSize({ width: wide ? 1280 : 360, height: 800 });
        const [en, ar] = [await boxOf(english.nth(index)), await boxOf(arabic.nth(index))];
        // The page's own language leads: above on a phone, at the start of the line beside.
        const [first, second] = locale === "en" ? [en, ar] : [ar, en];
        if (wide) expect(Math.abs(en.y - ar.y)).toBeLessThan(2);
        else expect(second.y).toBeGreaterThanOrEqual(first.y + first.height - 1);
        if (wide) expect(ar.x - en.x).toBeGreaterThanOrEqual(en.width);
        else expect(en.x).toBe(ar.x);
      }
    });

    test.describe("without script", () => {
      test.use({ javaScriptEnabled: false });

      for (const width of [360, 1280]) {
        test(`a claim's mark opens who says so, when, and on what source (${width} px)`, async ({ page }) => {
          await page.setViewportSize({ width, height: 800 });
          await page.goto(address);
          const { claim, mark, note } = openableClaim(page, locale);
          await mark.click();
          const said = [
            t(`status.${claim.status}`),
            t(`status.${claim.status}.meaning`),
            ...claim.claimants.map(({ name, mode }) => t("claim.claimant", { name: name[locale], mode: t(`mode.${mode}`) })),
            formatPartialDate(claim.saidOn ?? "", locale),
            t("claim.happened", { when: formatDateRange(claim.happened?.from ?? "", claim.happened?.to, locale) }),
            t("claim.as-of", { date: formatPartialDate(claim.asOf, locale) }),
          ];
          const open = note.filter({ hasText: said.at(-1), visible: true }).filter({ has: page.getByRole("link", { name: t("claim.close"), exact: true }) });
          for (const words of said) await expect(open).toContainText(words);
          for (const { id } of claim.sources) {
            const source = sources.get(id);
            if (!source) throw new Error(`no source ${id}`);
            const line = open.getByRole("listitem").filter({ has: page.getByRole("link", { name: source.title }) });
            await expect(line).toContainText(source.publisher[locale]);
            await expect(line).toContainText(t(`language.${source.language}`));
            if (source.date) await expect(line).toContainText(formatPartialDate(source.date, locale));
            await expect(line.getByRole("link")).toHaveAttribute("href", source.url ?? "");
          }
          const [at, box] = [await boxOf(mark), await boxOf(open)];
          const side = locale === "en" ? box.x - at.x : at.x - (box.x + box.width);
          if (width === 1280) expect(side, "in the margin").toBeGreaterThan(0);
          else expect(box.y, "below its sentence").toBeGreaterThan(at.y);
          await open.getByRole("link", { name: t("claim.close") }).click();
          await expect(mark).toBeInViewport();
          if (width === 360) await expect(open).toBeHidden();
        });
      }

      test("a term opens its definition", async ({ page }) => {
        const [, words = "", id = ""] = /:term\[([^\]]+)\]\{#([\w-]+)\}/.exec(text[locale]) ?? [];
        const term = terms.get(id);
        await page.setViewportSize({ width: 360, height: 800 });
        await page.goto(address);
        await page.getByRole("link", { name: words, exact: true }).first().click();
        await expect(page.getByRole("note", { name: term?.term[locale], exact: true })).toContainText(term?.definition[locale] ?? "");
      });

      test("a section's question is explained on a page of its own, which leads back", async ({ page }) => {
        const question = questions.get(lesson.sections[0]?.questions[0] ?? "") as AuthoredQuestion;
        await page.goto(address);
        await enter(rightAnswer(page, question, locale));
        await page.locator("form").filter({ has: questionGroup(page, question, locale) }).getByRole("button", named("check")).click();
        await page.waitForURL(new RegExp(`/${locale}/attempts/[^/]+/result$`));
        await expect(page.getByText(t("verdict.right"), { exact: true }).first()).toBeVisible();
        await page.getByRole("link", { name: t("result.back-to-lesson") }).click();
        await expect(page).toHaveURL(new RegExp(`${address}#after-${question.section}$`));
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(lesson.title[locale]);
      });
    });
  });
}

test("the bare address leads to the language the browser asks for", async ({ request }) => {
  const landed = async (language: string) => new URL((await request.get("/", { headers: { "accept-language": language } })).url()).pathname;
  expect(await landed("ar-SY,ar;q=0.9,en;q=0.5")).toBe("/ar");
  expect(await landed("en-GB,en;q=0.9")).toBe("/en");
  expect(await landed("fr,ar;q=0.4,en;q=0.2")).toBe("/ar");
  expect(await landed("fr")).toBe("/en");
});

test("both languages have words for the same things", () => {
  expect(Object.keys(readMessages("ar")).sort()).toEqual(Object.keys(readMessages("en")).sort());
});
