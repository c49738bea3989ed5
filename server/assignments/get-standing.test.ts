import { eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { describe, expect, it } from "vitest";
import { makeAssignment, makeClass, makeMember } from "@/db/class-factories";
import { makeReading } from "@/db/factories";
import { assignmentExceptions, assignmentTargets, gradebookCells, groupMembers, groups, memberships } from "@/db/schema/tables";
import { useTestDatabase } from "@/db/test-database";
import { getContent } from "@/content/load";
import { makeClassAtWork, makeStudentAtWork, teach } from "@/server/attempts/class-attempt.test-data";
import { getDatabase } from "@/server/database";
import { getStanding } from "./get-standing";

const database = await useTestDatabase();
const minute = 60_000;
const now = Date.UTC(2026, 10, 25, 9, 0);

const standingIn = async ({ taught, assignment }: Awaited<ReturnType<typeof makeClassAtWork>>, at = now) => {
  const standing = await getStanding(taught, assignment.id, "en", at);
  if (!standing) throw new Error("no standing");
  return standing;
};

describe("where a student stands", () => {
  it("is not started, then at the question answered last, then handed in with every verdict", async () => {
    const work = await makeClassAtWork(database, { attemptsAllowed: 2 });
    const waiting = await makeMember(database, work.classId, { name: "Basil" });
    const student = await makeStudentAtWork(database, work, now, "Amal");
    const [begun, notBegun] = (await standingIn(work)).students;
    expect(begun).toMatchObject({ name: "Amal", state: "in-progress", place: 1, questionCount: 3, attemptsUsed: 1, attemptsAllowed: 2, marks: ["blank", "blank", "blank"] });
    expect(notBegun).toMatchObject({ membershipId: waiting.id, state: "not-started", attemptId: null, place: null, lastActivityAt: null, marks: [null, null, null] });

    await student.says(1, false, now + minute);
    expect((await standingIn(work)).students[0]).toMatchObject({ place: 2, lastActivityAt: now + minute, marks: ["blank", "complete", "blank"] });

    await student.says(0, true, now + 2 * minute);
    await student.handsIn(now + 3 * minute);
    expect((await standingIn(work)).students[0]).toMatchObject({
      state: "submitted",
      place: null,
      attemptId: student.attemptId,
      lastActivityAt: now + 3 * minute,
      marks: ["right", "wrong", "unanswered"],
    });
    expect((await standingIn(work)).questions.map(({ facility }) => facility)).toEqual([1, 0, 0]);
  });

  it("shows nothing of right and wrong while an attempt is open, also where questions are checked one by one", async () => {
    const work = await makeClassAtWork(database, { behaviour: "immediate" });
    const student = await makeStudentAtWork(database, work, now);
    await student.says(0, true);
    expect((await student.checks(0))?.refused).toEqual([]);
    const standing = await standingIn(work);
    expect(standing.students[0]?.marks).toEqual(["complete", "blank", "blank"]);
    expect(standing.questions[0]?.facility).toBeNull();
  });

  it("is in progress again with a second attempt, while the first one's mark still counts", async () => {
    const work = await makeClassAtWork(database);
    const student = await makeStudentAtWork(database, work, now);
    await student.says(0, true);
    await student.handsIn();
    const second = await student.begin(now + minute);
    expect((await standingIn(work)).students[0]).toMatchObject({ state: "in-progress", attemptId: second, attemptsUsed: 2 });
    expect((await standingIn(work)).students[0]?.share).toBeCloseTo(1 / 3);
  });

  it("is late, overdue or missing by the dates that hold for this student alone", async () => {
    const work = await makeClassAtWork(database, { dueAt: now + 10 * minute });
    const late = await makeStudentAtWork(database, work, now, "A late");
    await late.handsIn(now + 20 * minute);
    await makeStudentAtWork(database, work, now, "B overdue");
    await makeMember(database, work.classId, { name: "C missing" });
    const excused = await makeMember(database, work.classId, { name: "D excused" });
    const extended = await makeMember(database, work.classId, { name: "E extended" });
    await database.write([
      database.read.insert(gradebookCells).values({ assignmentId: work.assignment.id, membershipId: excused.id, classId: work.classId, excusedAt: now }),
      database.read
        .insert(assignmentExceptions)
        .values({ id: uuid(), assignmentId: work.assignment.id, membershipId: extended.id, changes: { dueAt: now + 60 * minute }, createdAt: now }),
    ]);
    const { students } = await standingIn(work, now + 30 * minute);
    expect(students.map(({ name, state, overdue }) => [name, state, overdue])).toEqual([
      ["A late", "late", false],
      ["B overdue", "in-progress", true],
      ["C missing", "missing", false],
      ["D excused", "excused", false],
      ["E extended", "not-started", false],
    ]);
  });
});

describe("who is listed", () => {
  it("is who the work is for and is there", async () => {
    const work = await makeClassAtWork(database, { audience: "chosen" });
    const [alone, inGroup, removed] = await Promise.all(["Alone", "In group", "Removed"].map((name) => makeMember(database, work.classId, { name })));
    await makeMember(database, work.classId, { name: "Not meant" });
    const group = { id: uuid(), classId: work.classId, name: "North" };
    const target = (membershipId: string | null, groupId: string | null) =>
      database.read.insert(assignmentTargets).values({ id: uuid(), assignmentId: work.assignment.id, membershipId, groupId });
    await database.write([
      database.read.insert(groups).values(group),
      database.read.insert(groupMembers).values({ groupId: group.id, membershipId: inGroup?.id ?? "" }),
      target(alone?.id ?? "", null),
      target(removed?.id ?? "", null),
      target(null, group.id),
      database.read.update(memberships).set({ removedAt: now }).where(eq(memberships.id, removed?.id ?? "")),
    ]);
    const standing = await standingIn(work);
    expect(standing.students.map(({ name, groupIds }) => [name, groupIds])).toEqual([["Alone", []], ["In group", [group.id]]]);
    expect(standing.groups).toEqual([{ id: group.id, name: "North" }]);
  });

  it("is nobody for another class's teacher", async () => {
    const work = await makeClassAtWork(database);
    const other = await makeClass(database);
    expect(await getStanding(await teach(other.teacherId, other.class.id), work.assignment.id, "en", now)).toBeNull();
  });
});

describe("a lesson to read", () => {
  const [slug, lesson] = [...getContent().lessons][0] ?? ["", null];
  const sections = lesson?.lesson.sections.map(({ id }) => id) ?? [];

  it("counts each student's sections, and is done with the last", async () => {
    const { quiz, classId, taught } = await makeClassAtWork(database);
    const assignment = await makeAssignment(database, classId, quiz, { lessonSlug: slug, quizSlug: null, quizVersionId: null, dueAt: now });
    const [some, all] = await Promise.all(["A some", "B all"].map((name) => makeMember(database, classId, { name })));
    await makeMember(database, classId, { name: "C none" });
    await makeReading(database, some?.userId ?? "", slug, sections[0] ?? "", now - minute);
    for (const section of sections) await makeReading(database, all?.userId ?? "", slug, section, now - minute);
    const standing = await getStanding(taught, assignment.id, "en", now - 1);
    expect(standing).toMatchObject({ sections: sections.length, questions: [] });
    expect(standing?.students.map(({ state, sectionsRead }) => [state, sectionsRead])).toEqual([
      ["in-progress", 1],
      ["submitted", sections.length],
      ["not-started", 0],
    ]);
  });
});

describe("the version of an assignment", () => {
  it("is another one after each step of a student, and the same while nothing happens", async () => {
    const work = await makeClassAtWork(database);
    const versions = [(await standingIn(work)).version];
    const student = await makeStudentAtWork(database, work, now);
    versions.push((await standingIn(work)).version);
    await student.says(0, true);
    versions.push((await standingIn(work)).version);
    await student.handsIn();
    versions.push((await standingIn(work)).version);
    expect(new Set(versions).size).toBe(4);
    expect((await standingIn(work, now + minute)).version).toBe(versions.at(-1));
  });
});

describe("the queries", () => {
  it("are as many for thirty students as for three", async () => {
    const { client } = await getDatabase();
    const asked = async (students: number) => {
      const work = await makeClassAtWork(database);
      for (let made = 0; made < students; made++) await makeStudentAtWork(database, work, now);
      await standingIn(work);
      const execute = client.execute.bind(client);
      let count = 0;
      Object.assign(client, { execute: (...call: Parameters<typeof execute>) => ((count += 1), execute(...call)) });
      await standingIn(work);
      Object.assign(client, { execute });
      return count;
    };
    const few = await asked(3);
    expect(few).toBeGreaterThan(5);
    expect(few).toBeLessThan(15);
    expect(await asked(30)).toBe(few);
  });
});
