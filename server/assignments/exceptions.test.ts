import { eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { makeAssignment, makeClass, makeMember } from "@/db/class-factories";
import { makeAttempt, makeQuiz, makeReading, type QuizRow } from "@/db/factories";
import { assignmentExceptions, assignmentTargets, attempts, auditEntries, groupMembers, groups } from "@/db/schema/tables";
import { useTestDatabase } from "@/db/test-database";
import { getContent } from "@/content/load";
import { findTaughtClass, type TaughtClass } from "@/server/classes/find-class";
import { readAssigned } from "./assigned";
import { exceptionFromForm, exceptionInput } from "./exception-input";
import { exceptionToForm } from "./exception-to-form";
import { getAssignment } from "./get-assignment";
import { listAssignments } from "./list-assignments";
import { removeException } from "./remove-exception";
import { setException } from "./set-exception";

const database = await useTestDatabase();
const now = Date.UTC(2026, 10, 22, 9);
const hour = 3_600_000;

let quiz: QuizRow;
beforeAll(async () => {
  quiz = await makeQuiz(database, { slug: "excepted" });
});

async function makeTaught(): Promise<TaughtClass> {
  const made = await makeClass(database, { timeZone: "Asia/Damascus" });
  const taught = await findTaughtClass({ userId: made.teacherId, sessionId: "s", kind: "account", displayName: "", locale: "en" }, made.class.id);
  if (!taught) throw new Error("the class is not taught");
  return taught;
}

async function makeWork(values: Parameters<typeof makeAssignment>[3] = {}) {
  const taught = await makeTaught();
  const member = await makeMember(database, taught.id);
  const assignment = await makeAssignment(database, taught.id, quiz, { dueAt: now + hour, closesAt: now + hour, attemptsAllowed: 1, ...values });
  return { taught, member, assignment, id: assignment.id };
}

async function makeGroup(classId: string, memberIds: string[]): Promise<string> {
  const groupId = uuid();
  await database.write([
    database.read.insert(groups).values({ id: groupId, classId, name: `Group ${groupId}` }),
    ...memberIds.map((membershipId) => database.read.insert(groupMembers).values({ groupId, membershipId })),
  ]);
  return groupId;
}

const exceptionsOf = (id: string) => database.read.select().from(assignmentExceptions).where(eq(assignmentExceptions.assignmentId, id));

describe("an exception", () => {
  it("gives one student other dates, attempts and time; their open attempt runs on; the log tells", async () => {
    const { taught, member, id } = await makeWork();
    const attemptId = await makeAttempt(database, member.userId, quiz, { assignmentId: id, membershipId: member.id, number: 1, openedAt: now, deadlineAt: now + hour });
    const set = await setException(taught, id, { membershipId: member.id, dueAt: now + 3 * hour, attemptsAllowed: 2, timeLimitMinutes: null }, now);
    expect(set).toMatchObject({ ok: true });
    expect((await readAssigned(id, member.id))?.schedule).toMatchObject({ dueAt: now + 3 * hour, closesAt: now + 3 * hour, attemptsAllowed: 2 });
    expect(await database.read.select().from(attempts).where(eq(attempts.id, attemptId))).toMatchObject([{ deadlineAt: now + 3 * hour }]);
    const entries = await database.read.select().from(auditEntries).where(eq(auditEntries.classId, taught.id));
    expect(entries).toMatchObject([{ action: "exception-set", userId: taught.by, details: { assignmentId: id, name: member.name, dueAt: now + 3 * hour } }]);
  });

  it("set again replaces the one before, and sends its form the same", async () => {
    const { taught, member, id } = await makeWork();
    const first = await setException(taught, id, { membershipId: member.id, attemptsAllowed: 5 }, now);
    const again = await setException(taught, id, { membershipId: member.id, closesAt: null, opensAt: now - hour, timeLimitMinutes: 12.5 }, now);
    expect(again).toEqual(first);
    expect(await exceptionsOf(id)).toMatchObject([{ changes: { closesAt: null, opensAt: now - hour, timeLimitMs: 750_000 } }]);
    const entry = (await getAssignment(taught, id))?.exceptions[0];
    const sent = exceptionInput.parse(exceptionFromForm(exceptionToForm(entry, taught.timeZone)));
    await setException(taught, id, sent, now);
    expect((await exceptionsOf(id))[0]?.changes).toEqual(entry?.changes);
  });

  it("is for a group as well", async () => {
    const { taught, member, id } = await makeWork();
    const groupId = await makeGroup(taught.id, [member.id]);
    await setException(taught, id, { groupId, closesAt: now + 9 * hour }, now);
    expect((await readAssigned(id, member.id))?.schedule.closesAt).toBe(now + 9 * hour);
  });

  it("removed, leaves what holds for everybody; twice is once", async () => {
    const { taught, member, id } = await makeWork();
    const set = await setException(taught, id, { membershipId: member.id, closesAt: now + 9 * hour }, now);
    const exceptionId = set?.ok ? set.exceptionId : "";
    for (let time = 0; time < 2; time++) expect(await removeException(taught, id, exceptionId, now)).toEqual({ ok: true });
    expect((await readAssigned(id, member.id))?.schedule.closesAt).toBe(now + hour);
    expect(await exceptionsOf(id)).toEqual([]);
  });

  it.each([
    ["closing-before-opening", { opensAt: now + 2 * hour, closesAt: now + hour, dueAt: null }],
    ["attempts-out-of-range", { attemptsAllowed: 0 }],
    ["nothing-differs", {}],
    ["no-such-time", { dueAt: { local: "2026-02-30T10:00" } }],
  ])("that makes no sense is refused: %s", async (problem, changes) => {
    const { taught, member, id } = await makeWork();
    const set = await setException(taught, id, { membershipId: member.id, ...changes }, now);
    expect(set?.ok === false && set.fields.map((field) => field.problem)).toContain(problem);
    expect(await exceptionsOf(id)).toEqual([]);
  });

  it("is for one student or one group of this class, and set by its teachers alone", async () => {
    const { taught, member, id } = await makeWork();
    const other = await makeWork();
    expect(await setException(taught, id, { membershipId: other.member.id, attemptsAllowed: 2 }, now)).toEqual({ ok: false, fields: [{ path: "for", problem: "not-in-class" }] });
    expect(await setException(other.taught, id, { membershipId: member.id, attemptsAllowed: 2 }, now)).toBeNull();
    const set = await setException(taught, id, { membershipId: member.id, attemptsAllowed: 2 }, now);
    expect(await removeException(other.taught, id, set?.ok ? set.exceptionId : "", now)).toBeNull();
    expect(await exceptionsOf(id)).toHaveLength(1);
    expect(exceptionInput.safeParse({ membershipId: "a", groupId: "b" }).error?.issues[0]?.message).toBe("one-student-or-group");
  });
});

describe("the list of assignments", () => {
  it("counts who it is for, who has begun and who has handed in", async () => {
    const { taught, member, id } = await makeWork();
    const other = await makeMember(database, taught.id);
    await makeMember(database, taught.id, { removedAt: now });
    const started = { assignmentId: id, number: 1, openedAt: now };
    await makeAttempt(database, member.userId, quiz, { ...started, membershipId: member.id, submittedAt: now, countedShare: 1, lateMs: 0 });
    await makeAttempt(database, other.userId, quiz, { ...started, membershipId: other.id });
    await setException(taught, id, { membershipId: other.id, attemptsAllowed: 2 }, now);
    expect(await listAssignments(taught, "en", now)).toMatchObject([{ id, state: "open", audience: null, students: 2, begun: 2, handedIn: 1, quizTitle: "excepted" }]);
  });

  it("counts of chosen work only those it is for, each once", async () => {
    const { taught, member, id } = await makeWork({ audience: "chosen" });
    await makeMember(database, taught.id);
    const groupId = await makeGroup(taught.id, [member.id]);
    await database.write([
      database.read.insert(assignmentTargets).values([
        { id: uuid(), assignmentId: id, membershipId: member.id },
        { id: uuid(), assignmentId: id, groupId },
      ]),
    ]);
    expect(await listAssignments(taught, "en", now)).toMatchObject([{ students: 1, audience: expect.arrayContaining([member.name, `Group ${groupId}`]) }]);
  });

  it("counts of reading alone who has read something, and all of it", async () => {
    const [lesson] = [...getContent().lessons.values()].map((entry) => entry.lesson);
    if (!lesson) throw new Error("there is no lesson");
    const { taught, member, id } = await makeWork({ lessonSlug: lesson.slug, quizSlug: null, quizVersionId: null });
    const half = await makeMember(database, taught.id);
    for (const section of lesson.sections) await makeReading(database, member.userId, lesson.slug, section.id);
    await makeReading(database, half.userId, lesson.slug, lesson.sections[0]?.id ?? "");
    expect(await listAssignments(taught, "en", now)).toMatchObject([{ id, title: lesson.title.en, students: 2, begun: 2, handedIn: 1 }]);
  });

  it.each([
    ["not-open-yet", { opensAt: now + 1, dueAt: null, closesAt: null }],
    ["open", { opensAt: now, dueAt: now, closesAt: now + 1 }],
    ["closed", { dueAt: null, closesAt: now }],
    ["closed", { dueAt: now, closesAt: null, latePolicy: { kind: "refuse" as const } }],
    ["withdrawn", { withdrawnAt: now }],
  ])("says %s", async (state, values) => {
    const { taught } = await makeWork(values);
    expect(await listAssignments(taught, "en", now)).toMatchObject([{ state }]);
  });
});
