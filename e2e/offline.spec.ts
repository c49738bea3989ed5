import { eq } from "drizzle-orm";
import { attempts, quizVersions } from "@/db/schema/tables";
import { locales } from "@/domain/locale";
import { openStored } from "./attempt-records";
import { lessons } from "./content-files";
import { expect, startQuiz, test, wordsIn } from "./fixtures";

const [visited, unvisited] = lessons.map(({ lesson }) => lesson) as [(typeof lessons)[0]["lesson"], (typeof lessons)[0]["lesson"]];

test.describe("without a network", () => {
  test.use({ serviceWorkers: "allow" });

  for (const locale of locales) {
    test(`a lesson opened once before opens again; another says so in the reader's language (${locale})`, async ({ page, context, faults }) => {
      faults.provoke(/ERR_INTERNET_DISCONNECTED/);
      const t = wordsIn(locale);
      await page.goto(`/${locale}/lessons/${visited.slug}`);
      await expect.poll(() => page.evaluate((address) => caches.match(address).then(Boolean), page.url())).toBe(true);
      await context.setOffline(true);

      await page.reload();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(visited.title[locale]);
      await expect(page.getByRole("status").filter({ hasText: t("site.offline") })).toBeVisible();
      const sheets = await page.evaluate(() => [...document.styleSheets].map(({ cssRules }) => cssRules.length));
      expect(sheets.length).toBeGreaterThan(0);
      expect(Math.min(...sheets)).toBeGreaterThan(0);

      await page.goto(`/${locale}/lessons/${unvisited.slug}`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("offline.title"));
      await expect(page.locator("html")).toHaveAttribute("lang", locale);

      await context.setOffline(false);
      await page.reload();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(unvisited.title[locale]);
      await expect(page.getByText(t("site.offline"))).toBeHidden();
    });
  }
});

test("a fault of the server is owned up to, with a number to give", async ({ page, faults }) => {
  faults.provoke(/500 \(Internal Server Error\)/);
  // React's own line for "the server could not make this page".
  faults.provoke(/Minified React error #441/);
  const attemptId = await startQuiz(page, visited.slug, "en");

  // A damaged record: the attempt's pinned quiz names a question that is not in the database.
  const database = await openStored();
  const [version] = await database.read.select().from(quizVersions).limit(1);
  if (!version) throw new Error("no quiz was published");
  const damaged = { ...version, id: `damaged-${attemptId}`, items: [{ itemId: "gone", questionVersionId: "gone", weight: 1 }] };
  await database.write([
    database.read.insert(quizVersions).values(damaged),
    database.read.update(attempts).set({ quizVersionId: damaged.id }).where(eq(attempts.id, attemptId)),
  ]);
  database.close();

  const response = await page.goto(`/en/attempts/${attemptId}`);
  expect(response?.status()).toBe(500);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Something went wrong on our side");
  await expect(page.getByRole("code")).toHaveText(/^\d+$/);
  await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
});
