import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { makeAssignment, makeClass, makeMember, makeReport } from "@/db/class-factories";
import { makeAccount, makeAttempt, makeQuiz, makeUser } from "@/db/factories";
import { assignments, memberships, questionVersions } from "@/db/schema/tables";
import { useTestDatabase } from "@/db/test-database";
import { findTaughtClass, type TaughtClass } from "@/server/classes/find-class";
import { getDatabase } from "@/server/database";
import { createReport } from "./create-report";
import { getReportNews } from "./get-report-news";
import { listReportsOfAttempt } from "./list-own-reports";
import { listClassQueue, listSiteQueue } from "./list-queue";

const database = await useTestDatabase();
const now = Date.UTC(2026, 10, 26, 9);
const day = 24 * 3_600_000;

beforeAll(() => getDatabase());

async function newClass() {
  const { class: own, teacherId } = await makeClass(database);
  return { own, teacherId, taught: (await findTaughtClass({ userId: teacherId }, own.id)) as TaughtClass };
}

describe("a class's queue", () => {
  it("has the open reports first, the oldest at the top, then the closed ones, the last at the top", async () => {
    const { own, teacherId, taught } = await newClass();
    const { userId } = await makeMember(database, own.id, { name: "سلمى" });
    const put = (text: string, values: Parameters<typeof makeReport>[2] = {}) => makeReport(database, userId, { classId: own.id, text, ...values });
    await put("second", { createdAt: 2 });
    await put("first", { createdAt: 1 });
    await put("closed early", { createdAt: 3, closedAt: 10 });
    await put("closed late", { createdAt: 4, closedAt: 20, answer: "Yes.", answeredBy: teacherId });
    await makeReport(database, userId, { text: "of no class" });
    const queue = await listClassQueue(taught, "ar");
    expect(queue.openCount).toBe(2);
    expect(queue.open.map(({ text, who }) => [text, who])).toEqual([["first", "سلمى"], ["second", "سلمى"]]);
    expect(queue.closed.map(({ text, answer, answeredBy }) => [text, answer, answeredBy])).toEqual([["closed late", "Yes.", "Teacher"], ["closed early", null, null]]);
  });

  it("names the question in the work's own order, the attempt, and whether it was corrected since", async () => {
    const quiz = await makeQuiz(database, { slug: "queue-quiz" });
    const { own, taught } = await newClass();
    const member = await makeMember(database, own.id);
    const assignment = await makeAssignment(database, own.id, quiz, { title: "Week 2" });
    // Shuffled: what they saw first is the second of the quiz.
    const itemIds = ["queue-quiz-2", "queue-quiz-1", "queue-quiz-3"];
    const attemptId = await makeAttempt(database, member.userId, quiz, { assignmentId: assignment.id, membershipId: member.id, number: 1, itemIds });
    await createReport({ userId: member.userId, locale: "en" }, { reported: { attemptId, itemId: "queue-quiz-2" }, text: "Wrong", now });
    const about = { kind: "question", stem: "Is queue-quiz-2 so?", number: 2, work: { assignmentId: assignment.id, itemId: "queue-quiz-2", attemptId } };
    expect((await listClassQueue(taught, "en")).open).toMatchObject([
      { title: "Week 2", about: { ...about, isCorrected: false }, passage: { lesson: "queue-quiz", section: "first" } },
    ]);
    const corrected = await makeQuiz(database, { slug: "queue-quiz" });
    await database.write([database.read.update(assignments).set({ quizVersionId: corrected.id }).where(eq(assignments.id, assignment.id))]);
    expect((await listClassQueue(taught, "en")).open).toMatchObject([{ about: { ...about, isCorrected: true } }]);
  });

  it("leads to no attempt where it was practice of the student's own", async () => {
    const quiz = await makeQuiz(database, { slug: "own-quiz" });
    const { own, taught } = await newClass();
    const { userId } = await makeMember(database, own.id);
    const attemptId = await makeAttempt(database, userId, quiz);
    await createReport({ userId, locale: "en" }, { reported: { attemptId, itemId: "own-quiz-1" }, text: "Wrong", now });
    const { open } = await listClassQueue(taught, "en");
    expect(open).toMatchObject([{ about: { number: 1, work: null, isCorrected: false } }]);
    expect(JSON.stringify(open)).not.toContain(attemptId);
  });

  it("shows a hundred of them and counts them all; a claim that is gone keeps its name", async () => {
    const { own, taught } = await newClass();
    const { userId } = await makeMember(database, own.id);
    for (let count = 0; count < 101; count++) await makeReport(database, userId, { classId: own.id, claimId: "S-999", createdAt: count });
    const { open, openCount } = await listClassQueue(taught, "en");
    expect([open.length, openCount]).toEqual([100, 101]);
    expect(open[0]?.about).toEqual({ kind: "claim", claimId: "S-999", text: null });
  });
});

describe("the administrators' queue", () => {
  it("has what belongs to no class, and is there for administrators alone", async () => {
    const admin = await makeAccount(database, "queue-admin", { isAdmin: true });
    const { own, teacherId } = await newClass();
    const guest = await makeUser(database);
    const report = await makeReport(database, guest.id, { text: "outside" });
    await makeReport(database, guest.id, { classId: own.id, text: "inside" });
    const queue = await listSiteQueue({ userId: admin.id }, "en");
    expect(queue?.open).toContainEqual(expect.objectContaining({ id: report.id, who: null, about: expect.objectContaining({ kind: "claim", claimId: "S-001" }) }));
    expect(queue?.open.map(({ text }) => text)).not.toContain("inside");
    expect([await listSiteQueue({ userId: teacherId }, "en"), await listSiteQueue(null, "en")]).toEqual([null, null]);
  });
});

describe("what is new about reports", () => {
  it("tells a student of answers for a month, and leads to where they stand", async () => {
    const quiz = await makeQuiz(database, { slug: "news-quiz" });
    const { own } = await newClass();
    const member = await makeMember(database, own.id);
    const assignment = await makeAssignment(database, own.id, quiz);
    const attemptId = await makeAttempt(database, member.userId, quiz, { assignmentId: assignment.id, membershipId: member.id, number: 1 });
    const question = { attemptId, claimId: null, questionVersionId: quiz.items[1]?.questionVersionId, answer: "Yes." };
    const put = (values: Parameters<typeof makeReport>[2]) => makeReport(database, member.userId, { classId: own.id, ...values });
    await put({ ...question, closedAt: now - day });
    await put({ answer: "Old.", closedAt: now - 31 * day });
    await put({ answer: null, closedAt: now - day });
    await put({ answer: "Opened again.", closedAt: null });
    await put({ answer: "No.", closedAt: now });
    const { answered, ...rest } = await getReportNews(member.userId, now);
    expect(answered.map(({ reported }) => reported)).toEqual([
      { claimId: "S-001", lesson: "what-the-article-reports" },
      { attemptId, itemId: "news-quiz-2" },
    ]);
    expect(rest).toEqual({ teaching: [], site: null });
    await database.write([database.read.update(memberships).set({ removedAt: now }).where(eq(memberships.id, member.id))]);
    expect((await getReportNews(member.userId, now)).answered).toHaveLength(1);
  });

  it("counts open reports for teachers by class and for administrators those of no class", async () => {
    const { own, teacherId } = await newClass();
    const { userId } = await makeMember(database, own.id);
    expect((await getReportNews(teacherId, now)).teaching).toEqual([]);
    for (const closedAt of [null, null, now]) await makeReport(database, userId, { classId: own.id, closedAt });
    expect((await getReportNews(teacherId, now)).teaching).toEqual([{ classId: own.id, name: own.name, open: 2 }]);
    expect((await getReportNews(userId, now)).teaching).toEqual([]);
    const admin = await makeAccount(database, "news-admin", { isAdmin: true });
    const before = (await getReportNews(admin.id, now)).site ?? NaN;
    await makeReport(database, userId);
    expect((await getReportNews(admin.id, now)).site).toBe(before + 1);
  });
});

describe("what a student reported of an attempt", () => {
  it("stands by question, with its answers, and is theirs alone", async () => {
    const quiz = await makeQuiz(database, { slug: "listed-quiz" });
    const student = await makeUser(database);
    const attemptId = await makeAttempt(database, student.id, quiz);
    for (const text of ["One", "Two"]) await createReport({ userId: student.id, locale: "en" }, { reported: { attemptId, itemId: "listed-quiz-3" }, text, now });
    const listed = await listReportsOfAttempt(student.id, attemptId);
    expect([...listed.keys()]).toEqual(["listed-quiz-3"]);
    expect(listed.get("listed-quiz-3")?.map(({ text }) => text).sort()).toEqual(["One", "Two"]);
    expect(await listReportsOfAttempt((await makeUser(database)).id, attemptId)).toEqual(new Map());
    expect(await database.read.select({ id: questionVersions.id }).from(questionVersions).where(eq(questionVersions.questionId, "listed-quiz-3"))).toHaveLength(1);
  });
});
