import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { type Locale, isLocale, locales } from "@/domain/locale";
import { messagesOf } from "@/content/messages";
import { keepDraft } from "./form-drafts";
import { log } from "./log";
import { countRequest } from "./metrics";
import { type Budget, spend } from "./rate-limit";
import { findUnstorableText, readBody } from "./read-body";
import type { Reply } from "./reply";
import { checkOrigin, addressOf } from "./request-origin";
import { openGuestSession } from "./sessions/open-session";
import { viewerFromCookies } from "./sessions/find-viewer";
import type { Viewer } from "./sessions/viewer";

/** `anyone`: no identity needed. `visitor`: a guest is made if there is none. `known`: 401 without one. */
type Identity = "anyone" | "visitor" | "known";
type ViewerOf<I extends Identity> = I extends "anyone" ? Viewer | null : Viewer;

export type EndpointSpec<Schema extends z.ZodType, I extends Identity> = {
  /** One sentence for /api/openapi.json. */
  summary: string;
  identity: I;
  budget: Budget;
  body: Schema;
  /** Turns a form post into the same input; without it the endpoint takes JSON alone. */
  fromForm?: (fields: URLSearchParams, params: Record<string, string>, files: ReadonlyMap<string, Uint8Array>) => unknown;
  /** Fields that a refused form's page finds in its address: short, and for people whom nothing can be kept for. */
  echoes?: readonly string[];
  /** A refused form's page shows again what was typed: for forms with more in them than one would type twice. */
  keepsDraft?: boolean;
  /** Largest body, bytes, where it is more than usual; such an endpoint takes files (multipart/form-data) as well. */
  uploadLimit?: number;
  /** Refusal reasons of the verb behind it, with their status. */
  refusals: Record<string, 401 | 404 | 409 | 422>;
  handle(call: {
    input: z.output<Schema>;
    params: Record<string, string>;
    /** What the address asks for after its question mark; unchecked. */
    query: URLSearchParams;
    viewer: ViewerOf<I>;
    /** The server's clock at the start of the request, UTC ms. */
    now: number;
    locale: Locale;
    address: string;
    /** The path of the page a form came from, to go back to. */
    cameFrom: string;
  }): Promise<Reply>;
};

type RouteContext = { params: Promise<Record<string, string>> };
export type Endpoint = ((request: Request, context: RouteContext) => Promise<Response>) & {
  spec: EndpointSpec<z.ZodType, Identity>;
};

/** The one door: limits, checks, identity, one log line. What is refused here never reaches a verb. */
export function endpoint<Schema extends z.ZodType, I extends Identity>(spec: EndpointSpec<Schema, I>): Endpoint {
  const handler = async (request: Request, context: RouteContext): Promise<Response> => {
    const requestId = randomUUID();
    const started = performance.now();
    const { method } = request;
    const path = new URL(request.url).pathname;
    const locale = localeOf(request);
    const isForm = spec.fromForm !== undefined && isFormPost(request, spec.uploadLimit !== undefined);
    const known: Known = { viewer: null, fields: null };
    let reply: Reply;
    try {
      const params = await context.params;
      reply = await answer(spec, request, params, locale, known);
      if (!reply.ok && isForm && spec.keepsDraft && known.viewer && known.fields) {
        reply = { ...reply, draft: await keepDraft(known.viewer, known.fields, reply.fields ?? [], Date.now()) };
      }
    } catch (error) {
      log.error({ requestId, method, path, err: error }, "request failed");
      reply = { ok: false, status: 500, reason: "server-error" };
    }
    const goesOn = isForm && (reply.ok || !neverFromOurForms.includes(reply.status) || (reply.status === 413 && spec.uploadLimit !== undefined));
    const response = goesOn ? formResponse(request, reply, locale, echoOf(spec.echoes, known.fields)) : jsonResponse(reply, requestId, locale);
    const milliseconds = Math.round(performance.now() - started);
    log.info({ requestId, method, path, status: response.status, milliseconds }, "request");
    countRequest(method, response.status, milliseconds);
    return response;
  };
  // The wrapper erases the schema's type; the spec itself was checked against it above.
  return Object.assign(handler, { spec: spec as unknown as EndpointSpec<z.ZodType, Identity> });
}

/** What is known of a request by the time it is refused: enough to give a form back as it was typed. */
type Known = { viewer: Viewer | null; fields: URLSearchParams | null };

async function answer<Schema extends z.ZodType, I extends Identity>(
  spec: EndpointSpec<Schema, I>,
  request: Request,
  params: Record<string, string>,
  locale: Locale,
  known: Known,
): Promise<Reply> {
  const isRead = request.method === "GET" || request.method === "HEAD";
  if (!isRead && !checkOrigin(request)) return { ok: false, status: 403, reason: "wrong-origin" };

  const cookies = cookiesOf(request);
  const now = Date.now();
  const address = addressOf(request);
  let viewer = await viewerFromCookies((name) => cookies.get(name), now);
  if (!viewer && spec.identity === "known") return { ok: false, status: 401, reason: "no-identity" };

  // Strangers share an address, a whole school at once: they are counted by the budgets made for that.
  const strangers: Budget = spec.identity === "visitor" ? "newcomer" : isRead ? "stranger" : spec.budget;
  const budget = viewer ? spec.budget : strangers;
  const wait = await spend(budget, viewer?.userId ?? address);
  if (wait !== null) return { ok: false, status: 429, reason: "too-many-requests", retryAfter: wait };

  const body = isRead ? ({ kind: "json", value: {} } as const) : await readBody(request, spec.uploadLimit);
  if ("ok" in body) return body;
  if (body.kind === "form" && !spec.fromForm) return { ok: false, status: 415, reason: "wrong-content-type" };
  if (body.kind === "form") Object.assign(known, { viewer, fields: body.fields });
  const raw = body.kind === "form" ? spec.fromForm?.(body.fields, params, body.files) : body.value;

  const unstorable = findUnstorableText(raw);
  if (unstorable.length > 0) return { ok: false, status: 422, reason: "invalid-input", fields: unstorable };
  const parsed = spec.body.safeParse(raw);
  if (!parsed.success) {
    const fields = parsed.error.issues.map((issue) => ({ path: issue.path.join("."), problem: issue.message }));
    return { ok: false, status: 422, reason: "invalid-input", fields };
  }

  const cookiesToSet: string[] = [];
  if (!viewer && spec.identity === "visitor") {
    const guest = await openGuestSession(locale, now);
    viewer = guest.viewer;
    cookiesToSet.push(guest.cookie);
  }

  const reply = await spec.handle({
    input: parsed.data,
    params,
    query: new URL(request.url).searchParams,
    // `known` and `visitor` have been settled above; `anyone` admits null.
    viewer: viewer as ViewerOf<I>,
    now,
    locale: pageLanguageOf(request) ?? viewer?.locale ?? locale,
    address,
    cameFrom: refererPath(request),
  });
  return reply.ok ? { ...reply, cookies: [...cookiesToSet, ...(reply.cookies ?? [])] } : reply;
}

/** For routes that are not endpoints: a refusal in the same words as everybody's. */
export const refuse = (request: Request, reply: Reply): Response => jsonResponse(reply, randomUUID(), localeOf(request));

function jsonResponse(reply: Reply, requestId: string, locale: Locale): Response {
  const headers = new Headers({ "cache-control": "no-store", "x-request-id": requestId });
  if (reply.ok) {
    for (const cookie of reply.cookies ?? []) headers.append("set-cookie", cookie);
    if (reply.stream) {
      headers.set("content-type", "text/event-stream; charset=utf-8");
      // A proxy that waits for the end would wait for ever.
      headers.set("x-accel-buffering", "no");
      return new Response(reply.stream, { status: reply.status, headers });
    }
    if (reply.text !== undefined) {
      headers.set("content-type", reply.contentType ?? "text/plain; charset=utf-8");
      if (reply.fileName !== undefined) headers.set("content-disposition", `attachment; filename="${reply.fileName}"`);
      return new Response(reply.text, { status: reply.status, headers });
    }
    return Response.json(reply.body, { status: reply.status, headers });
  }
  if (reply.retryAfter !== undefined) headers.set("retry-after", String(reply.retryAfter));
  const message = messagesOf(locale)[`error.${reply.reason}`] ?? messagesOf(locale)["error.server-error"];
  const error = { reason: reply.reason, message, requestId, ...(reply.fields && { fields: reply.fields }) };
  return Response.json({ ...(reply.body as object | undefined), error }, { status: reply.status, headers });
}

function isFormPost(request: Request, takesFiles: boolean): boolean {
  const type = request.headers.get("content-type")?.trim().toLowerCase() ?? "";
  return type.startsWith("application/x-www-form-urlencoded") || (takesFiles && type.startsWith("multipart/form-data"));
}

/** What no form of ours can run into: the sender is a program, or another site. */
const neverFromOurForms: readonly number[] = [400, 403, 413, 415];

/** Pages made at build cannot show a reason from their address; such forms go to a page that says it. */
const madeAtBuild = /^\/(en|ar)\/(lessons|quizzes)\/|^\/$/;

/** A form post goes on to a page: the next one, or back to its own with the reason in the address. */
function formResponse(request: Request, reply: Reply, locale: Locale, echo: [string, string][]): Response {
  const headers = new Headers({ "cache-control": "no-store" });
  if (reply.ok) {
    for (const cookie of reply.cookies ?? []) headers.append("set-cookie", cookie);
    headers.set("location", reply.seeOther ?? refererPath(request));
  } else {
    if (reply.retryAfter !== undefined) headers.set("retry-after", String(reply.retryAfter));
    const back = new URL(refererPath(request), "http://form");
    back.searchParams.set("problem", reply.reason);
    for (const [name, value] of echo) back.searchParams.set(name, value);
    if (reply.draft) back.searchParams.set("draft", reply.draft);
    // Nor can a page that is there only for whom it knows.
    const isStatic = madeAtBuild.test(back.pathname) || reply.reason === "no-identity";
    headers.set("location", isStatic ? `/${locale}/problem/${reply.reason}` : `${back.pathname}${back.search}`);
  }
  return new Response(null, { status: 303, headers });
}

const echoOf = (names: readonly string[] = [], fields: URLSearchParams | null): [string, string][] =>
  names.map((name) => [name, fields?.get(name)?.slice(0, 100) ?? ""]);

function refererPath(request: Request): string {
  const referer = request.headers.get("referer");
  if (!referer || !URL.canParse(referer)) return "/";
  const url = new URL(referer);
  for (const name of ["problem", "draft", "done"]) url.searchParams.delete(name);
  // Two slashes would lead to another site.
  return `${url.pathname.replace(/^\/+/, "/")}${url.search}`;
}

/** The language being read, which may have changed since the visitor came; null for a program. */
function pageLanguageOf(request: Request): Locale | null {
  const [, first = ""] = refererPath(request).split("/");
  return isLocale(first) ? first : null;
}

function localeOf(request: Request): Locale {
  const fromPage = pageLanguageOf(request);
  if (fromPage) return fromPage;
  const accepted = (request.headers.get("accept-language") ?? "").toLowerCase();
  return locales.find((locale) => accepted.startsWith(locale)) ?? "en";
}

function cookiesOf(request: Request): Map<string, string> {
  const pairs = (request.headers.get("cookie") ?? "").split(";").map((pair) => pair.trim().split("="));
  return new Map(pairs.flatMap(([name, ...value]) => (name ? [[name, value.join("=")]] : [])));
}
