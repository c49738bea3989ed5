import { and, eq, isNull } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { describe, expect, it } from "vitest";
import { makeAccount, makeAttempt, makeQuiz, makeReading, makeSession, makeUser, type UserRow } from "@/db/factories";
import { attempts, attemptSteps, itemResults, lessonProgress, sessions, users } from "@/db/schema/tables";
import { useTestDatabase } from "@/db/test-database";
import { getAttempt } from "@/server/attempts/get-attempt";
import { recordEvents } from "@/server/attempts/record-events";
import { startAttempt } from "@/server/attempts/start-attempt";
import { guestCookieName } from "@/server/sessions/cookies";
import { viewerFromCookies } from "@/server/sessions/find-viewer";
import type { Viewer } from "@/server/sessions/viewer";
import { adoptGuestWork } from "./adopt-guest-work";
import { createAccount } from "./create-account";
import { signIn } from "./sign-in";

const database = await useTestDatabase();
const now = Date.UTC(2026, 10, 22);

const quiz = await makeQuiz(database, { slug: "quiz" });

async function makeGuest(): Promise<{ user: UserRow; viewer: Viewer; token: string }> {
  const user = await makeUser(database);
  const { id, token } = await makeSession(database, user.id);
  return { user, token, viewer: { userId: user.id, sessionId: id, kind: "guest", displayName: "", locale: "en" } };
}

/** An attempt with this many of its three questions answered. */
async function work(userId: string, answered: 0 | 1 | 2, { openedAt = now, handIn = false } = {}): Promise<string> {
  const attemptId = await makeAttempt(database, userId, quiz, { openedAt });
  const events = ["quiz-1", "quiz-2"].slice(0, answered).map((itemId) => ({ id: uuid(), type: "answer-saved" as const, itemId, response: { answer: true }, at: now }));
  const submitted = handIn ? [{ id: uuid(), type: "attempt-submitted" as const, at: now }] : [];
  await recordEvents({ userId, attemptId, events: [...events, ...submitted], now, locale: "en" });
  return attemptId;
}

const attemptsOf = (userId: string) => database.read.select().from(attempts).where(eq(attempts.userId, userId)).orderBy(attempts.openedAt);
const openOf = async (userId: string) => {
  const rows = await database.read
    .select()
    .from(attempts)
    .where(and(eq(attempts.userId, userId), isNull(attempts.submittedAt), isNull(attempts.setAsideAt)));
  return rows.map(({ id }) => id);
};
const resultsOf = (userId: string) => database.read.select().from(itemResults).where(eq(itemResults.userId, userId));
const readingOf = (userId: string) => database.read.select().from(lessonProgress).where(eq(lessonProgress.userId, userId));
const stepsOf = (attemptId: string) => database.read.select().from(attemptSteps).where(eq(attemptSteps.attemptId, attemptId));

async function signUp(viewer: Viewer): Promise<string> {
  const created = await createAccount({ username: `new-${uuid()}`, password: "long enough", displayName: "", locale: "en", viewer, now });
  if (!created.ok) throw new Error(created.reason);
  return created.userId;
}

describe("a guest who makes an account", () => {
  it("keeps everything: finished work with its results, open work, sections read", async () => {
    const { user, viewer } = await makeGuest();
    const finished = await work(user.id, 2, { handIn: true });
    const open = await work(user.id, 1);
    await makeReading(database, user.id, "quiz", "first");
    const userId = await signUp(viewer);

    expect((await attemptsOf(userId)).map(({ id }) => id)).toEqual([finished, open]);
    expect(await openOf(userId)).toEqual([open]);
    expect((await resultsOf(userId)).map(({ attemptId }) => attemptId)).toEqual([finished, finished, finished]);
    expect(await readingOf(userId)).toMatchObject([{ lesson: "quiz", section: "first" }]);
    expect(await getAttempt(userId, open, "en", now)).toMatchObject({ status: "open", items: [{ response: { answer: true } }, {}, {}] });
    for (const left of [await attemptsOf(user.id), await resultsOf(user.id), await readingOf(user.id)]) expect(left).toEqual([]);
  });

  it("goes on with the same attempt where it was", async () => {
    const { user, viewer } = await makeGuest();
    const open = await work(user.id, 1);
    const userId = await signUp(viewer);
    expect(await startAttempt({ userId, quizSlug: "quiz", locale: "en", now })).toMatchObject({ resumed: true, attempt: { attemptId: open } });
  });

  it("is no guest any more: the old cookie is dead and the row says where the work went", async () => {
    const { user, viewer, token } = await makeGuest();
    const jar = (name: string) => (name === guestCookieName ? token : undefined);
    expect(await viewerFromCookies(jar)).toMatchObject({ userId: user.id });
    const userId = await signUp(viewer);
    expect(await viewerFromCookies(jar)).toBeNull();
    expect((await database.read.select().from(users).where(eq(users.id, user.id)))[0]).toMatchObject({ mergedInto: userId });
    expect((await database.read.select().from(sessions).where(eq(sessions.id, viewer.sessionId)))[0]).toMatchObject({ endedAt: now });
  });

  it("loses nothing when the name is taken: still a guest, with all the work", async () => {
    await makeAccount(database, "taken");
    const { user, viewer, token } = await makeGuest();
    const open = await work(user.id, 1);
    const call = { username: "taken", password: "long enough", displayName: "", locale: "en" as const, viewer, now };
    expect(await createAccount(call)).toEqual({ ok: false, reason: "username-taken" });
    expect(await openOf(user.id)).toEqual([open]);
    expect(await viewerFromCookies((name) => (name === guestCookieName ? token : undefined))).toMatchObject({ userId: user.id });
  });
});

describe("a guest who signs in to an account with work of its own", () => {
  it("adds finished work up", async () => {
    const account = await makeAccount(database, uuid());
    const { user, viewer } = await makeGuest();
    const finished = [await work(account.id, 1, { handIn: true }), await work(user.id, 2, { handIn: true })];
    await signIn(account.id, viewer, now);
    expect((await attemptsOf(account.id)).map(({ id }) => id).sort()).toEqual(finished.sort());
    expect(await resultsOf(account.id)).toHaveLength(6);
  });

  it.each([
    { what: "the guest's, which is further", own: [1, 0], guest: [2, 0], goesOn: "guest" },
    { what: "the account's, which is further", own: [2, 0], guest: [1, 0], goesOn: "own" },
    { what: "the later one of two equally far, the guest's", own: [1, 0], guest: [1, 5], goesOn: "guest" },
    { what: "the later one of two equally far, the account's", own: [1, 5], guest: [1, 0], goesOn: "own" },
    { what: "the account's, when nothing tells them apart", own: [0, 0], guest: [0, 0], goesOn: "own" },
  ] as const)("goes on with $what, and keeps the other aside", async ({ own, guest, goesOn }) => {
    const account = await makeAccount(database, uuid());
    const { user, viewer } = await makeGuest();
    const ids = { own: await work(account.id, own[0], { openedAt: now + own[1] }), guest: await work(user.id, guest[0], { openedAt: now + guest[1] }) };
    const answers = { own: await stepsOf(ids.own), guest: await stepsOf(ids.guest) };
    await signIn(account.id, viewer, now);

    expect(await openOf(account.id)).toEqual([ids[goesOn]]);
    const aside = ids[goesOn === "own" ? "guest" : "own"];
    expect((await attemptsOf(account.id)).find(({ id }) => id === aside)).toMatchObject({ setAsideAt: now, submittedAt: null });
    expect({ own: await stepsOf(ids.own), guest: await stepsOf(ids.guest) }).toEqual(answers);
    expect(await startAttempt({ userId: account.id, quizSlug: "quiz", locale: "en", now })).toMatchObject({ attempt: { attemptId: ids[goesOn] } });
  });

  it("keeps the account's own date of a section both had read", async () => {
    const account = await makeAccount(database, uuid());
    const { user, viewer } = await makeGuest();
    await makeReading(database, account.id, "lesson", "both", 1);
    await makeReading(database, user.id, "lesson", "both", 2);
    await makeReading(database, user.id, "lesson", "guest-only", 3);
    await signIn(account.id, viewer, now);
    expect((await readingOf(account.id)).map(({ section, doneAt }) => [section, doneAt])).toEqual([["both", 1], ["guest-only", 3]]);
  });

  it("moves nothing when the visitor was an account", async () => {
    const [first, second] = [await makeAccount(database, uuid()), await makeAccount(database, uuid())];
    const { id: sessionId } = await makeSession(database, first.id);
    const kept = await work(first.id, 1);
    await signIn(second.id, { userId: first.id, sessionId, kind: "account", displayName: "", locale: "en" }, now);
    expect(await openOf(first.id)).toEqual([kept]);
    expect(await attemptsOf(second.id)).toEqual([]);
  });

  it("changes nothing when it happens twice", async () => {
    const account = await makeAccount(database, uuid());
    const { user, viewer } = await makeGuest();
    await work(user.id, 2);
    await signIn(account.id, viewer, now);
    const before = await attemptsOf(account.id);
    await signIn(account.id, viewer, now + 1);
    expect(await attemptsOf(account.id)).toEqual(before);
  });

  it("does not lose a quiz handed in at the very moment of signing in", async () => {
    const account = await makeAccount(database, uuid());
    const { user } = await makeGuest();
    const attemptId = await work(user.id, 2);
    const submitted = { id: uuid(), type: "attempt-submitted" as const, at: now };
    // Queued together: the hand-in was decided while the attempt was still the guest's.
    const moved = database.write(adoptGuestWork(user.id, account.id, now));
    const recorded = recordEvents({ userId: user.id, attemptId, events: [submitted], now, locale: "en" });
    await Promise.all([moved, recorded]);
    expect(await recorded).toMatchObject({ state: { status: "submitted" } });
    expect(await getAttempt(account.id, attemptId, "en", now)).toMatchObject({ status: "submitted" });
    expect(await resultsOf(account.id)).toHaveLength(3);
    expect(await resultsOf(user.id)).toEqual([]);
  });
});
