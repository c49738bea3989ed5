import { existsSync } from "node:fs";
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from "playwright";

const args = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** Playwright's own Chromium when it is there, else the system's. */
export const openBrowser = (): Promise<Browser> => {
  const executablePath = existsSync(chromium.executablePath()) ? undefined : "/usr/bin/chromium";
  return chromium.launch({ executablePath, args });
};

/** Somebody who was never here before: no cache, no cookies but the given ones. */
export async function asNewVisitor<Result>(
  browser: Browser,
  { origin, cookie = "" }: { origin: string; cookie?: string },
  visit: (context: BrowserContext) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  try {
    const pairs = cookie.split("; ").filter(Boolean).map((pair) => pair.split("="));
    await context.addCookies(pairs.map(([name = "", ...value]) => ({ name, value: value.join("="), url: origin })));
    return await visit(context);
  } finally {
    await context.close();
  }
}

/** A new tab with a line to the browser's own instruments. */
export async function openTab(context: BrowserContext): Promise<{ page: Page; instruments: CDPSession }> {
  const page = await context.newPage();
  const instruments = await context.newCDPSession(page);
  await instruments.send("Network.enable");
  return { page, instruments };
}
