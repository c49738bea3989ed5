import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from "playwright";
import { findBrowser } from "@/commands/find-browser.mjs";

const args = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

export const openBrowser = async (): Promise<Browser> => chromium.launch({ executablePath: await findBrowser(), args });

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
