import { v7 as uuid } from "uuid";
import { describe, expect, it } from "vitest";
import { getContent } from "@/content/load";
import { makeAssignment, makeClass, makeMember, type MembershipRow } from "@/db/class-factories";
import { makeQuiz, makeReading } from "@/db/factories";
import { assignmentExceptions, assignmentTargets, gradebookCells, groupMembers, groups } from "@/db/schema/tables";
import { useTestDatabase } from "@/db/test-database";
import { reviewPresets } from "@/domain/assignment/review-rules";
import { applyEvents } from "@/server/attempts/apply-events";
import { loadAttempt } from "@/server/attempts/load-attempt";
import { recordEvents } from "@/server/attempts/record-events";
import { startAssignedAttempt } from "@/server/attempts/start-assigned-attempt";
import { getWork } from "./get-work";
import { listWork } from "./list-work";

const database = await useTestDatabase();
const now = Date.UTC(2026, 10, 24, 9);
const hour = 3_600_000;
const day = 24 * hour;

const quiz = await makeQuiz(database, { slug: "quiz" });
const [lesson] = [...getContent().lessons.values()].map((entry) => entry.lesson);
if (!lesson) throw new Error("there is no lesson");

async function makeStudent(values: Parameters<typeof makeMember>[2] = {}) {
  const { class: own } = await makeClass(database, { name: "7b", timeZone: "Asia/Damascus" });
  const member = await makeMember(database, own.id, values);
  const set = (more: Parameters<typeof makeAssignment>[3] = {}) => makeAssignment(database, own.id, quiz, more);
  return { own, member, set };
}

/** Hands in an attempt with its first question right, of three. */
async function handIn({ userId }: MembershipRow, assignmentId: string, at = now): Promise<string> {
  const started = await startAssignedAttempt({ userId, assignmentId, quizSlug: "quiz", locale: "en", now: at });
  if (!started?.ok) throw new Error("not started");
  const { attemptId } = started.attempt;
  const answer = { id: uuid(), type: "answer-saved" as const, itemId: "quiz-1", response: { answer: true }, at };
  await recordEvents({ userId, attemptId, events: [answer, { id: uuid(), type: "attempt-submitted", at }], now: at, locale: "en" });
  return attemptId;
}

/** A comment on the whole, a comment on a question that is taken back, a corrected question. */
async function mend({ userId }: MembershipRow, attemptId: string, at: number): Promise<void> {
  const by = "teacher";
  const ruling = { kind: "everyone" as const, note: "Both were right." };
  await applyEvents({
    attemptId,
    load: () => loadAttempt(userId, attemptId),
    eventsFor: () => [
      { id: uuid(), type: "comment-written", itemId: null, text: "Well done", by, at },
      { id: uuid(), type: "comment-written", itemId: "quiz-2", text: "Look again", by, at },
      { id: uuid(), type: "comment-written", itemId: "quiz-2", text: "", by, at },
      { id: uuid(), type: "regraded", itemId: "quiz-2", ruling, grade: { outcome: "graded", fraction: 1, parts: [] }, by, at },
    ],
    now: at,
  });
}

describe("what a student was set", () => {
  it("tells what, when, how long, how often and whether it counts, with the student's own dates", async () => {
    const { own, member, set } = await makeStudent({ timeFactor: "1.5" });
    const { id } = await set({ title: "Who says so", instructions: "Read first.", dueAt: now + day, closesAt: now + 2 * day, timeLimitMs: hour, attemptsAllowed: 2, weight: 0 });
    await database.write([
      database.read.insert(assignmentExceptions).values({ id: uuid(), assignmentId: id, membershipId: member.id, changes: { attemptsAllowed: 4 }, createdAt: now }),
    ]);
    expect(await listWork(member.userId, now)).toMatchObject([
      {
        assignmentId: id,
        class: { id: own.id, name: "7b", timeZone: "Asia/Damascus", isArchived: false },
        title: { en: "Who says so", ar: "Who says so" },
        instructions: "Read first.",
        lesson: null,
        quiz: { slug: "quiz", questions: 3, marks: 3 },
        schedule: { dueAt: now + day + hour / 2, closesAt: now + 2 * day + hour / 2, attemptsAllowed: 4, timeLimitMs: 1.5 * hour },
        usualTimeLimitMs: hour,
        counts: false,
        attempts: [],
        counted: null,
      },
    ]);
  });

  it("tells of reading how many sections are read", async () => {
    const { member, set } = await makeStudent();
    await set({ quizSlug: null, quizVersionId: null, lessonSlug: lesson.slug });
    await makeReading(database, member.userId, lesson.slug, lesson.sections[0]?.id ?? "");
    await makeReading(database, member.userId, lesson.slug, "gone-since");
    expect(await listWork(member.userId, now)).toMatchObject([
      { title: lesson.title, lesson: { slug: lesson.slug, sections: lesson.sections.length, read: 1 }, quiz: null, counts: false },
    ]);
  });

  it("holds what is meant for one: the whole class's, one's group's, one's own; nothing of others, nothing withdrawn", async () => {
    const { own, member, set } = await makeStudent();
    const neighbour = await makeMember(database, own.id);
    const [forAll, forGroup, forMe, forNeighbour] = [await set(), await set({ audience: "chosen" }), await set({ audience: "chosen" }), await set({ audience: "chosen" })];
    await set({ withdrawnAt: now });
    const groupId = uuid();
    const target = (assignmentId: string, who: { membershipId?: string; groupId?: string }) => database.read.insert(assignmentTargets).values({ id: uuid(), assignmentId, ...who });
    await database.write([
      database.read.insert(groups).values({ id: groupId, classId: own.id, name: "A" }),
      database.read.insert(groupMembers).values({ groupId, membershipId: member.id }),
      target(forGroup.id, { groupId }),
      target(forMe.id, { membershipId: member.id }),
      target(forNeighbour.id, { membershipId: neighbour.id }),
    ]);
    const ids = async (userId: string) => (await listWork(userId, now)).map(({ assignmentId }) => assignmentId).sort();
    expect(await ids(member.userId)).toEqual([forAll.id, forGroup.id, forMe.id].sort());
    expect(await ids(neighbour.userId)).toEqual([forAll.id, forNeighbour.id].sort());
    expect(await getWork(member.userId, forNeighbour.id, now)).toBeNull();
    expect(await getWork(member.userId, forMe.id, now)).toMatchObject({ assignmentId: forMe.id });
  });

  it("is nothing for teachers, strangers and who was removed; of a class that is over only on its own page", async () => {
    const { class: own, teacherId } = await makeClass(database, { archivedAt: now });
    const [member, removed] = [await makeMember(database, own.id), await makeMember(database, own.id, { removedAt: now })];
    const { id } = await makeAssignment(database, own.id, quiz);
    for (const userId of [teacherId, removed.userId, uuid()]) {
      expect(await listWork(userId, now, { classId: own.id })).toEqual([]);
      expect(await getWork(userId, id, now)).toBeNull();
    }
    expect(await listWork(member.userId, now)).toEqual([]);
    expect(await listWork(member.userId, now, { classId: own.id })).toMatchObject([{ assignmentId: id, class: { isArchived: true } }]);
  });

  it("shows an excuse", async () => {
    const { own, member, set } = await makeStudent();
    const { id } = await set();
    await database.write([database.read.insert(gradebookCells).values({ assignmentId: id, membershipId: member.id, classId: own.id, excusedAt: now })]);
    expect(await listWork(member.userId, now)).toMatchObject([{ isExcused: true }]);
  });
});

describe("what came back", () => {
  it("is mark, comments and the date of a correction, where the rules show all at once", async () => {
    const { member, set } = await makeStudent();
    const { id } = await set({ dueAt: now - hour, latePolicy: { kind: "mark-down", percentPerDay: 50, mostPercent: 50 } });
    const attemptId = await handIn(member, id);
    await mend(member, attemptId, now + 1);
    const [work] = await listWork(member.userId, now + hour);
    expect(work?.attempts).toEqual([
      { attemptId, number: 1, submittedAt: now, share: 2 / 3, countedShare: 1 / 3, lateMs: hour, comments: 1, correctedAt: now + 1 },
    ]);
    expect(work?.counted).toEqual({ attemptId, share: 1 / 3 });
  });

  it("is nothing of all that while the rules hold it back, until it has closed for the last of the class", async () => {
    const { own, member, set } = await makeStudent();
    await makeMember(database, own.id, { timeFactor: "2" });
    const { id } = await set({ closesAt: now + day, timeLimitMs: hour, reviewRules: reviewPresets["all-after-close"] });
    const attemptId = await handIn(member, id);
    await mend(member, attemptId, now + 1);
    const before = await getWork(member.userId, id, now + day);
    expect(before).toMatchObject({ closedForAllAt: now + day + hour, counted: null, attempts: [{ share: null, countedShare: null, comments: 0, correctedAt: null }] });
    expect(await getWork(member.userId, id, now + day + hour)).toMatchObject({ counted: { share: 2 / 3 }, attempts: [{ share: 2 / 3, comments: 1 }] });
  });

  it("is no mark that counts as long as one of its attempts is held back", async () => {
    const { member, set } = await makeStudent();
    const { id } = await set({ counting: "average", reviewRules: { ...reviewPresets["at-once"], marks: ["just-after"] } });
    await handIn(member, id);
    await handIn(member, id, now + hour);
    expect(await getWork(member.userId, id, now + hour)).toMatchObject({ counted: null, attempts: [{ share: null }, { share: 1 / 3 }] });
  });
});
