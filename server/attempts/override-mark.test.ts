import { eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { describe, expect, it } from "vitest";
import { makeClass } from "@/db/class-factories";
import { attempts, auditEntries, gradebookCells, itemResults } from "@/db/schema/tables";
import { useTestDatabase } from "@/db/test-database";
import { makeClassAtWork, makeStudentAtWork, teach } from "./class-attempt.test-data";
import { getAttempt } from "./get-attempt";
import { getClassAttempt } from "./get-class-attempt";
import { overrideMark } from "./override-mark";
import { writeComment } from "./write-comment";

const database = await useTestDatabase();
const now = Date.UTC(2026, 10, 25, 9, 0);

async function handedIn() {
  const work = await makeClassAtWork(database);
  const student = await makeStudentAtWork(database, work, now, "Amal");
  await student.says(0, true);
  await student.says(1, false);
  await student.handsIn();
  const override = (mark: number | null, more: { eventId?: string; itemId?: string; taught?: typeof work.taught } = {}) =>
    overrideMark(
      more.taught ?? work.taught,
      { attemptId: student.attemptId, itemId: more.itemId ?? work.items[1], eventId: more.eventId ?? uuid(), mark, reason: "Said it in class" },
      now + 1000,
    );
  const read = {
    row: async () => (await database.read.select().from(attempts).where(eq(attempts.id, student.attemptId)))[0],
    cell: async () => (await database.read.select().from(gradebookCells).where(eq(gradebookCells.membershipId, student.member.id)))[0],
    log: () => database.read.select().from(auditEntries).where(eq(auditEntries.classId, work.classId)),
  };
  return { ...work, student, override, read };
}

describe("a mark given by hand", () => {
  it("counts everywhere at once: in the attempt, its questions and the gradebook", async () => {
    const { student, items, override, read } = await handedIn();
    expect(await read.row()).toMatchObject({ earned: 1, possible: 3 });
    expect(await override(0.5)).toMatchObject({ ok: true });
    expect(await read.row()).toMatchObject({ earned: 1.5, possible: 3, countedShare: 0.5 });
    expect(await read.cell()).toMatchObject({ share: 0.5, countedAttemptId: student.attemptId });
    const results = await database.read.select().from(itemResults).where(eq(itemResults.attemptId, student.attemptId));
    expect(results.find(({ itemId }) => itemId === items[1])?.fraction).toBe(0.5);
  });

  it("is a step with who and when, in the attempt's log and in the class's", async () => {
    const { taught, teacherId, student, override, read } = await handedIn();
    await override(1);
    const attempt = await getClassAttempt(taught, student.attemptId, "en", now + 2000);
    expect(attempt?.answers[1]).toMatchObject({ mark: 1, override: { reason: "Said it in class", by: "Teacher", at: now + 1000 } });
    expect(attempt?.log.at(-1)).toEqual({ at: now + 1000, kind: "mark-overridden", question: 2, text: "Said it in class", by: "Teacher", mark: 1 });
    expect((await read.log()).filter(({ action }) => action === "mark-overridden")).toMatchObject([
      { userId: teacherId, details: { name: "Amal", question: 2, from: 0, to: 1, reason: "Said it in class" } },
    ]);
  });

  it("is seen by the student with its reason", async () => {
    const { student, override } = await handedIn();
    await override(1);
    const view = await getAttempt(student.member.userId, student.attemptId, "en", now + 2000);
    expect(view?.items[1]?.disclosure).toMatchObject({ verdict: "right", fraction: 1, override: { reason: "Said it in class" } });
    expect(view?.score).toMatchObject({ earned: 2, possible: 3 });
  });

  it("can be taken back: the mark by the key holds again", async () => {
    const { override, read } = await handedIn();
    await override(1);
    await override(null);
    expect(await read.row()).toMatchObject({ earned: 1 });
    expect((await read.log()).map(({ action }) => action)).toEqual(["mark-overridden", "mark-overridden"]);
  });

  it("sent twice is one step and one line of the log", async () => {
    const { override, read } = await handedIn();
    const eventId = uuid();
    const both = await Promise.all([override(1, { eventId }), override(1, { eventId })]);
    expect(both).toMatchObject([{ ok: true }, { ok: true }]);
    expect(await read.log()).toHaveLength(1);
  });

  it.each([-0.1, 1.01, 100, Number.NaN])("is refused outside what the question weighs (%d)", async (mark) => {
    const { override, read } = await handedIn();
    expect(await override(mark)).toEqual({ ok: false, reason: "mark-out-of-range" });
    expect(await read.row()).toMatchObject({ earned: 1 });
    expect(await read.log()).toEqual([]);
  });

  it("is refused for a question that the attempt lacks", async () => {
    const { override } = await handedIn();
    expect(await override(1, { itemId: "another" })).toEqual({ ok: false, reason: "no-such-question" });
  });

  it("is refused while the attempt is open", async () => {
    const work = await makeClassAtWork(database);
    const { attemptId } = await makeStudentAtWork(database, work, now);
    const call = { attemptId, itemId: work.items[0], eventId: uuid(), mark: 1, reason: "early" };
    expect(await overrideMark(work.taught, call, now)).toEqual({ ok: false, reason: "attempt-open" });
  });

  it("hands in first what is past its deadline; refused then, it leaves no line in the log", async () => {
    const work = await makeClassAtWork(database, { timeLimitMs: 60_000 });
    const { attemptId } = await makeStudentAtWork(database, work, now);
    const give = (mark: number) => overrideMark(work.taught, { attemptId, itemId: work.items[0], eventId: uuid(), mark, reason: "Late" }, now + 120_000);
    const log = () => database.read.select().from(auditEntries).where(eq(auditEntries.classId, work.classId));
    expect(await give(7)).toEqual({ ok: false, reason: "mark-out-of-range" });
    expect(await log()).toEqual([]);
    expect(await give(1)).toMatchObject({ ok: true });
    expect(await log()).toHaveLength(1);
  });

  it("reaches no attempt of another class", async () => {
    const { override, read } = await handedIn();
    const other = await makeClass(database);
    expect(await override(1, { taught: await teach(other.teacherId, other.class.id) })).toBeNull();
    expect(await read.row()).toMatchObject({ earned: 1 });
  });
});

describe("a comment", () => {
  const write = (work: Awaited<ReturnType<typeof handedIn>>, itemId: string | null, text: string, eventId = uuid()) =>
    writeComment(work.taught, { attemptId: work.student.attemptId, itemId, eventId, text }, now + 1000);

  it("on a question and on the whole is read by the student", async () => {
    const work = await handedIn();
    await write(work, work.items[0], "Well read");
    await write(work, null, "See me on Monday");
    const view = await getAttempt(work.student.member.userId, work.student.attemptId, "en", now + 2000);
    expect(view?.comment).toBe("See me on Monday");
    expect(view?.items[0]?.disclosure?.comment).toBe("Well read");
  });

  it("emptied is gone, and the log keeps that there was one", async () => {
    const work = await handedIn();
    await write(work, null, "Wrong student");
    await write(work, null, "");
    const attempt = await getClassAttempt(work.taught, work.student.attemptId, "en", now + 2000);
    expect(attempt?.comment).toBeNull();
    expect(attempt?.log.slice(-2).map(({ kind, text }) => [kind, text])).toEqual([["comment-written", "Wrong student"], ["comment-written", ""]]);
  });

  it("sent twice is written once, and reaches no attempt of another class", async () => {
    const work = await handedIn();
    const eventId = uuid();
    await write(work, null, "Once", eventId);
    await write(work, null, "Once", eventId);
    expect(await work.read.log()).toHaveLength(1);
    const other = await makeClass(database);
    const taught = await teach(other.teacherId, other.class.id);
    expect(await writeComment(taught, { attemptId: work.student.attemptId, itemId: null, eventId: uuid(), text: "Not mine" }, now)).toBeNull();
  });
});
