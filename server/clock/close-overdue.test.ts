import { eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { describe, expect, it } from "vitest";
import { makeAssignment, makeClass, makeMember, type MembershipRow } from "@/db/class-factories";
import { makeQuiz, makeUser } from "@/db/factories";
import { attempts, gradebookCells, quizVersions } from "@/db/schema/tables";
import { useTestDatabase } from "@/db/test-database";
import { getAttempt } from "@/server/attempts/get-attempt";
import { recordEvents } from "@/server/attempts/record-events";
import { startAssignedAttempt } from "@/server/attempts/start-assigned-attempt";
import { closeOverdue } from "./close-overdue";

const database = await useTestDatabase();
const minute = 60_000;
const start = Date.UTC(2026, 10, 24, 9);

const quiz = await makeQuiz(database, { slug: "timed" });
const { class: own } = await makeClass(database);
const timed = await makeAssignment(database, own.id, quiz, { timeLimitMs: 30 * minute });

async function begin(member: MembershipRow, assignment = timed, now = start): Promise<string> {
  const started = await startAssignedAttempt({ userId: member.userId, assignmentId: assignment.id, quizSlug: "timed", locale: "en", now });
  if (!started?.ok) throw new Error(`not started: ${JSON.stringify(started)}`);
  return started.attempt.attemptId;
}
const answer = (member: MembershipRow, attemptId: string, itemId: string, now: number) =>
  recordEvents({ userId: member.userId, attemptId, events: [{ id: uuid(), type: "answer-saved", itemId, response: { answer: true }, at: now }], now, locale: "en" });
const rowOf = async (id: string) => (await database.read.select().from(attempts).where(eq(attempts.id, id)))[0];

describe("an attempt that nobody comes back to", () => {
  it("is handed in at its deadline with what was saved, and its mark is in the gradebook", async () => {
    const member = await makeMember(database, own.id);
    const attemptId = await begin(member);
    await answer(member, attemptId, "timed-1", start + minute);
    expect(await closeOverdue(start + 30 * minute - 1)).toBe(0);
    expect(await rowOf(attemptId)).toMatchObject({ submittedAt: null });

    expect(await closeOverdue(start + 30 * minute + 15_000)).toBe(1);
    expect(await rowOf(attemptId)).toMatchObject({ submittedAt: start + 30 * minute, earned: 1, possible: 3 });
    const [cell] = await database.read.select().from(gradebookCells).where(eq(gradebookCells.membershipId, member.id));
    expect(cell).toMatchObject({ openAttemptId: null, countedAttemptId: attemptId, share: 1 / 3, submittedAt: start + 30 * minute });
    expect(await getAttempt(member.userId, attemptId, "en", start + 31 * minute)).toMatchObject({ status: "submitted", endedBy: "clock", score: { earned: 1, possible: 3 } });
  });

  it("is closed once, however often and from how many processes one looks", async () => {
    const member = await makeMember(database, own.id);
    const attemptId = await begin(member);
    const now = start + 40 * minute;
    await Promise.all(Array.from({ length: 5 }, () => closeOverdue(now)));
    expect(await closeOverdue(now)).toBe(0);
    expect(await rowOf(attemptId)).toMatchObject({ submittedAt: start + 30 * minute });
  });

  it("takes no answer that comes after the deadline, though it was given before", async () => {
    const member = await makeMember(database, own.id);
    const attemptId = await begin(member);
    await closeOverdue(start + 30 * minute);
    const late = await answer(member, attemptId, "timed-2", start + 29 * minute);
    expect(late).toMatchObject({ accepted: [], refused: [{ reason: "attempt-closed" }] });
  });

  it("goes on until the extra time of its student is over, and without end for who has no limit", async () => {
    const [slower, unlimited] = [await makeMember(database, own.id, { timeFactor: "1.5" }), await makeMember(database, own.id, { timeFactor: "none" })];
    const [withMore, without] = [await begin(slower), await begin(unlimited)];
    expect(await closeOverdue(start + 44 * minute)).toBe(0);
    expect(await closeOverdue(start + 45 * minute)).toBe(1);
    expect([(await rowOf(withMore))?.submittedAt, (await rowOf(without))?.submittedAt]).toEqual([start + 45 * minute, null]);
  });

  it("is left alone when it was set aside, and when it is work of one's own", async () => {
    const member = await makeMember(database, own.id);
    const attemptId = await begin(member);
    await database.write([database.read.update(attempts).set({ setAsideAt: start }).where(eq(attempts.id, attemptId))]);
    expect(await closeOverdue(start + 60 * minute)).toBe(0);
    expect(await rowOf(attemptId)).toMatchObject({ submittedAt: null });
  });
});

describe("a round of the clock", () => {
  it("goes through more than one batch, also past attempts that cannot be closed", async () => {
    const broken = { ...quiz, id: uuid(), items: [{ itemId: "gone", questionVersionId: "no-such-version", weight: 1 }] };
    await database.write([database.read.insert(quizVersions).values(broken)]);
    const user = await makeUser(database);
    const overdue = { quizSlug: "timed", locale: "en" as const, openedAt: start, deadlineAt: start + minute };
    const rows = Array.from({ length: 60 }, (_, index) => ({ ...overdue, id: uuid(), userId: user.id, quizVersionId: index < 55 ? broken.id : quiz.id, assignmentId: timed.id }));
    const members = await Promise.all(rows.map(() => makeMember(database, own.id)));
    await database.write(rows.map((row, index) => database.read.insert(attempts).values({ ...row, membershipId: members[index]?.id, number: 1 })));
    expect(await closeOverdue(start + 2 * minute)).toBe(5);
    expect(await closeOverdue(start + 3 * minute)).toBe(0);
  }, 20_000);
});
