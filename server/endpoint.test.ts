import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { v7 as uuid } from "uuid";
import { afterAll, describe, expect, it } from "vitest";
import { POST as createAccount } from "@/app/api/accounts/route";
import { POST as recordEvents } from "@/app/api/attempts/[attemptId]/events/route";
import { GET as getAttempt } from "@/app/api/attempts/[attemptId]/route";
import { POST as submit } from "@/app/api/attempts/[attemptId]/submission/route";
import { PUT as saveProgress } from "@/app/api/lessons/[slug]/progress/route";
import { GET as getMe } from "@/app/api/me/route";
import { POST as changePassword } from "@/app/api/password/route";
import { POST as startAttempt } from "@/app/api/quizzes/[slug]/attempts/route";
import { makeAttempt, makeQuiz, makeSession, makeUser } from "@/db/factories";
import { copyTemplate, forgetProcessState, useTestDatabase } from "@/db/test-database";
import { bodyLimit } from "./read-body";
import { guestTokenOf, send } from "./test-request";

const database = await useTestDatabase();
const quiz = await makeQuiz(database, { slug: "quiz" });

async function guestWithAttempt() {
  const user = await makeUser(database);
  const { token } = await makeSession(database, user.id);
  const attemptId = await makeAttempt(database, user.id, quiz);
  return { user, guest: token, attemptId, params: { attemptId } };
}
const answerOf = (itemId: string, response: unknown) => ({ id: uuid(), type: "answer-saved", itemId, response, at: 1 });
const answer = (response: unknown, itemId = "quiz-1") => ({ events: [answerOf(itemId, response)] });
const reasonOf = (body: Record<string, unknown>) => (body.error as { reason: string }).reason;
const json = { "content-type": "application/json" };

describe("a body that cannot be read", () => {
  it.each(["{", "{'a':1}", "nonsense", '{"events":[1,]}', "\u0000"])("is malformed: %j", async (raw) => {
    const { guest, params } = await guestWithAttempt();
    const answered = await send(recordEvents, { guest, params, raw, headers: json });
    expect(answered.status).toBe(400);
    expect(answered.body).toMatchObject({ error: { reason: "malformed", message: expect.any(String), requestId: expect.stringMatching(/^[\w-]{36}$/) } });
  });

  it("is malformed when its bytes are not UTF-8", async () => {
    const { guest, params } = await guestWithAttempt();
    const raw = new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]);
    expect((await send(recordEvents, { guest, params, raw, headers: json })).status).toBe(400);
  });

  it.each(["text/plain", "multipart/form-data; boundary=x", "application/xml", "application/x-www-form-urlencoded", ""])(
    "is of the wrong type for an endpoint of programs: %j",
    async (type) => {
      const { guest, params } = await guestWithAttempt();
      const raw = JSON.stringify(answer({ answer: true }));
      const answered = await send(recordEvents, { guest, params, raw: new TextEncoder().encode(raw), headers: type ? { "content-type": type } : {} });
      expect([answered.status, reasonOf(answered.body)]).toEqual([415, "wrong-content-type"]);
    },
  );

  it("may say its character set, in any case", async () => {
    const { guest, params } = await guestWithAttempt();
    const headers = { "content-type": "Application/JSON; charset=utf-8" };
    expect((await send(recordEvents, { guest, params, raw: JSON.stringify(answer({ answer: true })), headers })).status).toBe(200);
  });
});

describe("a body that is too large", () => {
  const padded = (bytes: number) => JSON.stringify(answer({ answer: true })).padEnd(bytes, " ");

  it("is taken at 64 KB and refused one byte above", async () => {
    const { guest, params } = await guestWithAttempt();
    expect((await send(recordEvents, { guest, params, raw: padded(bodyLimit), headers: json })).status).toBe(200);
    const answered = await send(recordEvents, { guest, params, raw: padded(bodyLimit + 1), headers: json });
    expect([answered.status, reasonOf(answered.body)]).toEqual([413, "too-large"]);
  });

  it("is counted in bytes, not in letters", async () => {
    const { guest, params } = await guestWithAttempt();
    const raw = JSON.stringify({ ...answer({ text: "ا".repeat(40_000) }, "quiz-3") });
    expect(raw.length).toBeLessThan(bodyLimit);
    expect((await send(recordEvents, { guest, params, raw, headers: json })).status).toBe(413);
  });

  it.each([
    ["no length at all", {}],
    ["a length that is a lie", { "content-length": "10" }],
    ["a length that is no number", { "content-length": "short" }],
    ["a negative length", { "content-length": "-1" }],
  ])("is refused while it streams in, with %s, and not read to its end", async (_what, headers) => {
    const { guest, params } = await guestWithAttempt();
    let sent = 0;
    const raw = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 16_384;
        if (sent > 100 * bodyLimit) controller.close();
        else controller.enqueue(new Uint8Array(16_384).fill(32));
      },
    });
    expect((await send(recordEvents, { guest, params, raw, headers: { ...json, ...headers } })).status).toBe(413);
    expect(sent).toBeLessThan(3 * bodyLimit);
  });
});

describe("a request from another site", () => {
  it.each<Record<string, string>>([
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: "http://localhost:3001" },
    { origin: "http://localhost.evil.example:3000" },
    { origin: "not an origin" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
  ])("changes nothing: %o", async (headers) => {
    const { guest, params } = await guestWithAttempt();
    const answered = await send(recordEvents, { guest, params, json: answer({ answer: true }), headers });
    expect([answered.status, reasonOf(answered.body)]).toEqual([403, "wrong-origin"]);
    const form = await send(submit, { guest, params, form: {}, headers });
    expect(form.status).toBe(403);
    expect((await send(getAttempt, { method: "GET", guest, params })).body).toMatchObject({ status: "open", items: [{ response: null }, {}, {}] });
  });

  it.each<Record<string, string>>([{}, { origin: "http://localhost:3000" }, { "sec-fetch-site": "same-origin" }])("is none when it comes from our own page or a program: %o", async (headers) => {
    const { guest, params } = await guestWithAttempt();
    expect((await send(recordEvents, { guest, params, json: answer({ answer: true }), headers })).status).toBe(200);
  });
});

describe("input that does not fit", () => {
  it("is refused with the name of the field nobody knows", async () => {
    const { guest } = await guestWithAttempt();
    const answered = await send(saveProgress, { method: "PUT", guest, params: { slug: "x" }, json: { section: "a", done: true, admin: true } });
    expect(answered.status).toBe(422);
    expect(answered.body).toMatchObject({ error: { reason: "invalid-input", fields: [{ problem: expect.stringContaining('"admin"') }] } });
  });

  it("is refused with every field that fails", async () => {
    const answered = await send(createAccount, { json: { username: "a", password: "short", locale: "fr" } });
    expect(answered.status).toBe(422);
    const { fields } = answered.body.error as { fields: { path: string }[] };
    expect(fields.map(({ path }) => path)).toEqual(["username", "password", "locale"]);
  });

  it.each(["[]", "null", '"text"', "1"])("is refused when it is no object: %s", async (raw) => {
    const { guest, params } = await guestWithAttempt();
    expect((await send(recordEvents, { guest, params, raw, headers: json })).status).toBe(422);
  });

  it.each([
    ['{"events":[{"id":"long-enough","type":"answer-saved","itemId":"quiz-3","response":{"text":"\\ud800"},"at":1}]}', "events.0.response.text"],
    ['{"events":[{"id":"long-enough","type":"answer-saved","itemId":"\\udfff","response":{},"at":1}]}', "events.0.itemId"],
    ['{"events":[{"id":"long-enough","type":"answer-saved","itemId":"quiz-3","response":{"\\ud83d":1},"at":1}]}', "events.0.response"],
  ])("is refused by name when half a character would come back changed", async (raw, path) => {
    const { guest, params } = await guestWithAttempt();
    const answered = await send(recordEvents, { guest, params, raw, headers: json });
    expect(answered.status).toBe(422);
    expect(answered.body).toMatchObject({ error: { fields: [{ path }] } });
  });

  it("is refused, not a fault of ours, when it is nested thousands of levels deep", async () => {
    const { guest, params } = await guestWithAttempt();
    for (const [open, close, levels] of [["[", "]", 32_000], ['{"a":', "}", 10_000]] as const) {
      const deep = `${open.repeat(levels)}1${close.repeat(levels)}`;
      const raw = `{"events":[{"id":"long-enough","type":"answer-saved","itemId":"quiz-3","response":${deep},"at":1}]}`;
      expect((await send(recordEvents, { guest, params, raw, headers: json })).status).toBe(422);
    }
  });
});

describe("text in any script", () => {
  it.each([
    "إدلب \u200fجنوب\u200e، \u202bسوريا\u202c",
    "👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ☪️",
    "before\u0000after",
    "e\u0301 is not \u00e9, ﷺ, \ufeff, \u2028",
    "'; drop table attempts; -- <script>alert(1)</script> {{7*7}} %00 \\",
    "  blanks at both ends\t\n",
  ])("comes back exactly as it was written: %j", async (text) => {
    const { guest, params } = await guestWithAttempt();
    const saved = await send(recordEvents, { guest, params, json: answer({ text }, "quiz-3") });
    expect(saved.status).toBe(200);
    const { body } = await send(getAttempt, { method: "GET", guest, params });
    expect((body as { items: { response: unknown }[] }).items[2]?.response).toEqual({ text });
  });
});

describe("who is asking", () => {
  it.each(["", "A".repeat(43)])("is told when nobody is known, whatever cookie comes: %j", async (guest) => {
    for (const answered of [
      await send(recordEvents, { guest, params: { attemptId: "a" }, json: answer({ answer: true }) }),
      await send(getAttempt, { method: "GET", guest, params: { attemptId: "a" } }),
      await send(submit, { guest, params: { attemptId: "a" }, json: {} }),
    ]) {
      expect([answered.status, reasonOf(answered.body)]).toEqual([401, "no-identity"]);
    }
  });

  it("gets the same answer for another's attempt as for one that does not exist", async () => {
    const [owner, stranger] = [await guestWithAttempt(), await guestWithAttempt()];
    const tries = [
      (attemptId: string) => send(getAttempt, { method: "GET", guest: stranger.guest, params: { attemptId } }),
      (attemptId: string) => send(recordEvents, { guest: stranger.guest, params: { attemptId }, json: answer({ answer: true }) }),
      (attemptId: string) => send(submit, { guest: stranger.guest, params: { attemptId }, json: {} }),
    ];
    for (const attempt of tries) {
      const [theirs, missing] = [await attempt(owner.attemptId), await attempt(uuid())];
      expect(theirs.status).toBe(404);
      const withoutId = ({ body }: typeof theirs) => ({ ...(body.error as object), requestId: "" });
      expect(withoutId(theirs)).toEqual(withoutId(missing));
    }
    expect((await send(getAttempt, { method: "GET", guest: owner.guest, params: owner.params })).body).toMatchObject({ status: "open", items: [{ response: null }, {}, {}] });
  });

  it("becomes a guest with the first write, and by nothing less", async () => {
    const invalid = await send(startAttempt, { params: { slug: "quiz" }, json: { locale: "fr" } });
    expect([invalid.status, guestTokenOf(invalid)]).toEqual([422, undefined]);
    expect(guestTokenOf(await send(getMe, { method: "GET" }))).toBeUndefined();
    const started = await send(startAttempt, { params: { slug: "quiz" }, json: {} });
    expect(started.status).toBe(201);
    const guest = guestTokenOf(started);
    expect((await send(getAttempt, { method: "GET", guest, params: { attemptId: String(started.body.attemptId) } })).status).toBe(200);
    expect((await send(getMe, { method: "GET", guest })).body).toMatchObject({ kind: "guest", id: expect.any(String) });
  });
});

describe("how much may be asked", () => {
  it("is limited for each person, with the seconds to wait, and for nobody else", async () => {
    const [busy, calm] = [await guestWithAttempt(), await guestWithAttempt()];
    const ask = (guest: string) => send(changePassword, { guest, json: { oldPassword: "x" } });
    const statuses: number[] = [];
    for (let asked = 0; asked < 120; asked++) statuses.push((await ask(busy.guest)).status);
    expect(new Set(statuses)).toEqual(new Set([422]));
    const refused = await ask(busy.guest);
    expect([refused.status, reasonOf(refused.body)]).toEqual([429, "too-many-requests"]);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(Number(refused.headers.get("retry-after"))).toBeLessThanOrEqual(60);
    expect((await ask(calm.guest)).status).toBe(422);
  });

  it("is enough for three hundred newcomers behind one address, each reading, starting, saving and handing in", async () => {
    const address = "203.0.113.7";
    const statuses = await Promise.all(
      Array.from({ length: 300 }, async () => {
        const seen = [];
        for (let page = 0; page < 6; page++) seen.push((await send(getMe, { method: "GET", address })).status);
        const started = await send(startAttempt, { address, params: { slug: "quiz" }, json: {} });
        const [guest, params] = [guestTokenOf(started), { attemptId: String(started.body.attemptId) }];
        const saved = await send(recordEvents, { address, guest, params, json: answer({ answer: true }) });
        const submitted = await send(submit, { address, guest, params, json: {} });
        return [...seen, started.status, saved.status, submitted.status].join(" ");
      }),
    );
    expect(new Set(statuses)).toEqual(new Set(["200 200 200 200 200 200 201 200 200"]));
  }, 30_000);
});

describe("a fault of ours", () => {
  const { DATABASE_URL } = process.env;
  afterAll(() => {
    process.env.DATABASE_URL = DATABASE_URL;
    forgetProcessState();
  });

  it("is told without its stack, and is over once its cause is", async () => {
    const { guest, params } = await guestWithAttempt();
    const folder = join(process.env.DATA_DIR ?? "", "comes-later");
    process.env.DATABASE_URL = `file:${join(folder, "classroom.db")}`;
    forgetProcessState();
    const failed = await send(getAttempt, { method: "GET", guest, params, headers: { "accept-language": "ar" } });
    expect(failed.status).toBe(500);
    expect(Object.keys(failed.body)).toEqual(["error"]);
    expect(failed.body).toMatchObject({ error: { reason: "server-error", requestId: failed.headers.get("x-request-id") } });
    expect(failed.text).not.toMatch(/Error|\bat\b.*:\d+|comes-later|SQLITE|node_modules/);

    mkdirSync(folder);
    copyFileSync(copyTemplate().path, join(folder, "classroom.db"));
    expect((await send(getAttempt, { method: "GET", guest, params })).status).toBe(401);
  });
});
