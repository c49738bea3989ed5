import { and, eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { makeClass, makeMember } from "@/db/class-factories";
import { makeAccount, makeSession } from "@/db/factories";
import { auditEntries, memberships, sessions } from "@/db/schema/tables";
import { useTestDatabase } from "@/db/test-database";
import { findJoinedClass, findTaughtClass, type TaughtClass } from "@/server/classes/find-class";
import { getDatabase } from "@/server/database";
import type { Viewer } from "@/server/sessions/viewer";
import { addStudent } from "./add-student";
import { joinByCode } from "./join-by-code";
import { listMembers } from "./list-members";
import { listSlips } from "./list-slips";
import { removeStudent, restoreStudent } from "./remove-student";
import { renameStudent } from "./rename-student";
import { makePersonalCodes, resetPersonalCode } from "./reset-personal-code";

const database = await useTestDatabase();
const now = Date.UTC(2026, 10, 23, 8);
const viewerOf = (userId: string, kind: Viewer["kind"] = "account"): Viewer => ({ userId, sessionId: uuid(), kind, displayName: "", locale: "en" });

let taught: TaughtClass;
let other: TaughtClass;
async function newClass(values: Parameters<typeof makeClass>[1] = {}): Promise<TaughtClass> {
  const made = await makeClass(database, values);
  return (await findTaughtClass(viewerOf(made.teacherId), made.class.id)) as TaughtClass;
}
beforeAll(async () => {
  await getDatabase();
  [taught, other] = [await newClass(), await newClass()];
});

const add = async (nickname: string, to = taught) => {
  const added = await addStudent(to, { nickname, locale: "ar", now });
  if (!added.ok) throw new Error(added.reason);
  return added;
};
const rowOf = async (id: string) => (await database.read.select().from(memberships).where(eq(memberships.id, id)))[0];
const actions = async (action: string, classId = taught.id) =>
  (await database.read.select().from(auditEntries).where(and(eq(auditEntries.classId, classId), eq(auditEntries.action, action)))).map(({ details }) => details);
const signIn = (code: string) => joinByCode({ code, nickname: "", viewer: null, address: uuid(), locale: "en", now });

describe("a student whom the teacher adds", () => {
  it("needs a name alone, and signs in with the code of their slip", async () => {
    const { membershipId, personalCode } = await add("  Sara \u200f");
    expect(await rowOf(membershipId)).toMatchObject({ name: "Sara", role: "student", removedAt: null });
    expect(await signIn(personalCode)).toMatchObject({ ok: true, classId: taught.id, name: "Sara" });
    expect(await actions("student-added")).toContainEqual({ name: "Sara", membershipId });
  });

  it.each([
    ["", "nickname-unusable"],
    ["x".repeat(41), "nickname-unusable"],
    ["  SARA", "name-taken"],
  ])("is refused as %j", async (nickname, reason) => {
    expect(await addStudent(taught, { nickname, locale: "en", now })).toEqual({ ok: false, reason });
  });

  it("is added once by two clicks at once", async () => {
    const both = await Promise.all([addStudent(taught, { nickname: "Twice", locale: "en", now }), addStudent(taught, { nickname: "Twice", locale: "en", now })]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it("is not taken by an archived class", async () => {
    const archived = await newClass({ archivedAt: now });
    expect(await addStudent(archived, { nickname: "Late", locale: "en", now })).toEqual({ ok: false, reason: "archived-class" });
  });
});

describe("renaming", () => {
  it("holds from now on and is told in the log; the same name again tells nothing", async () => {
    const { membershipId } = await add("Old name");
    expect(await renameStudent(taught, membershipId, " New  name ", now)).toEqual({ ok: true, name: "New name" });
    expect(await renameStudent(taught, membershipId, "New name", now)).toEqual({ ok: true, name: "New name" });
    expect(await actions("student-renamed")).toEqual([{ from: "Old name", to: "New name", membershipId }]);
  });

  it("takes another spelling of one's own name, and refuses somebody else's", async () => {
    const { membershipId } = await add("zoe");
    await add("Maya");
    expect(await renameStudent(taught, membershipId, "Zoë", now)).toMatchObject({ ok: true });
    expect(await renameStudent(taught, membershipId, "maya", now)).toEqual({ ok: false, reason: "name-taken" });
    expect(await renameStudent(taught, membershipId, "\u0000", now)).toEqual({ ok: false, reason: "nickname-unusable" });
  });

  it("reaches no other class's student and no teacher", async () => {
    const { membershipId } = await add("Elsewhere", other);
    const teacher = await makeMember(database, taught.id, { role: "teacher" });
    expect(await renameStudent(taught, membershipId, "Mine", now)).toBeNull();
    expect(await renameStudent(taught, teacher.id, "Mine", now)).toBeNull();
  });
});

describe("removing", () => {
  it("puts a student out at the next click, keeps everything, and puts them back", async () => {
    const { membershipId } = await add("Goes and comes");
    const student = viewerOf((await rowOf(membershipId))?.userId ?? "", "guest");
    expect(await findJoinedClass(student, taught.id)).not.toBeNull();
    expect(await removeStudent(taught, membershipId, now)).toEqual({ ok: true, name: "Goes and comes" });
    expect(await removeStudent(taught, membershipId, now + 1)).toMatchObject({ ok: true });
    expect(await findJoinedClass(student, taught.id)).toBeNull();
    expect((await listMembers(taught)).removed).toMatchObject([{ id: membershipId, removedAt: now }]);
    expect(await restoreStudent(taught, membershipId, now)).toMatchObject({ ok: true });
    expect(await restoreStudent(taught, membershipId, now)).toMatchObject({ ok: true });
    expect(await findJoinedClass(student, taught.id)).not.toBeNull();
    expect(await actions("student-removed")).toHaveLength(1);
    expect(await actions("student-restored")).toHaveLength(1);
  });

  it("does not put back under a name that another has taken, nor what was merged", async () => {
    const { membershipId } = await add("Same name");
    await removeStudent(taught, membershipId, now);
    await add("Same name");
    expect(await restoreStudent(taught, membershipId, now)).toEqual({ ok: false, reason: "name-taken" });
    const merged = await makeMember(database, taught.id, { removedAt: now, mergedInto: membershipId });
    expect(await restoreStudent(taught, merged.id, now)).toEqual({ ok: false, reason: "merged-away" });
  });

  it("reaches no other class's student and no teacher", async () => {
    const { membershipId } = await add("Stays", other);
    const teacher = await makeMember(database, taught.id, { role: "teacher" });
    expect(await removeStudent(taught, membershipId, now)).toBeNull();
    expect(await restoreStudent(taught, membershipId, now)).toBeNull();
    expect(await removeStudent(taught, teacher.id, now)).toBeNull();
  });
});

describe("personal codes", () => {
  it("are made for guests without one, and nobody is signed out", async () => {
    const own = await newClass();
    const guest = await makeMember(database, own.id, { name: "Guest" });
    const { id: sessionId } = await makeSession(database, guest.userId);
    const account = await makeMember(database, own.id, { name: "Account", userId: (await makeAccount(database, uuid())).id });
    await makeMember(database, own.id, { name: "Gone", removedAt: now });
    expect(await listSlips(own)).toMatchObject({ slips: [], lacking: 1 });
    expect(await makePersonalCodes(own, now)).toBe(1);
    expect(await makePersonalCodes(own, now)).toBe(0);
    const { slips, lacking } = await listSlips(own);
    expect([slips.map(({ name }) => name), lacking]).toEqual([["Guest"], 0]);
    expect(await signIn(slips[0]?.personalCode ?? "")).toMatchObject({ ok: true, name: "Guest" });
    expect((await rowOf(account.id))?.personalCodeHash).toBeNull();
    expect((await database.read.select().from(sessions).where(eq(sessions.id, sessionId)))[0]?.endedAt).toBeNull();
  });

  it("die with a reset, and so do the sessions they opened", async () => {
    const { membershipId, personalCode } = await add("Lost slip");
    const { userId } = (await rowOf(membershipId)) ?? { userId: "" };
    const { id: sessionId } = await makeSession(database, userId);
    const reset = await resetPersonalCode(taught, membershipId, now);
    expect(reset).toMatchObject({ ok: true, name: "Lost slip" });
    expect(await signIn(personalCode)).toEqual({ ok: false, reason: "no-such-code" });
    expect((await database.read.select().from(sessions).where(eq(sessions.id, sessionId)))[0]?.endedAt).toBe(now);
    expect(await signIn(reset?.ok ? reset.personalCode : "")).toMatchObject({ ok: true });
    expect((await listSlips(taught)).slips).toContainEqual({ membershipId, name: "Lost slip", personalCode: reset?.ok ? reset.personalCode : "" });
  });

  it("are for guests of this class alone", async () => {
    const account = await makeMember(database, taught.id, { userId: (await makeAccount(database, uuid())).id });
    const { membershipId } = await add("Not mine", other);
    const { membershipId: removed } = await add("Removed");
    await removeStudent(taught, removed, now);
    expect(await resetPersonalCode(taught, account.id, now)).toEqual({ ok: false, reason: "has-account" });
    expect(await resetPersonalCode(taught, membershipId, now)).toBeNull();
    expect(await resetPersonalCode(taught, removed, now)).toBeNull();
  });
});

describe("the list of members", () => {
  it("is in the order of names, Arabic among them, and says how each signs in", async () => {
    const own = await newClass();
    await add("Student 10", own);
    await add("Student 9", own);
    await add("سارة", own);
    await makeMember(database, own.id, { name: "anna" });
    await makeMember(database, own.id, { name: "Ben", userId: (await makeAccount(database, uuid())).id });
    const { students, teachers } = await listMembers(own);
    expect(students.map(({ name, signIn: how }) => [name, how])).toEqual([
      ["anna", "device"],
      ["Ben", "account"],
      ["Student 9", "slip"],
      ["Student 10", "slip"],
      ["سارة", "slip"],
    ]);
    expect(teachers).toMatchObject([{ name: "Teacher", signIn: "account" }]);
  });
});
