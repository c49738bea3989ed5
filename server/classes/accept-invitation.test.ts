import { and, eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { describe, expect, it } from "vitest";
import { makeClass, makeMember } from "@/db/class-factories";
import { makeAccount, makeUser } from "@/db/factories";
import { auditEntries, memberships } from "@/db/schema/tables";
import { useTestDatabase } from "@/db/test-database";
import type { Viewer } from "@/server/sessions/viewer";
import { signId } from "@/server/signed-token";
import { acceptInvitation, readInvitation } from "./accept-invitation";
import { findTaughtClass, type TaughtClass } from "./find-class";
import { inviteTeacher, listInvitations, revokeInvitation } from "./invite-teacher";

const database = await useTestDatabase();
const now = Date.UTC(2026, 10, 23, 8);
const week = 7 * 24 * 3600 * 1000;

const viewerOf = (userId: string, kind: Viewer["kind"] = "account"): Viewer => ({ userId, sessionId: "", kind, displayName: "Colleague", locale: "en" });
const newAccount = async () => viewerOf((await makeAccount(database, uuid())).id);
async function newClass() {
  const { class: made, teacherId } = await makeClass(database);
  const taught = (await findTaughtClass(viewerOf(teacherId), made.id)) as TaughtClass;
  return { taught, teacherId, invite: () => inviteTeacher(taught, now) };
}

describe("an invitation", () => {
  it("makes a colleague a teacher, once", async () => {
    const { taught, invite } = await newClass();
    const { token } = await invite();
    const [colleague, another] = [await newAccount(), await newAccount()];
    expect(await readInvitation(colleague, token, now)).toMatchObject({ className: "History 10b", refusal: null, isTeacher: false });
    expect(await acceptInvitation(colleague, token, now)).toEqual({ ok: true, classId: taught.id });
    expect(await findTaughtClass(colleague, taught.id)).not.toBeNull();
    expect(await acceptInvitation(colleague, token, now)).toEqual({ ok: true, classId: taught.id });
    expect(await acceptInvitation(another, token, now)).toEqual({ ok: false, reason: "invitation-used" });
    const told = await database.read.select().from(auditEntries).where(and(eq(auditEntries.classId, taught.id), eq(auditEntries.action, "teacher-joined")));
    expect(told).toMatchObject([{ userId: colleague.userId, details: { name: "Colleague" } }]);
  });

  it("makes one teacher of ten who open it at once", async () => {
    const { taught, invite } = await newClass();
    const { token } = await invite();
    const colleagues = await Promise.all(Array.from({ length: 10 }, newAccount));
    const accepted = await Promise.all(colleagues.map((colleague) => acceptInvitation(colleague, token, now)));
    expect(accepted.filter((one) => one?.ok)).toHaveLength(1);
    const teachers = await database.read.select().from(memberships).where(eq(memberships.classId, taught.id));
    expect(teachers).toHaveLength(2);
  });

  it("works for seven days, and is listed as long", async () => {
    const { taught, invite } = await newClass();
    const { id, token, expiresAt } = await invite();
    expect(expiresAt).toBe(now + week);
    expect(await listInvitations(taught, expiresAt - 1)).toEqual([{ id, token, expiresAt }]);
    expect(await listInvitations(taught, expiresAt)).toEqual([]);
    expect(await acceptInvitation(await newAccount(), token, expiresAt)).toEqual({ ok: false, reason: "invitation-expired" });
    expect(await acceptInvitation(await newAccount(), token, expiresAt - 1)).toMatchObject({ ok: true });
  });

  it("is dead once revoked, by a teacher of its class alone", async () => {
    const [{ taught, invite }, elsewhere] = [await newClass(), await newClass()];
    const { id, token } = await invite();
    expect(await revokeInvitation(elsewhere.taught, id, now)).toBeNull();
    expect(await revokeInvitation(taught, id, now)).toEqual({ ok: true });
    expect(await revokeInvitation(taught, id, now)).toEqual({ ok: true });
    expect(await listInvitations(taught, now)).toEqual([]);
    expect(await acceptInvitation(await newAccount(), token, now)).toEqual({ ok: false, reason: "invitation-revoked" });
  });

  it("needs an account, and tells a visitor so", async () => {
    const { invite } = await newClass();
    const { token } = await invite();
    const guest = viewerOf((await makeUser(database)).id, "guest");
    expect(await acceptInvitation(guest, token, now)).toEqual({ ok: false, reason: "teaching-needs-account" });
    expect(await readInvitation(null, token, now)).toMatchObject({ refusal: "teaching-needs-account" });
  });

  it("never makes a student of the class its teacher, not even one who was removed", async () => {
    const { taught, invite } = await newClass();
    const { token } = await invite();
    for (const removedAt of [null, now]) {
      const student = await newAccount();
      await makeMember(database, taught.id, { userId: student.userId, removedAt });
      expect(await acceptInvitation(student, token, now)).toEqual({ ok: false, reason: "student-of-class" });
      expect(await findTaughtClass(student, taught.id)).toBeNull();
    }
    expect(await acceptInvitation(await newAccount(), token, now)).toMatchObject({ ok: true });
  });

  it("brings a teacher back who had left", async () => {
    const { taught, invite } = await newClass();
    const { token } = await invite();
    const former = await newAccount();
    await makeMember(database, taught.id, { userId: former.userId, role: "teacher", removedAt: now - 1 });
    expect(await acceptInvitation(former, token, now)).toMatchObject({ ok: true });
    expect(await findTaughtClass(former, taught.id)).not.toBeNull();
  });

  it("cannot be made up", async () => {
    const { invite } = await newClass();
    const { id, token } = await invite();
    const colleague = await newAccount();
    for (const forged of [id, `${id}.${"x".repeat(24)}`, signId("calendar", id), `${token}x`, signId("invitation", uuid()), ""]) {
      expect(await acceptInvitation(colleague, forged, now), forged).toBeNull();
    }
  });
});
