import { eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { describe, expect, it } from "vitest";
import { POST as makeRoute } from "@/app/api/calendar-links/route";
import { POST as revokeRoute } from "@/app/api/calendar-links/[linkId]/revocation/route";
import { GET as feedRoute } from "@/app/api/calendars/[token]/route";
import { makeAssignment, makeClass, makeMember } from "@/db/class-factories";
import { makeQuiz, makeSession, makeUser } from "@/db/factories";
import { assignmentExceptions, auditEntries, calendarLinks, memberships } from "@/db/schema/tables";
import { useTestDatabase } from "@/db/test-database";
import { signId } from "@/server/signed-token";
import { send } from "@/server/test-request";

const database = await useTestDatabase();
const due = Date.UTC(2026, 10, 27, 9);
const hour = 3_600_000;

const quiz = await makeQuiz(database, { slug: "quiz" });
const idOf = ({ body }: { body: Record<string, unknown> }) => String(body.id);
const tokenOf = ({ body }: { body: Record<string, unknown> }) => String(body.address).split("/").at(-1) ?? "";
const guestOf = async (userId: string) => (await makeSession(database, userId)).token;
const make = async (userId: string, classId?: string) => send(makeRoute, { guest: await guestOf(userId), json: classId ? { classId } : {} });
const feedOf = (token: string) => send(feedRoute, { method: "GET", params: { token } });
const valuesOf = (feed: string, name: string) =>
  feed.replaceAll("\r\n ", "").split("\r\n").flatMap((line) => (line.startsWith(`${name}:`) ? [line.slice(name.length + 1)] : []));

async function makeSchool() {
  const { class: own, teacherId } = await makeClass(database, { name: "7b" });
  const member = await makeMember(database, own.id);
  const work = await makeAssignment(database, own.id, quiz, { title: "Quiz 1", dueAt: due });
  return { own, teacherId, member, work };
}

describe("a student's calendar", () => {
  it("holds what is due in every class, at the student's own time, for whoever knows the address", async () => {
    const { own, member, work } = await makeSchool();
    const { class: other } = await makeClass(database, { name: "Art" });
    await makeMember(database, other.id, { userId: member.userId });
    const second = await makeAssignment(database, other.id, quiz, { title: "Quiz 2", closesAt: due });
    await makeAssignment(database, own.id, quiz, { title: "Undated" });
    await database.write([
      database.read.insert(assignmentExceptions).values({ id: uuid(), assignmentId: work.id, membershipId: member.id, changes: { dueAt: due + hour }, createdAt: due }),
    ]);
    const made = await make(member.userId);
    expect(made.status).toBe(201);
    const feed = await feedOf(tokenOf(made));
    expect([feed.status, feed.headers.get("content-type")]).toEqual([200, "text/calendar; charset=utf-8"]);
    const events = valuesOf(feed.text, "UID").map((uid, index) => [uid.split("@")[0], valuesOf(feed.text, "SUMMARY")[index], valuesOf(feed.text, "DTSTART")[index]]);
    expect(events.sort()).toEqual(
      [
        [work.id, "Quiz 1 (7b)", "20261127T100000Z"],
        [second.id, "Quiz 2 (Art)", "20261127T090000Z"],
      ].sort(),
    );
    expect(feed.text.replaceAll("\r\n ", "")).toContain(`/en/classes/${own.id}/assignments/${work.id}`);
  });

  it("is one address, however often it is asked for, until it is revoked; then another", async () => {
    const { member } = await makeSchool();
    const made = await Promise.all(Array.from({ length: 5 }, () => make(member.userId)));
    expect(new Set(made.map(tokenOf)).size).toBe(1);
    const [first] = made;
    if (!first) throw new Error("none was made");
    const revoke = async (userId: string) => send(revokeRoute, { guest: await guestOf(userId), params: { linkId: idOf(first) }, json: {} });
    expect((await revoke((await makeUser(database)).id)).status).toBe(404);
    expect((await feedOf(tokenOf(first))).status).toBe(200);
    expect([(await revoke(member.userId)).status, (await revoke(member.userId)).status]).toEqual([200, 200]);
    expect((await feedOf(tokenOf(first))).status).toBe(404);
    const next = await make(member.userId);
    expect(tokenOf(next)).not.toBe(tokenOf(first));
    expect((await feedOf(tokenOf(next))).status).toBe(200);
  });

  it("cannot be guessed from its id", async () => {
    const { member } = await makeSchool();
    const made = await make(member.userId);
    for (const token of [idOf(made), `${idOf(made)}.`, `${tokenOf(made)}x`, signId("invitation", idOf(made)), signId("calendar", uuid()), ""]) {
      expect((await feedOf(token)).status, token).toBe(404);
    }
  });

  it("holds nothing more of a class that one was taken out of", async () => {
    const { member } = await makeSchool();
    const token = tokenOf(await make(member.userId));
    await database.write([database.read.update(memberships).set({ removedAt: due }).where(eq(memberships.id, member.id))]);
    const feed = await feedOf(token);
    expect([feed.status, valuesOf(feed.text, "UID")]).toEqual([200, []]);
  });

  it("is made and ended by forms, each going back to the page", async () => {
    const { member } = await makeSchool();
    const guest = await guestOf(member.userId);
    const headers = { referer: "http://localhost:3000/ar/classes" };
    const made = await send(makeRoute, { guest, form: {}, headers });
    expect([made.status, made.headers.get("location")]).toEqual([303, "/ar/classes?done=calendar-link-made#calendar"]);
    const [link] = await database.read.select().from(calendarLinks).where(eq(calendarLinks.userId, member.userId));
    const ended = await send(revokeRoute, { guest, params: { linkId: link?.id ?? "" }, form: {}, headers });
    expect([ended.status, ended.headers.get("location")]).toEqual([303, "/ar/classes?done=calendar-link-revoked#calendar"]);
  });
});

describe("a class's calendar", () => {
  it("holds the class's own dates, for its teachers alone, and is in the class's log", async () => {
    const { own, teacherId, member, work } = await makeSchool();
    await makeAssignment(database, own.id, quiz, { title: "Taken back", dueAt: due, withdrawnAt: due });
    const { teacherId: stranger } = await makeClass(database);
    expect([(await make(stranger, own.id)).status, (await make(member.userId, own.id)).status]).toEqual([404, 404]);
    const made = await make(teacherId, own.id);
    const feed = await feedOf(tokenOf(made));
    expect([valuesOf(feed.text, "NAME"), valuesOf(feed.text, "UID"), valuesOf(feed.text, "DTSTART")]).toEqual([["7b"], [`${work.id}@ceasefire-classroom`], ["20261127T090000Z"]]);
    await send(revokeRoute, { guest: await guestOf(teacherId), params: { linkId: idOf(made) }, json: {} });
    const log = await database.read.select().from(auditEntries).where(eq(auditEntries.classId, own.id));
    expect(log.map(({ action }) => action).sort()).toEqual(["calendar-link-made", "calendar-link-revoked"]);
  });

  it("ends at once for a teacher who was removed", async () => {
    const { own, teacherId } = await makeSchool();
    const token = tokenOf(await make(teacherId, own.id));
    await database.write([database.read.update(memberships).set({ removedAt: due }).where(eq(memberships.userId, teacherId))]);
    expect((await feedOf(token)).status).toBe(404);
  });
});
