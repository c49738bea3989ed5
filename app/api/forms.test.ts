import { createHash } from "node:crypto";
import { v7 as uuid } from "uuid";
import { describe, expect, it } from "vitest";
import { POST as signUp } from "@/app/api/accounts/route";
import { POST as saveAnswer } from "@/app/api/attempts/[attemptId]/answers/route";
import { GET as getAttempt } from "@/app/api/attempts/[attemptId]/route";
import { POST as submit } from "@/app/api/attempts/[attemptId]/submission/route";
import { POST as checkAnswer } from "@/app/api/lessons/[slug]/checks/[questionId]/route";
import { POST as markRead } from "@/app/api/lessons/[slug]/progress/route";
import { POST as startAttempt } from "@/app/api/quizzes/[slug]/attempts/route";
import { POST as signIn } from "@/app/api/session/route";
import { POST as signOut } from "@/app/api/sign-out/route";
import { getContent } from "@/content/load";
import { makeAccount, makeAttempt, makeQuiz, makeSession, makeUser } from "@/db/factories";
import { useTestDatabase } from "@/db/test-database";
import { questionTypeOf } from "@/questions/registry";
import { hashPassword } from "@/server/accounts/passwords";
import { publishContent } from "@/server/publish/publish-content";
import { accountCookieName, sealSession } from "@/server/sessions/cookies";
import { guestTokenOf, send } from "@/server/test-request";

const database = await useTestDatabase();
await publishContent(database, getContent(), Date.now());
const quiz = await makeQuiz(database, { slug: "quiz" });

const [lesson] = [...getContent().lessons.values()].map((entry) => entry.lesson);
const section = lesson?.sections[0];
if (!lesson || !section) throw new Error("there is no lesson");

const from = (path: string) => ({ referer: `http://localhost:3000${path}` });
const goesTo = ({ status, headers }: { status: number; headers: Headers }) => [status, headers.get("location")];

async function guestWithAttempt() {
  const user = await makeUser(database);
  const { token } = await makeSession(database, user.id);
  const attemptId = await makeAttempt(database, user.id, quiz);
  return { user, guest: token, attemptId, params: { attemptId } };
}

describe("a quiz without script", () => {
  it("is started, answered, handed in, each form going on to its next page in its own language", async () => {
    const started = await send(startAttempt, { params: { slug: "quiz" }, form: { locale: "ar" }, headers: from("/ar/quizzes/quiz") });
    const [guest, attemptId] = [guestTokenOf(started), started.headers.get("location")?.split("/").at(-1) ?? ""];
    expect(goesTo(started)).toEqual([303, `/ar/attempts/${attemptId}`]);
    const here = { guest, params: { attemptId }, headers: from(`/ar/attempts/${attemptId}?question=1`) };

    const saved = await send(saveAnswer, { ...here, form: { itemId: "quiz-1", question: "1", then: "2", "quiz-1.answer": "true" } });
    expect(goesTo(saved)).toEqual([303, `/ar/attempts/${attemptId}?question=2`]);
    const last = await send(saveAnswer, { ...here, form: { itemId: "quiz-3", question: "3", then: "end", "quiz-3.text": "إدلب \u200f👍" } });
    expect(goesTo(last)).toEqual([303, `/ar/attempts/${attemptId}?question=end`]);
    expect(goesTo(await send(submit, { ...here, form: {} }))).toEqual([303, `/ar/attempts/${attemptId}/result`]);

    const { body } = await send(getAttempt, { method: "GET", guest, params: { attemptId } });
    expect(body).toMatchObject({ status: "submitted", items: [{ response: { answer: true } }, { response: null }, { response: { text: "إدلب \u200f👍" } }] });
  });

  it("goes back to the question with the reason when a check is asked for too early", async () => {
    const user = await makeUser(database);
    const { token: guest } = await makeSession(database, user.id);
    const immediate = await makeQuiz(database, { slug: "immediate", behaviour: "immediate" });
    const attemptId = await makeAttempt(database, user.id, immediate);
    const form = { itemId: "immediate-3", question: "3", then: "check", "immediate-3.text": "" };
    const page = `/en/attempts/${attemptId}?question=3`;
    const answered = await send(saveAnswer, { guest, params: { attemptId }, form, headers: from(`${page}&problem=offline-check`) });
    expect(goesTo(answered)).toEqual([303, `${page}&problem=question-not-ready`]);
  });

  it("gives the same score and receipt when it is handed in twice", async () => {
    const { guest, params } = await guestWithAttempt();
    const [first, second] = [await send(submit, { guest, params, json: {} }), await send(submit, { guest, params, json: { id: uuid() } })];
    expect(first.status).toBe(200);
    expect(second.body).toEqual(first.body);
    expect(first.body.receipt).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}$/);
  });
});

describe("a lesson's page, made at build", () => {
  const page = from(`/ar/lessons/${lesson.slug}`);
  const questionId = section.questions[0] ?? "";
  const authored = getContent().lessons.get(lesson.slug)?.questions.get(questionId);
  if (!authored) throw new Error("no such question");

  it("sends a question that is not ready to the page that can say so, in the page's language", async () => {
    const answered = await send(checkAnswer, { params: { slug: lesson.slug, questionId }, form: { section: section.id }, headers: page });
    expect(goesTo(answered)).toEqual([303, "/ar/problem/question-not-ready"]);
  });

  it("goes on to the explanation of an answer that can be checked", async () => {
    const type = questionTypeOf(authored.kind);
    const response = type.modelAnswer(authored.prompt, authored.key);
    const params = { slug: lesson.slug, questionId };
    const answered = await send(checkAnswer, { params, json: { section: section.id, response } });
    expect(answered.body).toMatchObject({ ok: true, item: { itemId: questionId, disclosure: { verdict: "right" } } });
  });

  it("marks a section and comes back to its end", async () => {
    const form = { section: section.id, done: "yes" };
    const answered = await send(markRead, { params: { slug: lesson.slug }, form, headers: page });
    expect(goesTo(answered)).toEqual([303, `/ar/lessons/${lesson.slug}#after-${section.id}`]);
  });

  it("sends a form for what is not there to the page that can say so", async () => {
    const answered = await send(markRead, { params: { slug: "no-such-lesson" }, form: { section: "a", done: "yes" }, headers: from("/en/lessons/x") });
    expect(goesTo(answered)).toEqual([303, "/en/problem/not-found"]);
  });
});

describe("somebody whose session is over", () => {
  it("is told on a page of its own, not in JSON and not on a page that is only for who is known", async () => {
    const { attemptId, params } = await guestWithAttempt();
    const page = from(`/ar/attempts/${attemptId}`);
    expect(goesTo(await send(submit, { params, form: {}, headers: page }))).toEqual([303, "/ar/problem/no-identity"]);
  });

  it("cannot reach another's attempt by a form either", async () => {
    const [owner, stranger] = [await guestWithAttempt(), await guestWithAttempt()];
    const page = `/en/attempts/${owner.attemptId}`;
    const answered = await send(submit, { guest: stranger.guest, params: owner.params, form: {}, headers: from(page) });
    expect(goesTo(answered)).toEqual([303, `${page}?problem=not-found`]);
    expect((await send(getAttempt, { method: "GET", guest: owner.guest, params: owner.params })).body).toMatchObject({ status: "open" });
  });
});

describe("accounts by form", () => {
  it("signs up and in, going on to what the person has done; a refusal comes back with its reason", async () => {
    const username = `salma-${uuid().slice(-12)}`;
    const form = { username, password: "long enough", displayName: "سلمى", locale: "ar" };
    const headers = from("/ar/sign-up");
    const made = await send(signUp, { form, headers });
    expect(goesTo(made)).toEqual([303, "/ar/progress"]);
    expect(made.headers.getSetCookie()[0]).toMatch(new RegExp(`^${accountCookieName()}=.*HttpOnly; SameSite=Lax`));
    expect(goesTo(await send(signUp, { form, headers }))).toEqual([303, "/ar/sign-up?problem=username-taken"]);
    expect(goesTo(await send(signUp, { form: { ...form, password: "short" }, headers }))).toEqual([303, "/ar/sign-up?problem=invalid-input"]);

    const wrong = await send(signIn, { form: { username, password: "wrong" }, headers: from("/en/sign-in?problem=wrong-password") });
    expect(goesTo(wrong)).toEqual([303, "/en/sign-in?problem=wrong-password"]);
    expect(wrong.headers.getSetCookie()).toEqual([]);
    expect(goesTo(await send(signIn, { form: { username, password: "long enough" }, headers: from("/en/sign-in") }))).toEqual([303, "/en/progress"]);
  });

  it("tells a guesser how long to wait, in JSON and by form", async () => {
    const { username } = await makeAccount(database, `guessed-${uuid()}`, { passwordHash: await hashPassword("long enough") });
    const call = { username: username ?? "", password: "wrong" };
    for (let tries = 0; tries < 10; tries++) expect((await send(signIn, { json: call })).status).toBe(409);
    const refused = await send(signIn, { json: call });
    expect([refused.status, Number(refused.headers.get("retry-after")) > 0]).toEqual([429, true]);
    expect(goesTo(await send(signIn, { form: call, headers: from("/en/sign-in") }))).toEqual([303, "/en/sign-in?problem=too-many-requests"]);
  });

  it("signs out here, and clears the cookie", async () => {
    const user = await makeAccount(database, `out-${uuid()}`);
    const { id } = await makeSession(database, user.id, { tokenHash: null });
    const cookie = `${accountCookieName()}=${await sealSession(id, user.id)}`;
    const answered = await send(signOut, { form: {}, headers: { cookie, ...from("/en/settings") } });
    expect(goesTo(answered)).toEqual([303, "/en"]);
    expect(answered.headers.getSetCookie()).toEqual([expect.stringMatching(/=; .*Max-Age=0/)]);
    const again = await send(signOut, { form: {}, headers: { cookie, ...from("/en/settings") } });
    expect(goesTo(again)).toEqual([303, "/en/problem/no-identity"]);
  });
});

describe("where a form goes back to", () => {
  it.each(["https://evil.example//evil.example/x", "http://localhost:3000//evil.example/x", "http://localhost:3000/\\evil.example", "not an address", ""])(
    "is a page of this site, whatever page it says it came from: %j",
    async (referer) => {
      const { guest } = await guestWithAttempt();
      const missing = createHash("sha256").update(referer).digest("hex");
      const answered = await send(submit, { guest, params: { attemptId: missing }, form: {}, headers: referer ? { referer } : {} });
      expect(answered.status).toBe(303);
      const location = answered.headers.get("location") ?? "";
      expect(new URL(location, "http://localhost:3000").origin).toBe("http://localhost:3000");
    },
  );
});
