import { Agent } from "node:http";
import type { Browser, BrowserContext, CDPSession } from "playwright";
import type { AppServer } from "./app-server";
import { asNewVisitor, openTab } from "./browser";
import type { BytesFigures, Weight } from "./figures";
import { medianOf } from "./statistics";
import { startAttempt } from "./take-attempt";
import { tapWire, type WireTap } from "./wire-tap";

const rounds = 3;
const slug = "what-the-article-reports";
/** After the network fell quiet: a service worker may still be filling its store. */
const settleMs = 700;

type Part = "html" | "css" | "js" | "font";
const partOf: Record<string, Part | undefined> = { Document: "html", Stylesheet: "css", Script: "js", Font: "font" };

/** What a browser with an empty cache loads, and what it loads when it comes back. */
export async function measureBytes(app: AppServer, browser: Browser): Promise<BytesFigures> {
  const tap = await tapWire(app.origin);
  try {
    const seen: BytesFigures[] = [];
    for (let round = 0; round < rounds; round++) {
      const [lessonFirst, lessonRepeat] = await visitTwice(browser, tap, `/en/lessons/${slug}`);
      const [arabicLessonFirst, arabicLessonRepeat] = await visitTwice(browser, tap, `/ar/lessons/${slug}`);
      const quizFirst = await visitQuiz(browser, tap);
      seen.push({ lessonFirst, lessonRepeat, arabicLessonFirst, arabicLessonRepeat, quizFirst });
    }
    const middle = (visit: keyof BytesFigures) => medianWeight(seen.map((round) => round[visit]));
    return {
      lessonFirst: middle("lessonFirst"),
      lessonRepeat: middle("lessonRepeat"),
      arabicLessonFirst: middle("arabicLessonFirst"),
      arabicLessonRepeat: middle("arabicLessonRepeat"),
      quizFirst: middle("quizFirst"),
    };
  } finally {
    tap.close();
  }
}

const visitTwice = (browser: Browser, tap: WireTap, path: string) =>
  asNewVisitor(browser, tap, async (context) => [await weigh(context, tap, path), await weigh(context, tap, path)] as const);

/** The first question by itself: the attempt was begun elsewhere, so that nothing of the page is in the cache. */
async function visitQuiz(browser: Browser, tap: WireTap): Promise<Weight> {
  const agent = new Agent();
  const { started, cookie } = await startAttempt({ origin: tap.origin, slug, address: "10.255.0.1" }, agent);
  agent.destroy();
  return asNewVisitor(browser, { origin: tap.origin, cookie }, (context) => weigh(context, tap, `/en/attempts/${started.attemptId}`));
}

async function weigh(context: BrowserContext, tap: WireTap, path: string): Promise<Weight> {
  const { page, instruments } = await openTab(context);
  const parts = countParts(instruments);
  const before = tap.bytes();
  const answer = await page.goto(`${tap.origin}${path}`, { waitUntil: "networkidle" });
  // A repeat visit may be answered "not modified", or from the device.
  if (!answer || ![200, 304].includes(answer.status())) throw new Error(`${path}: ${answer?.status() ?? "no answer"}`);
  await page.waitForTimeout(settleMs);
  const total = tap.bytes() - before;
  await page.close();
  const { html, css, js, font } = parts;
  const other = Math.max(0, total - html - css - js - font);
  const kb = (bytes: number) => bytes / 1000;
  return { total: kb(total), html: kb(html), css: kb(css), js: kb(js), font: kb(font), other: kb(other) };
}

/** Bytes by kind of file, as the browser's own instruments see them. */
function countParts(instruments: CDPSession): Record<Part, number> {
  const parts = { html: 0, css: 0, js: 0, font: 0 };
  const kinds = new Map<string, Part>();
  instruments.on("Network.responseReceived", ({ requestId, type }) => {
    const part = partOf[type];
    if (part) kinds.set(requestId, part);
  });
  instruments.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const part = kinds.get(requestId);
    if (part) parts[part] += encodedDataLength;
  });
  return parts;
}

function medianWeight(weights: readonly Weight[]): Weight {
  const middle = (part: keyof Weight) => medianOf(weights, (weight) => weight[part]);
  return {
    total: middle("total"),
    html: middle("html"),
    css: middle("css"),
    js: middle("js"),
    font: middle("font"),
    other: middle("other"),
  };
}
