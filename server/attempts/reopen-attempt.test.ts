import { eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { describe, expect, it } from "vitest";
import { makeClass } from "@/db/class-factories";
import { assignmentExceptions, attempts, auditEntries, gradebookCells, itemResults, memberships } from "@/db/schema/tables";
import { useTestDatabase } from "@/db/test-database";
import { makeClassAtWork, makeStudentAtWork, teach } from "./class-attempt.test-data";
import { getAttempt } from "./get-attempt";
import { reopenAttempt } from "./reopen-attempt";

const database = await useTestDatabase();
const minute = 60_000;
const now = Date.UTC(2026, 10, 25, 9, 0);
const later = now + 60 * minute;

async function handedIn(values: Parameters<typeof makeClassAtWork>[1] = {}) {
  const work = await makeClassAtWork(database, values);
  const student = await makeStudentAtWork(database, work, now, "Amal");
  await student.says(0, true);
  await student.handsIn(now + minute);
  const reopen = (more: { until?: number | null; eventId?: string; taught?: typeof work.taught; at?: number } = {}) =>
    reopenAttempt(more.taught ?? work.taught, { attemptId: student.attemptId, eventId: more.eventId ?? uuid(), reason: "The network failed", until: more.until ?? null }, more.at ?? later);
  const row = async () => (await database.read.select().from(attempts).where(eq(attempts.id, student.attemptId)))[0];
  const view = (at: number) => getAttempt(student.member.userId, student.attemptId, "en", at);
  return { ...work, student, reopen, row, view };
}

describe("an attempt that is opened again", () => {
  it("goes on as the same attempt with its answers, and counts nothing until it is handed in again", async () => {
    const { student, reopen, row, view } = await handedIn({ attemptsAllowed: 1 });
    expect(await reopen()).toMatchObject({ ok: true });
    expect(await row()).toMatchObject({ submittedAt: null, number: 1, earned: null, countedShare: null });
    const [cell] = await database.read.select().from(gradebookCells).where(eq(gradebookCells.membershipId, student.member.id));
    expect(cell).toMatchObject({ attemptsUsed: 1, openAttemptId: student.attemptId, countedAttemptId: null, share: null });
    expect(await database.read.select().from(itemResults).where(eq(itemResults.attemptId, student.attemptId))).toEqual([]);
    expect((await view(later))?.items[0]?.response).toEqual({ answer: true });
    await student.says(1, true, later + minute);
    await student.handsIn(later + 2 * minute);
    expect(await row()).toMatchObject({ submittedAt: later + 2 * minute, earned: 2, number: 1 });
  });

  it("has its whole time limit from then on", async () => {
    const { reopen, row, view } = await handedIn({ timeLimitMs: 20 * minute });
    await reopen();
    expect((await row())?.deadlineAt).toBe(later + 20 * minute);
    expect(await view(later + 19 * minute)).toMatchObject({ status: "open", deadline: later + 20 * minute });
    expect(await view(later + 21 * minute)).toMatchObject({ status: "submitted", endedBy: "clock" });
  });

  it("is not ended by a closing that was past already", async () => {
    const { reopen, view } = await handedIn({ closesAt: now + 30 * minute });
    await reopen();
    expect(await view(later + minute)).toMatchObject({ status: "open", deadline: null });
  });

  it("ends when the teacher says, which moves this student's dates and nobody else's", async () => {
    const { student, assignment, reopen, row } = await handedIn({ dueAt: now + 10 * minute, closesAt: now + 30 * minute });
    const until = later + 15 * minute;
    await reopen({ until });
    expect((await row())?.deadlineAt).toBe(until);
    expect(await database.read.select().from(assignmentExceptions).where(eq(assignmentExceptions.assignmentId, assignment.id))).toMatchObject([
      { membershipId: student.member.id, changes: { dueAt: until, closesAt: until } },
    ]);
    await student.handsIn(later + 5 * minute);
    expect(await row()).toMatchObject({ lateMs: 0 });
  });

  it("is one step and one line of the log, however often it is sent", async () => {
    const { classId, teacherId, reopen } = await handedIn();
    const eventId = uuid();
    await reopen({ eventId });
    await reopen({ eventId });
    const log = await database.read.select().from(auditEntries).where(eq(auditEntries.classId, classId));
    expect(log).toMatchObject([{ action: "attempt-reopened", userId: teacherId, details: { name: "Amal", number: 1, reason: "The network failed" } }]);
  });
});

describe("opening again is refused", () => {
  it("for an attempt that is open", async () => {
    const { reopen } = await handedIn();
    await reopen();
    expect(await reopen()).toEqual({ ok: false, reason: "attempt-open" });
  });

  it("while another attempt of the student is open", async () => {
    const { student, reopen, row } = await handedIn();
    await student.begin(later);
    expect(await reopen()).toEqual({ ok: false, reason: "another-attempt-open" });
    expect(await row()).toMatchObject({ submittedAt: now + minute });
  });

  it("for a student who was removed", async () => {
    const { student, reopen } = await handedIn();
    await database.write([database.read.update(memberships).set({ removedAt: now }).where(eq(memberships.id, student.member.id))]);
    expect(await reopen()).toEqual({ ok: false, reason: "student-removed" });
  });

  it("until a time that is past", async () => {
    const { reopen } = await handedIn();
    expect(await reopen({ until: later })).toEqual({ ok: false, reason: "invalid-input", fields: [{ path: "until", problem: "date-past" }] });
  });

  it("to another class's teacher, for whom there is no such attempt", async () => {
    const { reopen, row } = await handedIn();
    const other = await makeClass(database);
    expect(await reopen({ taught: await teach(other.teacherId, other.class.id) })).toBeNull();
    expect(await row()).toMatchObject({ submittedAt: now + minute });
  });
});
