import { eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { describe, expect, it } from "vitest";
import { POST as startRoute } from "@/app/api/quizzes/[slug]/attempts/route";
import { makeAssignment, makeClass, makeMember, type MembershipRow } from "@/db/class-factories";
import { makeQuiz, makeSession, makeUser } from "@/db/factories";
import { assignmentTargets, attempts, attemptSteps, classes, gradebookCells } from "@/db/schema/tables";
import { useTestDatabase } from "@/db/test-database";
import { send } from "@/server/test-request";
import { recordEvents } from "./record-events";
import { startAssignedAttempt } from "./start-assigned-attempt";

const database = await useTestDatabase();
const now = Date.UTC(2026, 10, 24, 9);
const hour = 3_600_000;

const quiz = await makeQuiz(database, { slug: "quiz" });
const { class: own, teacherId } = await makeClass(database);
const set = (values: Parameters<typeof makeAssignment>[3] = {}) => makeAssignment(database, own.id, quiz, values);

const start = (userId: string, assignmentId: string, at = now, quizSlug = "quiz") => startAssignedAttempt({ userId, assignmentId, quizSlug, locale: "en", now: at });
async function begin(member: MembershipRow, assignmentId: string, at = now): Promise<string> {
  const started = await start(member.userId, assignmentId, at);
  if (!started?.ok) throw new Error(`not started: ${JSON.stringify(started)}`);
  return started.attempt.attemptId;
}
const handIn = (member: MembershipRow, attemptId: string, id: string = uuid(), at = now) =>
  recordEvents({ userId: member.userId, attemptId, events: [{ id, type: "attempt-submitted", at }], now: at, locale: "en" });
const rowsOf = (member: MembershipRow) => database.read.select().from(attempts).where(eq(attempts.membershipId, member.id));

describe("starting class work", () => {
  it("gives one attempt to fifty starts at once, with the deadline of its student", async () => {
    const member = await makeMember(database, own.id, { timeFactor: "2" });
    const { id } = await set({ attemptsAllowed: 1, timeLimitMs: hour });
    const started = await Promise.all(Array.from({ length: 50 }, () => start(member.userId, id)));
    expect(new Set(started.map((one) => one?.ok && one.attempt.attemptId)).size).toBe(1);
    expect(started.filter((one) => one?.ok && !one.resumed)).toHaveLength(1);
    expect(await rowsOf(member)).toMatchObject([{ number: 1, deadlineAt: now + 2 * hour, assignmentId: id }]);
  });

  it("gives one grade to fifty submissions at once", async () => {
    const member = await makeMember(database, own.id);
    const { id } = await set();
    const attemptId = await begin(member, id);
    await Promise.all(Array.from({ length: 50 }, () => handIn(member, attemptId)));
    const steps = await database.read.select().from(attemptSteps).where(eq(attemptSteps.attemptId, attemptId));
    expect(steps.map(({ step }) => step.type)).toEqual(["attempt-submitted"]);
    expect(await database.read.select().from(gradebookCells).where(eq(gradebookCells.membershipId, member.id))).toMatchObject([{ attemptsUsed: 1, share: 0, openAttemptId: null }]);
  });

  it("is refused beyond the limit, also to a tab that was open before", async () => {
    const member = await makeMember(database, own.id);
    const { id } = await set({ attemptsAllowed: 2 });
    const first = await begin(member, id);
    expect(await start(member.userId, id)).toMatchObject({ ok: true, resumed: true, attempt: { attemptId: first } });
    await handIn(member, first);
    const second = await begin(member, id);
    await handIn(member, second);
    expect(await start(member.userId, id)).toEqual({ ok: false, reason: "no-attempts-left" });
    expect((await rowsOf(member)).map(({ number }) => number)).toEqual([1, 2]);
  });

  it("never goes beyond the limit, however starting and handing in cross each other", async () => {
    const member = await makeMember(database, own.id);
    const { id } = await set({ attemptsAllowed: 3 });
    const once = async () => {
      const started = await start(member.userId, id);
      if (started?.ok) await handIn(member, started.attempt.attemptId);
      return started?.ok ?? false;
    };
    for (let round = 0; round < 4; round++) await Promise.all(Array.from({ length: 8 }, once));
    expect((await rowsOf(member)).map(({ number }) => number).sort()).toEqual([1, 2, 3]);
  });

  it("is refused before it opens, once it is closed, and when the class is over", async () => {
    const member = await makeMember(database, own.id);
    const { id } = await set({ opensAt: now, closesAt: now + hour });
    expect(await start(member.userId, id, now - 1)).toEqual({ ok: false, reason: "not-open-yet" });
    expect(await start(member.userId, id, now + hour)).toEqual({ ok: false, reason: "assignment-closed" });
    const { class: over } = await makeClass(database);
    const late = await makeMember(database, over.id);
    const work = await makeAssignment(database, over.id, quiz);
    await database.write([database.read.update(classes).set({ archivedAt: now }).where(eq(classes.id, over.id))]);
    expect(await start(late.userId, work.id)).toEqual({ ok: false, reason: "assignment-closed" });
  });

  it("is not there for who is not meant by it", async () => {
    const member = await makeMember(database, own.id);
    const { id } = await set();
    const { class: other } = await makeClass(database);
    const outsider = await makeMember(database, other.id);
    const removed = await makeMember(database, own.id, { removedAt: now });
    const withdrawn = await set({ withdrawnAt: now });
    const chosen = await set({ audience: "chosen" });
    expect(await start(member.userId, chosen.id)).toBeNull();
    await database.write([database.read.insert(assignmentTargets).values({ id: uuid(), assignmentId: chosen.id, membershipId: member.id })]);
    expect(await start(member.userId, chosen.id)).toMatchObject({ ok: true });
    for (const userId of [outsider.userId, removed.userId, teacherId, (await makeUser(database)).id]) expect(await start(userId, id)).toBeNull();
    expect(await start(member.userId, withdrawn.id)).toBeNull();
    expect(await start(member.userId, id, now, "another-quiz")).toBeNull();
  });
});

describe("the form of the start page", () => {
  it("goes on to the attempt, and comes back with the reason when there is none", async () => {
    const member = await makeMember(database, own.id);
    const { token: guest } = await makeSession(database, member.userId);
    const { id } = await set({ attemptsAllowed: 1 });
    const page = `/ar/classes/${own.id}/assignments/${id}`;
    const post = () =>
      send(startRoute, { guest, params: { slug: "quiz" }, form: { locale: "ar", assignmentId: id }, headers: { referer: `http://localhost:3000${page}` } });
    const started = await post();
    const attemptId = started.headers.get("location")?.split("/").at(-1) ?? "";
    expect(started.headers.get("location")).toBe(`/ar/attempts/${attemptId}`);
    await handIn(member, attemptId);
    expect((await post()).headers.get("location")).toBe(`${page}?problem=no-attempts-left`);
    const json = await send(startRoute, { guest, params: { slug: "quiz" }, json: { assignmentId: id } });
    expect([json.status, json.body]).toMatchObject([409, { error: { reason: "no-attempts-left" } }]);
  });
});
