import { Agent } from "node:http";
import type { Browser, CDPSession } from "playwright";
import type { AppServer } from "./app-server";
import { asNewVisitor, openTab } from "./browser";
import type { SpeedFigures } from "./figures";
import { median } from "./statistics";
import { startAttempt } from "./take-attempt";

const rounds = 5;
const slug = "what-the-article-reports";

/** A cheap phone on a poor connection: Lighthouse's "slow 4G" and a processor four times slower. */
async function slowDown(instruments: CDPSession): Promise<void> {
  const bytesPerSecond = (kilobits: number) => (kilobits * 1024) / 8;
  await instruments.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: bytesPerSecond(1600),
    uploadThroughput: bytesPerSecond(750),
  });
  await instruments.send("Emulation.setCPUThrottlingRate", { rate: 4 });
}

export async function measureSpeed(app: AppServer, browser: Browser): Promise<SpeedFigures> {
  const lcp: number[] = [];
  const interactive: number[] = [];
  for (let round = 0; round < rounds; round++) {
    lcp.push(await lessonLcp(app, browser));
    interactive.push(await quizInteractive(app, browser));
  }
  return { lessonLcp: median(lcp), quizInteractive: median(interactive) };
}

const lessonLcp = (app: AppServer, browser: Browser) =>
  asNewVisitor(browser, app, async (context) => {
    const { page, instruments } = await openTab(context);
    await slowDown(instruments);
    await page.goto(`${app.origin}/en/lessons/${slug}`, { waitUntil: "networkidle", timeout: 20_000 });
    const time = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
            type: "largest-contentful-paint",
            buffered: true,
          });
          setTimeout(() => resolve(0), 2000);
        }),
    );
    if (time <= 0) throw new Error("the browser reported no largest paint");
    return time;
  });

/** Clicks answers from the first moment there are any; the time at which a click first shows in the save line. */
const quizInteractive = async (app: AppServer, browser: Browser) => {
  const agent = new Agent();
  const { started, cookie } = await startAttempt({ origin: app.origin, slug, address: "10.255.0.2" }, agent);
  agent.destroy();
  return asNewVisitor(browser, { origin: app.origin, cookie }, async (context) => {
    const { page, instruments } = await openTab(context);
    await slowDown(instruments);
    await page.addInitScript(clickUntilSaved);
    await page.goto(`${app.origin}/en/attempts/${started.attemptId}`, { waitUntil: "commit" });
    const time = await page.waitForFunction(() => (window as Window & { clickCountedAt?: number }).clickCountedAt, null, {
      timeout: 25_000,
      polling: 100,
    });
    return (await time.jsonValue()) ?? Number.NaN;
  });
};

/** Runs in the page, before anything of its own. */
function clickUntilSaved() {
  let clicks = 0;
  const timer = setInterval(() => {
    const shown = [...document.querySelectorAll<HTMLInputElement>("input[type=radio]")].filter((radio) => radio.checkVisibility());
    // Another one each time: a click on what is picked already changes nothing.
    if (shown.length > 1) shown[clicks++ % shown.length]?.click();
  }, 50);
  new MutationObserver(() => {
    (window as Window & { clickCountedAt?: number }).clickCountedAt ??= performance.now();
    clearInterval(timer);
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ["data-saved"] });
}
