import { expect, test } from "@playwright/test";
import { randomUUID } from "node:crypto";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { locales } from "@/domain/locale";
import { type Answer, call, Caller } from "./http-calls";
import { e2ePort } from "./server-address";

const slug = "what-the-article-reports";
const staticPages = locales.flatMap((locale) =>
  ["", "/lessons", `/lessons/${slug}`, `/lessons/${slug}/both`, `/quizzes/${slug}`, "/how-we-know", "/offline", "/problem/attempt-closed"].map(
    (path) => `/${locale}${path}`,
  ),
);

/** Every kind of page made per request, with the one who may see it. */
async function askDynamicPages(): Promise<{ path: string; answer: Answer }[]> {
  const [guest, account] = [new Caller(), new Caller()];
  const { attemptId: open } = await guest.start(slug);
  const { attemptId: closed } = await guest.start("who-says-so");
  await guest.send("POST", `/api/attempts/${closed}/submission`, {});
  const username = randomUUID().slice(0, 8);
  await account.send("POST", "/api/accounts", { username, password: "a long enough password", locale: "en" });
  const paths = locales.flatMap((locale) =>
    [`attempts/${open}`, `attempts/${closed}/result`, "progress", "sign-in", "sign-up"].map((path) => `/${locale}/${path}`),
  );
  const asked = paths.map(async (path) => ({ path, answer: await guest.send("GET", path) }));
  return [...(await Promise.all(asked)), { path: "/en/settings", answer: await account.send("GET", "/en/settings") }];
}

const missingPages = ["/en/nope", `/ar/attempts/${randomUUID()}`, "/en/lessons/nope", "/ar/quizzes/nope"];
const missingFiles = ["/en/nope/deeper.html", "/_next/nope.js", "/fonts/nope.woff2"];
const form = { "content-type": "application/x-www-form-urlencoded", referer: `http://localhost:${e2ePort}/en/sign-in` };
const redirects = ["/", "/lessons", "/en/settings", "/api/auth/signin"];

const directivesOf = ({ headers }: Answer): Map<string, string[]> =>
  new Map(
    String(headers["content-security-policy"] ?? "")
      .split(";")
      .map((directive) => directive.trim().split(/\s+/))
      .map(([name = "", ...values]) => [name, values]),
  );

function expectSafeHeaders(answer: Answer, what: string): void {
  const { headers } = answer;
  const policy = directivesOf(answer);
  expect(policy.get("default-src"), what).toEqual(["'self'"]);
  expect(policy.get("object-src"), what).toEqual(["'none'"]);
  expect(policy.get("base-uri"), what).toEqual(["'none'"]);
  expect(policy.get("frame-ancestors"), what).toEqual(["'none'"]);
  expect(policy.get("style-src"), what).toEqual(["'self'"]);
  for (const source of policy.get("script-src") ?? ["no script-src"]) expect(source, what).toMatch(/^('self'|'nonce-[\w+/=]{20,}')$/);
  expect(headers["x-content-type-options"], what).toBe("nosniff");
  expect(headers["x-frame-options"], what).toBe("DENY");
  expect(headers["referrer-policy"], what).toMatch(/^(same-origin|no-referrer|strict-origin)/);
  expect(headers["cross-origin-opener-policy"], what).toBe("same-origin");
  expect(headers["x-powered-by"], what).toBeUndefined();
  expect(headers.server, what).toBeUndefined();
}

test("every answer carries the whole policy: pages, refusals, redirects and files", async () => {
  const dynamic = await askDynamicPages();
  for (const { path, answer } of dynamic) {
    expect(answer.status, path).toBe(200);
    expectSafeHeaders(answer, path);
    expect(answer.headers["cache-control"], path).toMatch(/private|no-store/);
  }
  for (const path of staticPages) {
    const answer = await call("GET", path);
    expect(answer.status, path).toBe(200);
    expectSafeHeaders(answer, path);
  }
  for (const path of [...missingPages, ...missingFiles]) {
    const answer = await call("GET", path);
    expect(answer.status, path).toBe(404);
    expectSafeHeaders(answer, path);
  }
  for (const path of redirects) {
    const answer = await call("GET", path);
    expect([302, 303, 307, 308], path).toContain(answer.status);
    expectSafeHeaders(answer, path);
  }
  const posted = await call("POST", "/api/session", { headers: form, body: "username=nobody&password=wrong" });
  expect(posted.status).toBe(303);
  expectSafeHeaders(posted, "a form's answer");
  for (const path of ["/en.html", `/en/lessons/${slug}.html`, "/service-worker.js", "/scripts/site.js", "/icon.svg", "/api/me", "/%ff"]) {
    expectSafeHeaders(await call("GET", path), path);
  }
});

const inlineScripts = (html: string) =>
  [...html.matchAll(/<script\b([^>]*)>/g)].map(([, attributes = ""]) => attributes).filter((attributes) => !attributes.includes("src="));

test("a page made at build has neither inline script nor inline style nor handler", async () => {
  for (const path of staticPages) {
    const { text } = await call("GET", path);
    expect(text, path).toContain("</html>");
    expect(inlineScripts(text), path).toEqual([]);
    expect(/<style\b|<[a-z][^>]*\s(style|on[a-z]+)=/i.exec(text)?.[0], path).toBeUndefined();
    for (const [, source] of text.matchAll(/<(?:script|link|img)\b[^>]*\s(?:src|href)="([^"]*)"/g)) expect(source, path).toMatch(/^\/(?!\/)/);
  }
});

test("a result has no inline script at all", async () => {
  const results = (await askDynamicPages()).filter(({ path }) => path.endsWith("/result"));
  expect(results.length).toBeGreaterThan(0);
  for (const { path, answer } of results) {
    expect(inlineScripts(answer.text), path).toEqual([]);
    expect(String(answer.headers["content-security-policy"]), path).toContain("script-src 'self';");
  }
});

test("a page made per request has its own nonce on every inline script", async () => {
  const nonces = new Set<string>();
  const pages = (await askDynamicPages()).filter(({ path }) => !path.endsWith("/result"));
  const missing = await Promise.all(missingPages.map(async (path) => ({ path, answer: await call("GET", path) })));
  for (const { path, answer } of [...pages, ...missing]) {
    const nonce = /'nonce-([^']+)'/.exec(String(answer.headers["content-security-policy"]))?.[1] ?? "none";
    const inline = inlineScripts(answer.text);
    expect(inline.length, path).toBeGreaterThan(0);
    for (const attributes of inline) expect(attributes, path).toContain(`nonce="${nonce}"`);
    expect(/<style\b|<[a-z][^>]*\s(style|on[a-z]+)=/i.exec(answer.text)?.[0], path).toBeUndefined();
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(pages.length + missing.length);
});

test("every cookie is out of reach of scripts and of other sites", async () => {
  const json = { "content-type": "application/json" };
  const username = randomUUID().slice(0, 8);
  const account = JSON.stringify({ username, password: "a long enough password", locale: "en" });
  const answers = await Promise.all([
    call("POST", `/api/quizzes/${slug}/attempts`, { headers: json, body: "{}" }),
    call("POST", "/api/accounts", { headers: json, body: account }),
    call("GET", "/api/auth/csrf"),
  ]);
  const cookies = answers.flatMap(({ headers }) => headers["set-cookie"] ?? []);
  expect(cookies.map((cookie) => cookie.split("=")[0])).toEqual(expect.arrayContaining(["classroom-guest", "next-auth.session-token", "next-auth.csrf-token"]));
  for (const cookie of cookies) {
    expect(cookie).toMatch(/; ?HttpOnly/i);
    expect(cookie).toMatch(/; ?SameSite=(Lax|Strict)/i);
    expect(cookie).toMatch(/; ?Path=\//i);
  }
  for (const path of staticPages) expect((await call("GET", path)).headers["set-cookie"], path).toBeUndefined();
});

test("nothing of the API is kept by a cache, whether it answers or refuses", async () => {
  const guest = new Caller();
  const { attemptId } = await guest.start(slug);
  const ours = ["/api/me", "/api/progress", `/api/attempts/${attemptId}`, "/api/attempts/nope", "/api/nope", "/api/accounts"];
  const machines = ["openapi.json", "metrics", "health/live", "health/ready", "auth/session", "auth/providers"].map((path) => `/api/${path}`);
  for (const path of [...ours, ...machines]) expect((await guest.send("GET", path)).headers["cache-control"], path).toContain("no-store");
  const refused = await Promise.all([
    call("GET", `/api/attempts/${attemptId}`),
    guest.send("POST", "/api/accounts", "{"),
    guest.send("POST", "/api/nope", {}),
  ]);
  for (const { headers } of refused) expect(headers["cache-control"]).toContain("no-store");
});

test("a lesson comes compressed and is revalidated instead of sent again; hashed files are kept for ever", async () => {
  const path = `/en/lessons/${slug}`;
  const plain = await call("GET", path);
  const packed = await call("GET", path, { headers: { "accept-encoding": "gzip, br" } });
  expect(packed.headers["content-encoding"]).toBe("br");
  expect(packed.headers.vary).toMatch(/accept-encoding/i);
  expect(packed.text).toBe(plain.text);
  expect(Number(packed.headers["content-length"])).toBeLessThan(Buffer.byteLength(plain.text) / 3);
  for (const [answer, encoding] of [[plain, {}], [packed, { "accept-encoding": "gzip, br" }]] as const) {
    const etag = String(answer.headers.etag);
    const again = await call("GET", path, { headers: { ...encoding, "if-none-match": etag } });
    expect([again.status, again.text]).toEqual([304, ""]);
    expectSafeHeaders(again, "304");
    expect((await call("GET", path, { headers: { ...encoding, "if-none-match": `${etag}x` } })).status).toBe(200);
  }
  const asset = /\/_next\/static\/[^"]+\.css/.exec(plain.text)?.[0] ?? "";
  const style = await call("GET", asset, { headers: { "accept-encoding": "br" } });
  expect(style.headers).toMatchObject({ "content-encoding": "br", "cache-control": "public, max-age=31536000, immutable" });
});

test("HEAD answers like GET, without the body", async () => {
  for (const path of [`/en/lessons/${slug}`, "/en/progress", "/api/me", "/api/health/ready", "/scripts/site.js"]) {
    const [head, get] = [await call("HEAD", path), await call("GET", path)];
    expect([head.status, head.text], path).toEqual([200, ""]);
    expect(head.headers["content-type"], path).toBe(get.headers["content-type"]);
  }
  expect((await call("HEAD", "/en/nope")).status).toBe(404);
});

test("the figures of the server are told on this machine alone, whatever address a client claims", async () => {
  const metrics = await call("GET", "/api/metrics");
  expect(metrics.status).toBe(200);
  expect(metrics.text).toContain("requests_total");
  // Here the header is the client's own, so it neither opens nor closes anything.
  expect((await call("GET", "/api/metrics", { headers: { "x-forwarded-for": "203.0.113.7" } })).status).toBe(200);
  const addresses = Object.values(networkInterfaces()).flatMap((own) => own ?? []);
  const outside = addresses.filter(({ internal, family }) => !internal && family === "IPv4");
  for (const { address } of outside) {
    const outcome = await new Promise<string>((resolve) => {
      const socket = connect({ host: address, port: e2ePort, timeout: 3000 });
      socket.on("connect", () => resolve("connected"));
      socket.on("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? "refused"));
      socket.on("timeout", () => resolve("no answer"));
      socket.on("close", () => socket.destroy());
    });
    expect(outcome, address).not.toBe("connected");
  }
});
