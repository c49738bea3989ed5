import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, expect, type Page, test as base } from "@playwright/test";
import { IntlMessageFormat } from "intl-messageformat";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locale } from "@/domain/locale";

export { expect };

/** What no page may do: errors in the console, uncaught errors, requests to other origins, breaches of the policy. */
class Faults {
  readonly #seen: string[] = [];
  readonly #provoked: RegExp[] = [];

  /** The test causes this itself: it must happen, and is no fault. */
  provoke(pattern: RegExp): void {
    this.#provoked.push(pattern);
  }

  async watch(context: BrowserContext, origin: string): Promise<void> {
    context.on("console", (message) => {
      if (message.type() === "error") this.#seen.push(`console: ${message.text()} (${message.location().url})`);
    });
    context.on("weberror", (thrown) => this.#seen.push(`uncaught: ${thrown.error().stack ?? thrown.error().message}`));
    context.on("request", (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith("http") && url.origin !== origin) this.#seen.push(`other origin: ${url.href}`);
    });
    await context.addInitScript(() =>
      document.addEventListener("securitypolicyviolation", (event) =>
        console.error(`policy: ${event.effectiveDirective} does not allow ${event.blockedURI}, ${event.sourceFile}`),
      ),
    );
  }

  check(): void {
    expect(this.#seen.filter((fault) => !this.#provoked.some((pattern) => pattern.test(fault)))).toEqual([]);
    const missing = this.#provoked.filter((pattern) => !this.#seen.some((fault) => pattern.test(fault)));
    expect(missing.map(String), "faults that the test wanted to provoke").toEqual([]);
  }
}

/** Playwright's `test`, failing on any fault of any page. */
export const test = base.extend<{ faults: Faults }>({
  faults: [
    async ({ context, baseURL }, use) => {
      const faults = new Faults();
      await faults.watch(context, new URL(baseURL ?? "").origin);
      await use(faults);
      faults.check();
    },
    { auto: true },
  ],
});

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** `rules`: these alone, for a second look at a page that differs in nothing else. */
export async function expectAccessible(page: Page, rules?: string[]): Promise<void> {
  // No page of ours has frames; the other mode opens a second page for each run.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(standards)).analyze();
  const found = violations.map(({ id, nodes }) => ({ rule: id, where: nodes.map((node) => node.target.join(" ")) }));
  expect(found, `${page.url()}, ${page.viewportSize()?.width} px`).toEqual([]);
}

export async function expectNoSideways(page: Page): Promise<void> {
  const { content, room } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    room: document.documentElement.clientWidth,
  }));
  expect(content, `${page.url()} is wider than its ${room} px`).toBeLessThanOrEqual(room);
}

export const readMessages = (locale: Locale): Record<string, string> =>
  JSON.parse(readFileSync(join("content", "messages", `${locale}.json`), "utf8"));

/** The interface's words in one language, filled in as the pages fill them. Throws on a key that does not exist. */
export function wordsIn(locale: Locale) {
  const messages = readMessages(locale);
  return (key: string, values?: Record<string, string | number>): string => {
    const pattern = messages[key];
    if (pattern === undefined) throw new Error(`no message "${key}" in ${locale}`);
    return String(new IntlMessageFormat(pattern, locale === "ar" ? "ar-u-nu-latn" : "en").format(values));
  };
}

export type Words = ReturnType<typeof wordsIn>;

/** From the quiz's first page into the attempt. Returns its id. */
export async function startQuiz(page: Page, slug: string, locale: Locale): Promise<string> {
  await page.goto(`/${locale}/quizzes/${slug}`);
  await page.getByRole("button", { name: wordsIn(locale)("quiz.start") }).click();
  await page.waitForURL(new RegExp(`/${locale}/attempts/[^/]+$`));
  return attemptIdOf(page);
}

export const attemptIdOf = (page: Page): string => /attempts\/([^/?#]+)/.exec(page.url())?.[1] ?? "";

/** Where the page says whether the last change is saved. */
export const saveLine = (page: Page, text: string) => page.getByRole("status").filter({ hasText: text, visible: true });
