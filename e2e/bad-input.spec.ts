import { expect, test } from "@playwright/test";
import { randomUUID } from "node:crypto";
import { openStored } from "./attempt-records";
import { makeCanaryQuiz } from "./canary-quiz";
import { lessonCalled } from "./content-files";
import { type Answer, call, Caller } from "./http-calls";

const slug = "what-the-article-reports";
const [section] = lessonCalled(slug).lesson.sections;

type Property = { type?: string };
type Route = { method: string; path: string; properties: Record<string, Property>; bodyLimit: number };
type Described = { requestBody?: { content: Record<string, { schema: { properties: Record<string, Property> } }> }; "x-body-limit": number };

/** Every write of the product as the server describes itself, with its parameters filled in. */
async function listWrites(attemptId: string): Promise<Route[]> {
  const { paths } = JSON.parse((await call("GET", "/api/openapi.json")).text) as {
    paths: Record<string, Record<string, Described>>;
  };
  const values: Record<string, string> = { attemptId, slug, questionId: section?.questions[0] ?? "" };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { requestBody, "x-body-limit": bodyLimit }]) => {
      if (!requestBody) return [];
      const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "unknown");
      return [{ method: method.toUpperCase(), path: filled, properties: requestBody.content["application/json"]?.schema.properties ?? {}, bodyLimit }];
    }),
  );
}

const wrongValue = ({ type }: Property): unknown => (type === "array" || type === "object" ? 7 : { not: "fitting" });

/** Refused in the agreed shape, with nothing of the server's inside. */
function expectRefusal(answer: Answer, status: number, reason: string, what: string): void {
  expect(answer.status, `${what}: ${answer.text}`).toBe(status);
  const { error } = answer.json();
  expect(error, what).toMatchObject({ reason, requestId: expect.any(String), message: expect.stringMatching(/\S/) });
  expectNoInsides(answer, what);
}

const expectNoInsides = ({ text }: Answer, what: string): void =>
  expect(/node_modules|\n\s+at |\.ts:\d|\.js:\d+:\d|SQLITE|ZodError/.exec(text), `${what} tells of the server's insides`).toBeNull();

test("every write refuses what it cannot take, each time with its own status", async () => {
  test.setTimeout(120_000);
  const owner = new Caller();
  const { attemptId } = await owner.start(slug);
  const writes = await listWrites(attemptId);
  expect(writes.length).toBeGreaterThanOrEqual(60);
  for (const { method, path, properties, bodyLimit } of writes) {
    // One person would run out of writes a minute before the end; the door refuses all of this before asking whose it is.
    const guest = new Caller();
    await guest.start(slug);
    const what = `${method} ${path}`;
    for (const broken of ['{"a":', "{'a':1}", "\u0000", "undefined"]) expectRefusal(await guest.send(method, path, broken), 400, "malformed", what);
    expectRefusal(await guest.send(method, path, Buffer.from([0x22, 0xff, 0xfe, 0x22])), 400, "malformed", `${what}, not UTF-8`);

    const unknown = await guest.send(method, path, { surprise: 1 });
    expectRefusal(unknown, 422, "invalid-input", what);
    expect(JSON.stringify(unknown.json().error.fields), what).toContain("surprise");

    const typed = Object.entries(properties).filter(([, { type }]) => type);
    const wrong = await guest.send(method, path, Object.fromEntries(typed.map(([name, property]) => [name, wrongValue(property)])));
    if (typed.length > 0) {
      expectRefusal(wrong, 422, "invalid-input", what);
      const named = (wrong.json().error.fields ?? []).map((field) => field.path.split(".")[0]);
      for (const [name] of typed) expect(named, what).toContain(name);
    }
    for (const body of ["[]", "null", "7", '"text"']) expectRefusal(await guest.send(method, path, body), 422, "invalid-input", `${what} ${body}`);
    expectRefusal(await guest.send(method, path, "[".repeat(30_000) + "]".repeat(30_000)), 422, "invalid-input", `${what}, nested deeply`);

    const large = JSON.stringify({ surprise: "x".repeat(bodyLimit + 500) });
    expectRefusal(await guest.send(method, path, large), 413, "too-large", what);
    expectRefusal(await guest.send(method, path, large, { "transfer-encoding": "chunked" }), 413, "too-large", `${what} in chunks`);
    expectRefusal(await guest.send(method, path, "a text", { "content-type": "text/plain" }), 415, "wrong-content-type", what);
    for (const origin of ["https://elsewhere.example", "null", "http://localhost.elsewhere.example"]) {
      expectRefusal(await guest.send(method, path, {}, { origin }), 403, "wrong-origin", `${what} from ${origin}`);
    }
    expectRefusal(await guest.send(method, path, {}, { "sec-fetch-site": "cross-site" }), 403, "wrong-origin", what);
  }
  // None of it did anything: the guest is still there and the attempt still open.
  expect((await owner.send("GET", `/api/attempts/${attemptId}`)).text).toContain('"status":"open"');
});

test("a foreign page cannot post a form, and a form too large comes back to its page", async () => {
  const form = { "content-type": "application/x-www-form-urlencoded" };
  const foreign = await call("POST", `/api/quizzes/${slug}/attempts`, { headers: { ...form, origin: "https://elsewhere.example" }, body: "locale=en" });
  expect(foreign.headers["set-cookie"]).toBeUndefined();
  expect(foreign.status).toBe(403);
  const own = await call("POST", `/api/quizzes/${slug}/attempts`, { headers: form, body: "locale=xx" });
  expect(own.status).toBe(303);
  expect(own.headers["set-cookie"]).toBeUndefined();
  // A page of a browser's own address never leads a form off this site.
  const referer = "http://localhost//elsewhere.example/page";
  const back = await call("POST", "/api/session", { headers: { ...form, referer }, body: "username=a" });
  expect(back.headers.location).toMatch(/^\/(?!\/)/);
});

test("somebody else's attempt answers like one that does not exist", async () => {
  const [owner, other] = [new Caller(), new Caller()];
  const { attemptId, items } = await owner.start(slug);
  await other.start("who-says-so");
  const missing = randomUUID();
  const event = { id: randomUUID(), type: "answer-saved", itemId: items[0]?.itemId, response: { answer: true }, at: 1 };
  const calls = [
    ["GET", ""],
    ["POST", "/events", { events: [event] }],
    ["POST", "/submission", {}],
  ] as const;
  for (const [method, end, body] of calls) {
    const [theirs, none] = await Promise.all([attemptId, missing].map((id) => other.send(method, `/api/attempts/${id}${end}`, body)));
    const withoutId = (answer?: Answer) => ({ status: answer?.status, error: { ...answer?.json().error, requestId: undefined } });
    expect(theirs?.status).toBe(404);
    expect(withoutId(theirs)).toEqual(withoutId(none));
  }
  const form = { "content-type": "application/x-www-form-urlencoded" };
  const posts = await Promise.all(
    [attemptId, missing].map((id) => other.send("POST", `/api/attempts/${id}/answers`, `itemId=${items[0]?.itemId}&then=end&question=1`, form)),
  );
  const [theirs, none] = posts.map(({ status, headers }) => [status, headers.location]);
  expect(theirs).toEqual(none);
  for (const locale of ["en", "ar"]) {
    const pages = await Promise.all([attemptId, missing].map((id) => other.send("GET", `/${locale}/attempts/${id}`)));
    expect(pages.map(({ status }) => status)).toEqual([404, 404]);
  }
  // A stranger with no cookie at all is told so, not what exists.
  expect((await call("GET", `/api/attempts/${attemptId}`)).status).toBe(401);
});

test("an answer after handing in is refused and changes nothing; handing in twice gives one receipt", async () => {
  const guest = new Caller();
  const { attemptId, items } = await guest.start(slug);
  const path = `/api/attempts/${attemptId}`;
  const handedIn = await guest.send("POST", `${path}/submission`, {});
  const before = (await guest.send("GET", path)).json().items;
  const event = { id: randomUUID(), type: "answer-saved", itemId: items[0]?.itemId, response: { chosen: [] }, at: Date.now() };
  const late = await guest.send("POST", `${path}/events`, { events: [event] });
  expect([late.status, late.json().error.reason]).toEqual([409, "attempt-closed"]);
  expect((await guest.send("GET", path)).json().items).toEqual(before);
  const again = await guest.send("POST", `${path}/submission`, {});
  expect([again.status, again.json().receipt]).toEqual([200, handedIn.json().receipt]);
});

test("whatever legal text somebody writes comes back as written", async () => {
  const database = await openStored();
  const quiz = await makeCanaryQuiz(database, "deferred");
  database.close();
  const guest = new Caller();
  const { attemptId } = await guest.start(quiz.slug);
  const itemId = quiz.questionIds.find((id) => id.endsWith("short-text"));
  const scripts = ["إدلب\u200f، ٢٠٢٠", "e\u0301 is not é", "👩‍👩‍👧 🕊️", "\u202eback\u202c", "\uffff\u{10ffff}"];
  const texts = [...scripts, "\u0000 nothing \u0000", "a\r\n\tb", "</script><!--", "'; drop table attempts; --"];
  for (const text of texts) {
    const event = { id: randomUUID(), type: "answer-saved", itemId, response: { text }, at: Date.now() };
    expect((await guest.send("POST", `/api/attempts/${attemptId}/events`, { events: [event] })).status).toBe(200);
    const { items } = (await guest.send("GET", `/api/attempts/${attemptId}`)).json();
    expect(items.find((item) => item.itemId === itemId)?.response).toEqual({ text });
    expect((await guest.send("GET", `/en/attempts/${attemptId}`)).status).toBe(200);
  }
  const broken = `{"events":[{"id":"half-a-character","type":"answer-saved","itemId":"${itemId}","response":{"text":"\\ud83d"},"at":1}]}`;
  expectRefusal(await guest.send("POST", `/api/attempts/${attemptId}/events`, broken), 422, "invalid-input", "half a character");

  const username = `زيد-e\u0301-${randomUUID().slice(0, 8)}`;
  const displayName = "🕊️ سلام e\u0301";
  expect((await guest.send("POST", "/api/accounts", { username, password: "كلمة سر طويلة", displayName, locale: "ar" })).status).toBe(201);
  expect(JSON.parse((await guest.send("GET", "/api/me")).text)).toMatchObject({ displayName, locale: "ar" });
  // The same name in its other spelling is the same account.
  const signedIn = await new Caller().send("POST", "/api/session", { username: username.normalize("NFC"), password: "كلمة سر طويلة" });
  expect(signedIn.status).toBe(200);
});

test("odd addresses and hosts are refused, never a fault", async () => {
  const guest = new Caller();
  const { attemptId } = await guest.start(slug);
  const tricks = ["%00", "..%2f..%2fetc%2fpasswd", "../../etc/passwd", "%2e%2e/%2e%2e/", "%ff%fe", "%", "%0d%0aset-cookie:%20a=b", "'%20or%201=1"];
  const strange = ["a".repeat(6000), "9".repeat(400), "-1", "%D9%82%D8%A7%D8%B1%D8%A6", "constructor", "__proto__", ".html", "index.html.br", "callback/credentials"];
  const odd = [...tricks, ...strange];
  const pages = ["/", "/en/", "/ar/lessons/", "/en/quizzes/", "/en/attempts/", "/en/problem/"];
  const places = [...pages, "/api/attempts/", "/api/quizzes/", "/api/auth/", "/_next/static/", "/_next/", "/fonts/"];
  for (const place of places) {
    const answers = await Promise.all(odd.map((path) => guest.send("GET", place + path)));
    expect(answers.flatMap(({ status }, index) => (status >= 500 ? [`${status} ${place}${odd[index]?.slice(0, 40)}`] : []))).toEqual([]);
    for (const answer of answers) expect(answer.text, place).not.toContain("root:x:");
  }
  for (const path of odd) {
    expect((await guest.send("POST", `/api/quizzes/${path}/attempts`, {})).status, path.slice(0, 40)).toBeLessThan(500);
    expect((await guest.send("PUT", `/api/lessons/${path}/progress`, { section: path.slice(0, 80), done: true })).status).toBeLessThan(500);
  }
  await guest.send("POST", `/api/attempts/${attemptId}/submission`, {});
  const problems = ["problem=__proto__", "problem=%0d%0aset-cookie:%20a=b", "problem=a&problem=b", "problem=%D9%82"];
  const queries = [...problems, "question=1e309", "question=-1", "question[]=1", "%ff", "_rsc=x", "callbackUrl=https://elsewhere.example"];
  for (const query of queries) {
    for (const page of [`/en/attempts/${attemptId}`, `/en/attempts/${attemptId}/result`, "/ar/sign-in", "/en/progress", "/", "/api/auth/signin"]) {
      const answer = await guest.send("GET", `${page}?${query}`);
      expect(answer.status, `${page}?${query}`).toBeLessThan(500);
      expect(answer.headers["set-cookie"]?.join() ?? "").not.toContain("a=b");
      if (page !== "/") expect(answer.headers.location ?? "/").not.toMatch(/^(https?:)?\/\/elsewhere/);
    }
  }
  const oddHeaders: Record<string, string>[] = [
    { host: "two words" },
    { host: "<x>" },
    { "x-forwarded-proto": "javascript" },
    { "x-forwarded-host": "elsewhere.example" },
    { "accept-language": ";;q=,,%" },
    { cookie: "=;;%;next-auth.session-token=x.y" },
  ];
  for (const headers of oddHeaders) {
    const answer = await call("GET", "/", { headers });
    expect(answer.status, JSON.stringify(headers)).toBeLessThan(500);
    expect(answer.headers.location ?? "").not.toMatch(/javascript:|elsewhere/);
  }
  for (const line of ["TRACE /en", "OPTIONS *", "GET http://elsewhere.example/en", "PROPFIND /en", "PATCH /api/me"]) {
    const [method = "", path = ""] = line.split(" ");
    expect((await call(method, path)).status, line).toBeLessThan(500);
  }
  expectRefusal(await call("GET", "/api/no/such/route"), 404, "not-found", "a route that does not exist");
});
