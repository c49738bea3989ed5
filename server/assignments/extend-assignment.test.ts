import { eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { describe, expect, it } from "vitest";
import { makeClass, makeMember } from "@/db/class-factories";
import { assignmentExceptions, assignments, attempts, auditEntries, memberships } from "@/db/schema/tables";
import { useTestDatabase } from "@/db/test-database";
import { makeClassAtWork, makeStudentAtWork, teach } from "@/server/attempts/class-attempt.test-data";
import { extendAssignment } from "./extend-assignment";
import type { ExtensionInput } from "./extension-input";

const database = await useTestDatabase();
const minute = 60_000;
const hour = 60 * minute;
const now = Date.UTC(2026, 10, 25, 9, 0);

const by = (given: Partial<ExtensionInput>): ExtensionInput => ({ membershipId: null, until: null, addMinutes: 0, addAttempts: 0, ...given });

async function atWork(values: Parameters<typeof makeClassAtWork>[1] = {}) {
  const work = await makeClassAtWork(database, values);
  const student = await makeStudentAtWork(database, work, now);
  const extend = (given: Partial<ExtensionInput>, at = now) => extendAssignment(work.taught, work.assignment.id, by(given), at);
  const deadline = async (attemptId = student.attemptId) => (await database.read.select().from(attempts).where(eq(attempts.id, attemptId)))[0]?.deadlineAt;
  const row = async () => (await database.read.select().from(assignments).where(eq(assignments.id, work.assignment.id)))[0];
  const exceptions = () => database.read.select().from(assignmentExceptions).where(eq(assignmentExceptions.assignmentId, work.assignment.id));
  const log = () => database.read.select().from(auditEntries).where(eq(auditEntries.classId, work.classId));
  return { ...work, student, extend, deadline, row, exceptions, log };
}

describe("more time for one student", () => {
  it("reaches the open attempt at once, and nobody else's", async () => {
    const work = await atWork({ closesAt: now + hour });
    const other = await makeStudentAtWork(database, work, now);
    const { student, extend, deadline, row, exceptions } = work;
    expect(await extend({ membershipId: student.member.id, addMinutes: 15 })).toEqual({ ok: true, changed: { closesAt: now + 75 * minute } });
    expect(await deadline()).toBe(now + 75 * minute);
    expect(await deadline(other.attemptId)).toBe(now + hour);
    expect(await row()).toMatchObject({ closesAt: now + hour });
    expect(await exceptions()).toMatchObject([{ membershipId: student.member.id, changes: { closesAt: now + 75 * minute } }]);
  });

  it("lengthens a running time limit", async () => {
    const { student, extend, deadline } = await atWork({ timeLimitMs: 20 * minute });
    await extend({ membershipId: student.member.id, addMinutes: 15 });
    expect(await deadline()).toBe(now + 35 * minute);
  });

  it("adds to what they had been given before, and keeps the rest of it", async () => {
    const { student, extend, exceptions } = await atWork({ dueAt: now + hour, attemptsAllowed: 1 });
    await extend({ membershipId: student.member.id, addAttempts: 1 });
    await extend({ membershipId: student.member.id, addMinutes: 60 });
    await extend({ membershipId: student.member.id, addMinutes: 60 });
    expect(await exceptions()).toMatchObject([{ changes: { attemptsAllowed: 2, dueAt: now + 3 * hour } }]);
  });

  it("takes lateness back from what was handed in late", async () => {
    const work = await atWork({ dueAt: now + minute, latePolicy: { kind: "mark-down", percentPerDay: 50, mostPercent: 100 } });
    await work.student.says(0, true);
    await work.student.handsIn(now + 5 * minute);
    const row = async () => (await database.read.select().from(attempts).where(eq(attempts.id, work.student.attemptId)))[0];
    expect((await row())?.countedShare).toBeCloseTo(1 / 6);
    await work.extend({ membershipId: work.student.member.id, addMinutes: 60 });
    expect(await row()).toMatchObject({ lateMs: 0 });
    expect((await row())?.countedShare).toBeCloseTo(1 / 3);
  });

  it("is written into the class's log with whose it is", async () => {
    const { student, extend, log, teacherId } = await atWork({ closesAt: now + hour });
    await extend({ membershipId: student.member.id, addMinutes: 15 });
    expect(await log()).toMatchObject([{ userId: teacherId, action: "exception-set", details: { name: student.member.name, closesAt: now + 75 * minute } }]);
  });
});

describe("more time for all", () => {
  it("moves the assignment's dates and every exception that has dates of its own", async () => {
    const { student, assignment, extend, deadline, row, exceptions, log } = await atWork({ dueAt: now + hour, closesAt: now + 2 * hour });
    await database.write([
      database.read.insert(assignmentExceptions).values([
        { id: uuid(), assignmentId: assignment.id, membershipId: student.member.id, changes: { closesAt: now + 3 * hour }, createdAt: now },
      ]),
    ]);
    await extend({ addMinutes: 60 });
    expect(await row()).toMatchObject({ dueAt: now + 2 * hour, closesAt: now + 3 * hour });
    expect(await exceptions()).toMatchObject([{ changes: { closesAt: now + 4 * hour } }]);
    expect(await deadline()).toBe(now + 4 * hour);
    expect(await log()).toMatchObject([{ action: "assignment-changed", details: { changed: "dueAt closesAt", "dueAt.from": now + hour, "dueAt.to": now + 2 * hour } }]);
  });

  it("reads a date in the class's own time zone", async () => {
    const { extend, row } = await atWork({ dueAt: now + hour });
    await extend({ until: { local: "2026-11-26T12:00" } });
    expect(await row()).toMatchObject({ dueAt: Date.UTC(2026, 10, 26, 12, 0) });
  });
});

describe("an extension is refused", () => {
  it("when it would change nothing", async () => {
    const { extend, row } = await atWork({ dueAt: now + 2 * hour });
    const before = await row();
    expect(await extend({})).toEqual({ ok: false, reason: "nothing-to-extend" });
    expect(await extend({ until: now + hour })).toEqual({ ok: false, reason: "nothing-to-extend" });
    expect(await extend({ addAttempts: 1 })).toEqual({ ok: false, reason: "nothing-to-extend" });
    expect(await row()).toEqual(before);
  });

  it.each([[{ until: now }, "date-past"], [{ until: { local: "2026-02-30T10:00" } }, "no-such-time"]] as const)("until %j", async (given, problem) => {
    const { extend } = await atWork({ dueAt: now + hour });
    expect(await extend(given)).toEqual({ ok: false, reason: "invalid-input", fields: [{ path: "until", problem }] });
  });

  it("for a student of another class, or one who was removed", async () => {
    const { student, extend, exceptions } = await atWork({ dueAt: now + hour });
    const other = await makeClass(database);
    const stranger = await makeMember(database, other.class.id);
    const refusal = { ok: false, reason: "invalid-input", fields: [{ path: "membershipId", problem: "not-in-class" }] };
    expect(await extend({ membershipId: stranger.id, addMinutes: 15 })).toEqual(refusal);
    await database.write([database.read.update(memberships).set({ removedAt: now }).where(eq(memberships.id, student.member.id))]);
    expect(await extend({ membershipId: student.member.id, addMinutes: 15 })).toEqual(refusal);
    expect(await exceptions()).toEqual([]);
  });

  it("to another class's teacher, for whom there is no such assignment", async () => {
    const { assignment } = await atWork({ dueAt: now + hour });
    const other = await makeClass(database);
    expect(await extendAssignment(await teach(other.teacherId, other.class.id), assignment.id, by({ addMinutes: 15 }), now)).toBeNull();
  });
});
