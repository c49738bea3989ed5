import { eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { makeAccount, makeSession, makeUser } from "@/db/factories";
import { sessions, users } from "@/db/schema/tables";
import { useTestDatabase } from "@/db/test-database";
import type { Viewer } from "@/server/sessions/viewer";
import { changePassword } from "./change-password";
import { hashPassword } from "./passwords";
import { checkPassword } from "./sign-in";

const database = await useTestDatabase();
const now = Date.now();

let passwordHash = "";
beforeAll(async () => {
  passwordHash = await hashPassword("right password");
});

const makePerson = (username = `person-${uuid()}`) => makeAccount(database, username, { passwordHash });
const check = (username: string, password: string, address = "10.0.0.1") => checkPassword({ username, password, address });

describe("checking a password", () => {
  it("lets the right one in, whatever way the name is spelled", async () => {
    const { id } = await makePerson("salma");
    for (const spelling of ["salma", "SALMA", " Salma ", "ｓａｌｍａ"]) expect(await check(spelling, "right password")).toEqual({ ok: true, userId: id });
  });

  it("says the same of a wrong password, an unknown name, a guest, and an account without a password", async () => {
    const { username } = await makePerson();
    await makeAccount(database, "by-provider");
    const answers = await Promise.all([
      check(username ?? "", "wrong password"),
      check("nobody-has-this-name", "right password"),
      check("nobody-has-this-name", "a name nobody has"),
      check("by-provider", ""),
      check("", ""),
    ]);
    for (const answer of answers) expect(answer).toEqual({ ok: false, reason: "wrong-password" });
  });

  it.each(["Right password", "right password ", "right passwor", ""])("takes %j for another password", async (password) => {
    const { username } = await makePerson();
    expect(await check(username ?? "", password)).toMatchObject({ ok: false });
  });

  it("refuses the eleventh try in a row, even a right one, and says for how long", async () => {
    const { username } = await makePerson();
    for (let tries = 0; tries < 10; tries++) expect(await check(username ?? "", "wrong")).toMatchObject({ reason: "wrong-password" });
    const refused = await check(username ?? "", "right password");
    expect(refused).toMatchObject({ ok: false, reason: "too-many-requests" });
    expect("retryAfter" in refused && refused.retryAfter).toBeGreaterThan(0);
    expect("retryAfter" in refused && refused.retryAfter).toBeLessThanOrEqual(300);
  });

  it("does not hold one person's tries against others, nor against the person elsewhere", async () => {
    const [guessed, neighbour] = [await makePerson(), await makePerson()];
    for (let tries = 0; tries < 12; tries++) await check(guessed.username ?? "", "wrong");
    expect(await check(neighbour.username ?? "", "right password")).toMatchObject({ ok: true });
    expect(await check(guessed.username ?? "", "right password", "10.0.0.2")).toMatchObject({ ok: true });
  });

  it("forgets the mistypings before a right password", async () => {
    const { username } = await makePerson();
    for (let round = 0; round < 3; round++) {
      for (let tries = 0; tries < 6; tries++) await check(username ?? "", "wrong");
      expect(await check(username ?? "", "right password")).toMatchObject({ ok: true });
    }
  });
});

describe("changing the password", () => {
  async function signedIn(): Promise<{ viewer: Viewer; username: string; others: string[] }> {
    const { id: userId, username } = await makePerson();
    const own = await makeSession(database, userId);
    const others = [await makeSession(database, userId), await makeSession(database, userId)].map(({ id }) => id);
    return { viewer: { userId, sessionId: own.id, kind: "account", displayName: "", locale: "en" }, username: username ?? "", others };
  }
  const isLive = async (id: string) => (await database.read.select().from(sessions).where(eq(sessions.id, id)))[0]?.endedAt === null;

  it("lets only the new one in, and ends every other session of the account", async () => {
    const { viewer, username, others } = await signedIn();
    const stranger = await signedIn();
    expect(await changePassword({ viewer, oldPassword: "right password", newPassword: "newer password", now })).toEqual({ ok: true });
    expect(await check(username, "right password")).toMatchObject({ ok: false });
    expect(await check(username, "newer password")).toMatchObject({ ok: true });
    expect(await Promise.all([viewer.sessionId, ...others].map(isLive))).toEqual([true, false, false]);
    expect(await isLive(stranger.others[0] ?? "")).toBe(true);
  });

  it("changes nothing when the old one is wrong", async () => {
    const { viewer, username, others } = await signedIn();
    const call = { viewer, oldPassword: "wrong password", newPassword: "newer password", now };
    expect(await changePassword(call)).toEqual({ ok: false, reason: "wrong-password" });
    expect(await check(username, "right password")).toMatchObject({ ok: true });
    expect(await Promise.all(others.map(isLive))).toEqual([true, true]);
  });

  it("is not for a guest", async () => {
    const { id: userId } = await makeUser(database);
    const { id: sessionId } = await makeSession(database, userId);
    const viewer: Viewer = { userId, sessionId, kind: "guest", displayName: "", locale: "en" };
    expect(await changePassword({ viewer, oldPassword: "", newPassword: "newer password", now })).toEqual({ ok: false, reason: "no-password" });
    expect((await database.read.select().from(users).where(eq(users.id, userId)))[0]?.passwordHash).toBeNull();
  });
});
