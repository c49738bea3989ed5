import { createHash } from "node:crypto";
import { encode } from "next-auth/jwt";
import { v7 as uuid } from "uuid";
import { describe, expect, it } from "vitest";
import { makeAccount, makeSession, makeUser } from "@/db/factories";
import { sessions } from "@/db/schema/tables";
import { useTestDatabase } from "@/db/test-database";
import { accountCookieName, guestCookieName, sealSession } from "./cookies";
import { endSession } from "./end-session";
import { viewerFromCookies } from "./find-viewer";
import { openGuestSession } from "./open-session";

const database = await useTestDatabase();
const now = Date.now();

const viewerOf = (cookies: { account?: string; guest?: string }, at = now) =>
  viewerFromCookies((name) => (name === accountCookieName() ? cookies.account : name === guestCookieName ? cookies.guest : undefined), at);

async function signedIn() {
  const user = await makeAccount(database, `user-${uuid()}`);
  const open = async () => {
    const { id } = await makeSession(database, user.id, { tokenHash: null });
    return { id, cookie: await sealSession(id, user.id) };
  };
  return { user, here: await open(), elsewhere: await open() };
}

const valueOf = (cookie: string) => cookie.slice(cookie.indexOf("=") + 1, cookie.indexOf(";"));

describe("a guest", () => {
  it("is known by the cookie of the first write, which the database holds as a hash alone", async () => {
    const { viewer, cookie } = await openGuestSession("ar", now);
    expect(cookie).toMatch(/^classroom-guest=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=31536000$/);
    expect(await viewerOf({ guest: valueOf(cookie) })).toEqual(viewer);
    expect(JSON.stringify(await database.read.select().from(sessions))).not.toContain(valueOf(cookie));
  });

  it.each([
    ["the hash in the database", (token: string) => createHash("sha256").update(token).digest("base64url")],
    ["another token", () => "A".repeat(43)],
    ["the token cut short", (token: string) => token.slice(1)],
    ["the token with something added", (token: string) => `${token}=`],
    ["nothing", () => ""],
    ["a wildcard", () => "%"],
  ])("cannot be passed for with %s", async (_what, forge) => {
    const { id } = await makeUser(database);
    const { token } = await makeSession(database, id);
    expect(await viewerOf({ guest: token })).not.toBeNull();
    expect(await viewerOf({ guest: forge(token) })).toBeNull();
  });

  it("cannot be passed for with the session's or the person's id", async () => {
    const user = await makeUser(database);
    const session = await makeSession(database, user.id);
    for (const guest of [session.id, user.id]) expect(await viewerOf({ guest })).toBeNull();
  });
});

describe("an account", () => {
  it("is known by its sealed cookie, before a guest's", async () => {
    const { user, here } = await signedIn();
    const guest = await makeSession(database, (await makeUser(database)).id);
    expect(await viewerOf({ account: here.cookie, guest: guest.token })).toMatchObject({ userId: user.id, sessionId: here.id, kind: "account" });
  });

  it("cannot be passed for with a cookie sealed elsewhere, unsealed, cut or without a session", async () => {
    const { user, here } = await signedIn();
    const secret = "a secret for tests, at least 32 characters";
    const forged = [
      await encode({ token: { sub: user.id, sessionId: here.id }, secret: "another secret of 32 characters or so" }),
      await encode({ token: { sub: user.id }, secret }),
      await encode({ token: { sub: user.id, sessionId: uuid() }, secret }),
      await encode({ token: { sub: user.id, sessionId: here.id }, secret, maxAge: -60 }),
      here.cookie.slice(0, -4),
      here.id,
      "",
      "a.b.c.d.e",
    ];
    for (const account of forged) expect(await viewerOf({ account })).toBeNull();
  });
});

describe("a session that is over", () => {
  it("is dead when its time is up", async () => {
    const { id } = await makeUser(database);
    const { token } = await makeSession(database, id, { expiresAt: now + 1000 });
    expect(await viewerOf({ guest: token }, now + 999)).not.toBeNull();
    expect(await viewerOf({ guest: token }, now + 1000)).toBeNull();
  });

  it("is dead after signing out here, also for a copy of its cookie, and others go on", async () => {
    const { user, here, elsewhere } = await signedIn();
    const viewer = await viewerOf({ account: here.cookie });
    if (!viewer) throw new Error("not signed in");
    const [cleared] = await endSession(viewer, { everywhere: false, now });
    expect(cleared).toBe(`${accountCookieName()}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`);
    expect(await viewerOf({ account: here.cookie })).toBeNull();
    expect(await viewerOf({ account: elsewhere.cookie })).toMatchObject({ userId: user.id });
  });

  it("is dead on every device after signing out everywhere, and other people stay signed in", async () => {
    const [{ here, elsewhere }, neighbour] = [await signedIn(), await signedIn()];
    const viewer = await viewerOf({ account: here.cookie });
    if (!viewer) throw new Error("not signed in");
    await endSession(viewer, { everywhere: true, now });
    for (const account of [here.cookie, elsewhere.cookie]) expect(await viewerOf({ account })).toBeNull();
    expect(await viewerOf({ account: neighbour.here.cookie })).not.toBeNull();
  });

  it("stays ended at its first end when it is ended again", async () => {
    const { here } = await signedIn();
    const viewer = await viewerOf({ account: here.cookie });
    if (!viewer) throw new Error("not signed in");
    await endSession(viewer, { everywhere: false, now });
    await endSession(viewer, { everywhere: true, now: now + 5 });
    expect((await database.read.select().from(sessions)).find(({ id }) => id === here.id)?.endedAt).toBe(now);
  });
});
