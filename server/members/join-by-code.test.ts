import { and, eq, isNull } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { describe, expect, it } from "vitest";
import { POST as join } from "@/app/api/join/route";
import { makeClass, makeMember } from "@/db/class-factories";
import { makeAccount, makeSession, makeUser } from "@/db/factories";
import { budgets, classes, memberships, users } from "@/db/schema/tables";
import { useTestDatabase } from "@/db/test-database";
import { forget } from "@/server/once";
import { drawClassCode } from "@/server/classes/create-class";
import type { Viewer } from "@/server/sessions/viewer";
import { guestTokenOf, send } from "@/server/test-request";
import { joinByCode } from "./join-by-code";
import { newStudent } from "./new-student";
import { personalCodeOf } from "./personal-code";

const database = await useTestDatabase();
const now = Date.UTC(2026, 10, 23, 8);
let addresses = 0;

const newClass = async (values: Parameters<typeof makeClass>[1] = {}) => (await makeClass(database, { code: drawClassCode(), ...values })).class;
const viewerOf = (userId: string, kind: Viewer["kind"] = "guest", displayName = ""): Viewer => ({ userId, sessionId: uuid(), kind, displayName, locale: "en" });
const call = (code: string, more: Partial<Parameters<typeof joinByCode>[0]> = {}) =>
  joinByCode({ code, nickname: "Sara", viewer: null, address: `203.0.113.${(addresses += 1)}`, locale: "en", now, ...more });
const membersOf = (classId: string) =>
  database.read.select().from(memberships).where(and(eq(memberships.classId, classId), eq(memberships.role, "student"), isNull(memberships.removedAt)));

/** A student whom the teacher put in, and the code on their slip. */
async function slipOf(classId: string, name = "Omar") {
  const { user, membership } = newStudent({ classId, name, locale: "en", now });
  await database.write([database.read.insert(users).values(user), database.read.insert(memberships).values(membership)]);
  return { ...membership, code: personalCodeOf({ id: membership.id, personalCodeVersion: 0 }) };
}

describe("joining a class", () => {
  it("makes a guest of whoever has none, with a cookie that is theirs", async () => {
    const { id, code } = await newClass();
    const joined = await call(code.toLowerCase());
    expect(joined).toMatchObject({ ok: true, classId: id, name: "Sara", cookies: [expect.stringContaining("classroom-guest=")] });
    expect(await membersOf(id)).toMatchObject([{ name: "Sara", role: "student", personalCodeHash: null }]);
  });

  it("takes the account that is signed in, under its own name unless another is given", async () => {
    const { id, code } = await newClass();
    const { id: userId } = await makeAccount(database, uuid(), { displayName: "Sara H." });
    expect(await call(code, { nickname: "", viewer: viewerOf(userId, "account", "Sara H.") })).toMatchObject({ ok: true, name: "Sara H.", cookies: [] });
    expect(await membersOf(id)).toMatchObject([{ userId }]);
  });

  it("changes nothing the second time", async () => {
    const { id, code } = await newClass();
    const viewer = viewerOf((await makeUser(database)).id);
    await call(code, { viewer });
    expect(await call(code, { viewer, nickname: "Another name" })).toMatchObject({ ok: true, name: "Sara" });
    expect(await membersOf(id)).toHaveLength(1);
  });

  it.each([
    ["paused", { codePausedAt: now - 1 }, "code-paused"],
    ["expired, in the very millisecond", { codeExpiresAt: now }, "code-expired"],
    ["over", { archivedAt: now - 1 }, "class-archived"],
  ])("is refused while the class is %s", async (_what, values, reason) => {
    const { id, code } = await newClass(values);
    expect(await call(code)).toEqual({ ok: false, reason });
    expect(await membersOf(id)).toEqual([]);
  });

  it.each([
    ["", "nickname-needed"],
    ["x".repeat(41), "nickname-unusable"],
    ["sára", "nickname-taken"],
  ])("is refused with the name %j", async (nickname, reason) => {
    const { id, code } = await newClass();
    await makeMember(database, id, { name: "Sara" });
    expect(await call(code, { nickname })).toEqual({ ok: false, reason });
  });

  it("is refused to who was removed, to its teacher, and beyond 500", { timeout: 20_000 }, async () => {
    const { class: own, teacherId } = await makeClass(database, { code: drawClassCode() });
    const removed = await makeMember(database, own.id, { removedAt: now });
    expect(await call(own.code, { viewer: viewerOf(removed.userId) })).toEqual({ ok: false, reason: "removed-from-class" });
    expect(await call(own.code, { viewer: viewerOf(teacherId, "account") })).toEqual({ ok: false, reason: "teacher-of-class" });
    const people = Array.from({ length: 499 }, (_, index) => newStudent({ classId: own.id, name: `Student ${index}`, locale: "en", now }));
    await database.write([
      database.read.insert(users).values(people.map(({ user }) => user)),
      database.read.insert(memberships).values(people.map(({ membership }) => membership)),
    ]);
    expect(await call(own.code)).toEqual({ ok: false, reason: "class-full" });
  });

  it("takes only one of two who choose the same name at once", async () => {
    const { id, code } = await newClass();
    const both = await Promise.all([call(code), call(code, { nickname: "SARA" })]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await membersOf(id)).toHaveLength(1);
  });
});

describe("a personal code", () => {
  it("signs any device in as its student, without a name", async () => {
    const { id } = await newClass();
    const slip = await slipOf(id);
    const joined = await call(slip.code, { nickname: "" });
    expect(joined).toMatchObject({ ok: true, classId: id, name: "Omar", cookies: [expect.any(String)] });
    expect(await membersOf(id)).toHaveLength(1);
  });

  it("works while the class code is paused, and no longer once the student is removed or the class is over", async () => {
    const { id } = await newClass({ codePausedAt: now });
    const slip = await slipOf(id);
    expect(await call(slip.code)).toMatchObject({ ok: true });
    await database.write([database.read.update(memberships).set({ removedAt: now }).where(eq(memberships.id, slip.id))]);
    expect(await call(slip.code)).toEqual({ ok: false, reason: "no-such-code" });
    await database.write([
      database.read.update(memberships).set({ removedAt: null }).where(eq(memberships.id, slip.id)),
      database.read.update(classes).set({ archivedAt: now }).where(eq(classes.id, id)),
    ]);
    expect(await call(slip.code)).toEqual({ ok: false, reason: "class-archived" });
  });

  it("is spent once an account has taken the entry over", async () => {
    const { id } = await newClass();
    const slip = await slipOf(id);
    const { id: userId } = await makeAccount(database, uuid());
    expect(await call(slip.code, { viewer: viewerOf(userId, "account") })).toMatchObject({ ok: true, name: "Omar" });
    expect(await membersOf(id)).toMatchObject([{ id: slip.id, userId, personalCodeHash: null }]);
    expect(await call(slip.code)).toEqual({ ok: false, reason: "no-such-code" });
  });

  it("leaves another student's work alone on a shared device", async () => {
    const { id, code } = await newClass();
    const slip = await slipOf(id);
    const first = await makeUser(database);
    await call(code, { viewer: viewerOf(first.id), nickname: "Sara" });
    await call(slip.code, { viewer: viewerOf(first.id) });
    expect((await membersOf(id)).map(({ name }) => name).sort()).toEqual(["Omar", "Sara"]);
  });
});

describe("the door for a whole school", () => {
  it("lets 300 students behind one address in at once, mistyping as they go", async () => {
    forget("limiter-newcomer");
    const { id, code } = await newClass();
    const before = performance.now();
    const wrong = Array.from({ length: 100 }, () => send(join, { json: { code: "CFHJ-2345", nickname: "x" }, address: "198.51.100.7" }));
    const right = Array.from({ length: 300 }, (_, index) => send(join, { json: { code, nickname: `Student ${index}` }, address: "198.51.100.7" }));
    const answers = await Promise.all(right);
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
    expect((await Promise.all(wrong)).filter(({ status }) => status !== 409)).toEqual([]);
    expect(new Set(answers.map(guestTokenOf)).size).toBe(300);
    expect(await membersOf(id)).toHaveLength(300);
    expect(performance.now() - before).toBeLessThan(60_000);
  }, 60_000);

  it("shuts for who guesses codes, says how long, and stays open for others", async () => {
    const { code } = await newClass();
    const address = "198.51.100.8";
    const guess = (guessed: string) => send(join, { json: { code: guessed, nickname: "x" }, address });
    await database.write([database.read.insert(budgets).values({ key: `code ${address}`, points: 899, expiresAt: Date.now() + 60_000 })]);
    expect((await guess(code)).status).toBe(200);
    expect((await guess(drawClassCode())).status).toBe(409);
    const refused = await guess(code);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(30);
    expect((await send(join, { json: { code, nickname: "y" }, address: "198.51.100.9" })).status).toBe(200);
  });

  it("does not tell a signed-in person's code of one class at another's address", async () => {
    const [one, other] = [await newClass(), await newClass()];
    const { id: userId } = await makeUser(database);
    await makeSession(database, userId);
    expect(await call(one.code, { classId: other.id, viewer: viewerOf(userId) })).toEqual({ ok: false, reason: "no-such-code" });
    expect(await call(one.code, { classId: one.id, viewer: viewerOf(userId) })).toMatchObject({ ok: true });
  });
});
