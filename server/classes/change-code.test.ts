import { and, eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { describe, expect, it } from "vitest";
import { makeClass } from "@/db/class-factories";
import { auditEntries, classes } from "@/db/schema/tables";
import { useTestDatabase } from "@/db/test-database";
import { joinByCode } from "@/server/members/join-by-code";
import { changeCode } from "./change-code";
import { drawClassCode } from "./create-class";
import { findTaughtClass, type TaughtClass } from "./find-class";
import { rotateCode } from "./rotate-code";

const database = await useTestDatabase();
const now = Date.UTC(2026, 10, 23, 8);

async function newClass() {
  const { class: made, teacherId: userId } = await makeClass(database, { code: drawClassCode(), timeZone: "Asia/Damascus" });
  const again = async () => (await findTaughtClass({ userId }, made.id)) as TaughtClass;
  return { taught: await again(), again };
}
const join = (code: string, at = now) => joinByCode({ code, nickname: uuid(), viewer: null, address: uuid(), locale: "en", now: at });
const toldOf = async (classId: string, action: string) =>
  (await database.read.select().from(auditEntries).where(and(eq(auditEntries.classId, classId), eq(auditEntries.action, action)))).map(({ details }) => details);

describe("a class code", () => {
  it("is dead at once when it is replaced, and the new one works", async () => {
    const { taught } = await newClass();
    const { code } = await rotateCode(taught, now);
    expect(code).not.toBe(taught.code);
    expect(await join(taught.code)).toEqual({ ok: false, reason: "no-such-code" });
    expect(await join(code)).toMatchObject({ ok: true });
    expect(await toldOf(taught.id, "code-rotated")).toHaveLength(1);
  });

  it("is paused and resumed, and a second click tells nothing new", async () => {
    const { taught, again } = await newClass();
    await changeCode(taught, { paused: true }, now);
    await changeCode(await again(), { paused: true }, now + 1);
    expect(await again()).toMatchObject({ codePausedAt: now });
    expect(await join(taught.code)).toEqual({ ok: false, reason: "code-paused" });
    await changeCode(await again(), { paused: false }, now);
    expect(await join(taught.code)).toMatchObject({ ok: true });
    expect([await toldOf(taught.id, "code-paused"), await toldOf(taught.id, "code-resumed")]).toEqual([[{}], [{}]]);
  });

  it("expires when a clock in the class's own zone says so, and no longer once that is cleared", async () => {
    const { taught, again } = await newClass();
    expect(await changeCode(taught, { expiresAt: { local: "2026-11-23T12:00" } }, now)).toEqual({ ok: true });
    // 12:00 in Damascus is 9:00 UTC.
    const expiresAt = Date.UTC(2026, 10, 23, 9);
    expect(await again()).toMatchObject({ codeExpiresAt: expiresAt, codePausedAt: null });
    expect(await join(taught.code, expiresAt - 1)).toMatchObject({ ok: true });
    expect(await join(taught.code, expiresAt)).toEqual({ ok: false, reason: "code-expired" });
    await changeCode(await again(), { paused: true }, expiresAt + 1);
    expect(await again()).toMatchObject({ codeExpiresAt: expiresAt });
    await changeCode(await again(), { paused: false, expiresAt: null }, expiresAt + 2);
    expect(await join(taught.code, expiresAt + 3)).toMatchObject({ ok: true });
    expect(await toldOf(taught.id, "code-expiry-set")).toEqual([{ expiresAt }, { expiresAt: null }]);
  });

  it.each([
    ["2026-02-30T12:00", "no-such-time"],
    ["soon", "no-such-time"],
    ["2026-11-23T10:59", "already-past"],
  ])("takes no expiry of %s", async (local, problem) => {
    const { taught } = await newClass();
    expect(await changeCode(taught, { expiresAt: { local } }, now)).toEqual({ ok: false, fields: [{ path: "expiresAt", problem }] });
    const [row] = await database.read.select().from(classes).where(eq(classes.id, taught.id));
    expect(row?.codeExpiresAt).toBeNull();
  });
});
