import { eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { makeAssignment, makeClass, makeMember } from "@/db/class-factories";
import { makeAttempt, makeQuiz, type QuizRow } from "@/db/factories";
import { assignmentExceptions, assignments, attempts, attemptSteps, gradebookCells, groupMembers, groups, memberships } from "@/db/schema/tables";
import { useTestDatabase } from "@/db/test-database";
import type { Step } from "@/domain/attempt/attempt";
import { refreshDeadlines } from "./refresh-deadlines";

const database = await useTestDatabase();
const now = Date.UTC(2026, 10, 22, 9);
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

let quiz: QuizRow;
beforeAll(async () => {
  quiz = await makeQuiz(database, { slug: "timed" });
});

async function makeWork(values: Partial<typeof assignments.$inferInsert> = {}) {
  const { class: taught } = await makeClass(database);
  const member = await makeMember(database, taught.id);
  const assignment = await makeAssignment(database, taught.id, quiz, values);
  return { taught, member, assignment };
}

type Work = Awaited<ReturnType<typeof makeWork>>;

const open = ({ member, assignment }: Pick<Work, "member" | "assignment">, values: Partial<typeof attempts.$inferInsert> = {}) =>
  makeAttempt(database, member.userId, quiz, { assignmentId: assignment.id, membershipId: member.id, number: 1, openedAt: now - 10 * minute, ...values });

const rowOf = async (id: string) => (await database.read.select().from(attempts).where(eq(attempts.id, id)))[0];
const refresh = async (which: Parameters<typeof refreshDeadlines>[0], at = now) => database.write(await refreshDeadlines(which, at));
const change = (id: string, values: Partial<typeof assignments.$inferInsert>) =>
  database.write([database.read.update(assignments).set(values).where(eq(assignments.id, id))]);

describe("open attempts", () => {
  it("run until the new closing, or to the end of the new time limit", async () => {
    const work = await makeWork({ closesAt: now + hour });
    const id = await open(work, { deadlineAt: now + hour });
    await change(work.assignment.id, { closesAt: now + 3 * hour });
    await refresh({ assignmentId: work.assignment.id });
    expect(await rowOf(id)).toMatchObject({ deadlineAt: now + 3 * hour });
    await change(work.assignment.id, { timeLimitMs: 30 * minute });
    await refresh({ assignmentId: work.assignment.id });
    expect(await rowOf(id)).toMatchObject({ deadlineAt: now + 20 * minute });
    await change(work.assignment.id, { timeLimitMs: null, closesAt: null });
    await refresh({ assignmentId: work.assignment.id });
    expect(await rowOf(id)).toMatchObject({ deadlineAt: null });
  });

  it("end now, and not in the past, when time is taken away", async () => {
    const work = await makeWork({ timeLimitMs: hour });
    const id = await open(work, { deadlineAt: now + 50 * minute });
    await change(work.assignment.id, { timeLimitMs: 5 * minute });
    await refresh({ assignmentId: work.assignment.id });
    expect(await rowOf(id)).toMatchObject({ deadlineAt: now });
  });

  it("keep the end that is past already, unless they are given more time", async () => {
    const work = await makeWork({ timeLimitMs: 5 * minute });
    const id = await open(work, { deadlineAt: now - 5 * minute });
    await change(work.assignment.id, { timeLimitMs: 6 * minute });
    await refresh({ assignmentId: work.assignment.id });
    expect(await rowOf(id)).toMatchObject({ deadlineAt: now - 5 * minute });
    await change(work.assignment.id, { timeLimitMs: 30 * minute });
    await refresh({ assignmentId: work.assignment.id });
    expect(await rowOf(id)).toMatchObject({ deadlineAt: now + 20 * minute });
  });

  it("of one student follow their accommodation; the others' stay", async () => {
    const work = await makeWork({ timeLimitMs: hour });
    const other = { ...work, member: await makeMember(database, work.taught.id) };
    const [mine, theirs] = [await open(work, { deadlineAt: now + 50 * minute }), await open(other, { deadlineAt: now + 50 * minute })];
    await database.write([database.read.update(memberships).set({ timeFactor: "1.5" }).where(eq(memberships.id, work.member.id))]);
    await refresh({ membershipId: work.member.id });
    expect(await rowOf(mine)).toMatchObject({ deadlineAt: now + 80 * minute });
    expect(await rowOf(theirs)).toMatchObject({ deadlineAt: now + 50 * minute });
  });

  it("follow an exception for their group, and for nobody else's", async () => {
    const work = await makeWork({ closesAt: now + hour });
    const other = { ...work, member: await makeMember(database, work.taught.id) };
    const [mine, theirs] = [await open(work, { deadlineAt: now + hour }), await open(other, { deadlineAt: now + hour })];
    const groupId = uuid();
    await database.write([
      database.read.insert(groups).values({ id: groupId, classId: work.taught.id, name: "Blue" }),
      database.read.insert(groupMembers).values({ groupId, membershipId: work.member.id }),
      database.read
        .insert(assignmentExceptions)
        .values({ id: uuid(), assignmentId: work.assignment.id, groupId, changes: { closesAt: now + day }, createdAt: now }),
    ]);
    await refresh({ assignmentId: work.assignment.id });
    expect(await rowOf(mine)).toMatchObject({ deadlineAt: now + day });
    expect(await rowOf(theirs)).toMatchObject({ deadlineAt: now + hour });
  });

  it("that were opened again have their time limit from then on, and the past closing does not end them", async () => {
    const work = await makeWork({ timeLimitMs: hour, closesAt: now - 5 * minute });
    const id = await open(work, { openedAt: now - day, deadlineAt: now + 59 * minute });
    const step: Step = { type: "attempt-reopened", eventId: "again", at: now - minute, reason: "The network failed", by: "teacher" };
    await database.write([database.read.insert(attemptSteps).values({ attemptId: id, seq: 0, eventId: "again", step })]);
    await change(work.assignment.id, { timeLimitMs: 2 * hour });
    await refresh({ assignmentId: work.assignment.id });
    expect(await rowOf(id)).toMatchObject({ deadlineAt: now + 119 * minute });
  });
});

describe("finished attempts", () => {
  it("are as late as the new due time says, and the cell follows", async () => {
    const latePolicy = { kind: "mark-down" as const, percentPerDay: 10, mostPercent: 50 };
    const work = await makeWork({ dueAt: now, latePolicy });
    const id = await open(work, { submittedAt: now + hour, earned: 3, possible: 4, lateMs: 0, countedShare: 0.75 });
    await refresh({ assignmentId: work.assignment.id });
    expect(await rowOf(id)).toMatchObject({ lateMs: hour, countedShare: 0.75 * 0.9, deadlineAt: null });
    expect(await database.read.select().from(gradebookCells).where(eq(gradebookCells.assignmentId, work.assignment.id))).toMatchObject([
      { membershipId: work.member.id, share: 0.75 * 0.9, lateMs: hour, countedAttemptId: id },
    ]);
    await change(work.assignment.id, { dueAt: now + 2 * hour });
    await refresh({ assignmentId: work.assignment.id });
    expect(await rowOf(id)).toMatchObject({ lateMs: 0, countedShare: 0.75 });
  });
});

it("has nothing to do where nothing was asked or nobody has begun", async () => {
  const { assignment } = await makeWork();
  expect(await refreshDeadlines({}, now)).toEqual([]);
  expect(await refreshDeadlines({ assignmentId: assignment.id }, now)).toEqual([]);
});
