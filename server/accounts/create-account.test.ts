import { eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { describe, expect, it } from "vitest";
import { sessions, users } from "@/db/schema/tables";
import { useTestDatabase } from "@/db/test-database";
import { accountCookieName } from "@/server/sessions/cookies";
import { viewerFromCookies } from "@/server/sessions/find-viewer";
import { createAccount } from "./create-account";
import { displayNameSchema, foldUsername, usernameSchema } from "./username";

const database = await useTestDatabase();
const now = Date.now();

const create = (username: string, more: { displayName?: string } = {}) =>
  createAccount({ username, password: "long enough", displayName: "", locale: "ar", viewer: null, now, ...more });
const rowsNamed = (username: string) => database.read.select().from(users).where(eq(users.username, foldUsername(username)));

describe("a new account", () => {
  it("is signed in at once, by a cookie no script can read", async () => {
    const created = await create("Salma");
    if (!created.ok) throw new Error(created.reason);
    const [cookie = ""] = created.cookies;
    expect(cookie).toMatch(new RegExp(`^${accountCookieName()}=[^;]+; Path=/; HttpOnly; SameSite=Lax; Max-Age=\\d+$`));
    const value = cookie.slice(cookie.indexOf("=") + 1, cookie.indexOf(";"));
    expect(await viewerFromCookies((name) => (name === accountCookieName() ? value : undefined))).toMatchObject({
      userId: created.userId,
      kind: "account",
      displayName: "Salma",
      locale: "ar",
    });
  });

  it("keeps the password as an Argon2id hash alone", async () => {
    await create("hashed");
    const [row] = await rowsNamed("hashed");
    expect(row?.passwordHash).toMatch(/^\$argon2id\$/);
    expect(JSON.stringify(row)).not.toContain("long enough");
  });

  it("shows the name as it was typed, or the display name that was given", async () => {
    await create("Big.Name");
    await create("other-name", { displayName: "سلمى" });
    expect((await rowsNamed("Big.Name"))[0]).toMatchObject({ username: "big.name", displayName: "Big.Name" });
    expect((await rowsNamed("other-name"))[0]?.displayName).toBe("سلمى");
  });
});

describe("a name that is taken", () => {
  it.each([
    ["the same", "rami", "rami"],
    ["in capitals", "rami-2", "RAMI-2"],
    ["with blanks around it", "rami-3", "  rami-3 "],
    ["in wide letters", "rami-4", "ｒａｍｉ-4"],
    ["with the accent as a letter of its own", "rené", "rene\u0301"],
    ["in Arabic presentation forms", "سلام", "\uFEB3\uFEFC\uFEE1"],
  ])("is refused: %s", async (_what, first, second) => {
    expect(await create(first)).toMatchObject({ ok: true });
    expect(await create(second)).toEqual({ ok: false, reason: "username-taken" });
    expect(await rowsNamed(first)).toHaveLength(1);
  });

  it("leaves neither an account nor a session behind when it is refused", async () => {
    await create("first-come");
    const count = async () => [(await database.read.select().from(users)).length, (await database.read.select().from(sessions)).length];
    const before = await count();
    await create("first-come");
    expect(await count()).toEqual(before);
  });

  it("goes to one of twenty who ask at once", async () => {
    const created = await Promise.all(Array.from({ length: 20 }, () => create("wanted")));
    expect(created.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await rowsNamed("wanted")).toHaveLength(1);
  });
});

describe("which names can be had", () => {
  it.each(["abc", "Salma", "salma.k", "سلمى", "سَلمى", "李小龙", "a_b-c", "r2d2", uuid()])("takes %s", (name) => {
    expect(usernameSchema.safeParse(name).success).toBe(true);
  });

  it.each(["", "ab", "  a ", "a".repeat(41), "two words", "a..b", ".dot", "dot.", "<script>", "null\u0000byte", "right\u202eleft", "a/b", "e@mail"])(
    "refuses %j",
    (name) => {
      expect(usernameSchema.safeParse(name).success).toBe(false);
    },
  );

  it.each(["line\nbreak", "bell\u0007", "\u202eturned", "\u2067isolated", "x".repeat(41)])("refuses the display name %j", (name) => {
    expect(displayNameSchema.safeParse(name).success).toBe(false);
  });

  it.each(["", "سلمى", "Salma 🌿", "O'Neil-Ş", "\u200fسلمى"])("takes the display name %j", (name) => {
    expect(displayNameSchema.safeParse(name).success).toBe(true);
  });
});
