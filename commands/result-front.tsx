import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { renderToStaticMarkup } from "react-dom/server";
import { resultOf } from "@/app/result-of";
import { ResultScreen } from "@/components/attempt/result-screen";
import { translator } from "@/components/shell/translator";
import { messagesOf } from "@/content/messages";
import { isLocale, type Locale } from "@/domain/locale";
import { log } from "@/server/log";
import { viewerFromCookies } from "@/server/sessions/find-viewer";

export type ResultAddress = { locale: Locale; attemptId: string };

/** The attempt whose result an address asks for. */
export function findResult(path: string): ResultAddress | null {
  const [, locale = "", attempts, attemptId = "", result, ...rest] = path.split("/");
  const fits = attempts === "attempts" && result === "result" && rest.length === 0 && /^[\w-]+$/.test(attemptId);
  return fits && isLocale(locale) ? { locale, attemptId } : null;
}

/**
 * Every attempt ends on its result, which needs no script: rendered without Next it costs a third. The frame is that of
 * a page made at build. What is not a result of this person's (absent, still open) goes to Next's own page.
 */
export function answerResult(address: ResultAddress, request: IncomingMessage, response: ServerResponse, toNext: () => void): void {
  render(address, request).then(
    (html) => (html === null ? toNext() : send(html, request, response)),
    (error: unknown) => {
      log.error({ err: error, path: request.url?.split("?")[0] }, "result failed");
      toNext();
    },
  );
}

async function render({ locale, attemptId }: ResultAddress, request: IncomingMessage): Promise<string | null> {
  const cookies = new Map((request.headers.cookie ?? "").split("; ").map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]));
  const viewer = await viewerFromCookies((name) => cookies.get(name));
  const problem = new URLSearchParams(request.url?.split("?")[1]).get("problem");
  const result = await resultOf({ viewer, attemptId, locale, problem });
  if (!result || result === "open") return null;
  const { before, after } = frameOf(locale);
  return before + renderToStaticMarkup(<ResultScreen {...result} />) + after;
}

async function send(html: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const mayZip = /\bgzip\b/.test(String(request.headers["accept-encoding"]));
  const body = mayZip ? await promisify(gzip)(html, { level: 5 }) : Buffer.from(html);
  response.writeHead(200, {
    "content-type": "text/html; charset=utf-8",
    "content-length": body.length,
    "cache-control": "private, no-store",
    "x-robots-tag": "noindex",
    vary: "accept-encoding, cookie",
    ...(mayZip && { "content-encoding": "gzip" }),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

const frames = new Map<Locale, { before: string; after: string }>();

/** A page made at build, cut open where its main part stands. */
function frameOf(locale: Locale): { before: string; after: string } {
  const known = frames.get(locale);
  if (known) return known;
  const page = readFileSync(`.next/site/${locale}/offline.html`, "utf8");
  const [, before, after] = /^([\s\S]*<main\b[^>]*>)[\s\S]*?(<\/main>[\s\S]*)$/.exec(page) ?? [];
  if (!before || !after) throw new Error(`the built page of ${locale} has no main part`);
  const t = translator(messagesOf(locale), locale);
  const title = `<title>${t("result.title")} · ${t("site.name")}</title>`;
  const frame = { before: before.replace(/<title>[\s\S]*?<\/title>/, title), after };
  frames.set(locale, frame);
  return frame;
}
