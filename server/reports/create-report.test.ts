import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { POST as reportRoute } from "@/app/api/reports/route";
import { makeAssignment, makeClass, makeMember, makeReport } from "@/db/class-factories";
import { makeAttempt, makeQuiz, makeSession, makeUser } from "@/db/factories";
import { attempts, reports } from "@/db/schema/tables";
import { useTestDatabase } from "@/db/test-database";
import type { Reported } from "@/domain/reports/report";
import { getDatabase } from "@/server/database";
import { mergeStudents } from "@/server/members/merge-students";
import { findTaughtClass, type TaughtClass } from "@/server/classes/find-class";
import { guestTokenOf, send } from "@/server/test-request";
import { createReport } from "./create-report";
import { getReportPage } from "./get-report-page";

const database = await useTestDatabase();
const now = Date.UTC(2026, 10, 26, 9);
const claim = { claimId: "S-001", lesson: "what-the-article-reports" };

beforeAll(() => getDatabase());

const quiz = await makeQuiz(database, { slug: "quiz" });
const versionOf = (place: number) => quiz.items[place]?.questionVersionId ?? "";

async function studentAtWork(values: Parameters<typeof makeClass>[1] = {}) {
  const { class: own, teacherId } = await makeClass(database, values);
  const member = await makeMember(database, own.id);
  const assignment = await makeAssignment(database, own.id, quiz);
  const attemptId = await makeAttempt(database, member.userId, quiz, { assignmentId: assignment.id, membershipId: member.id, number: 1 });
  return { own, teacherId, member, userId: member.userId, attemptId };
}
const report = (userId: string, reported: Reported, text = "This cannot be right.", at = now) =>
  createReport({ userId, locale: "en" }, { reported, text, now: at });
const rowsOf = (userId: string) => database.read.select().from(reports).where(eq(reports.userId, userId));

describe("a report of a question", () => {
  it("holds the version that was given, the attempt, and the class whose work it is", async () => {
    const { own, userId, attemptId } = await studentAtWork();
    await makeMember(database, (await makeClass(database)).class.id, { userId, joinedAt: now + 1 });
    expect(await report(userId, { attemptId, itemId: "quiz-2" })).toMatchObject({ ok: true });
    expect(await rowsOf(userId)).toMatchObject([
      { classId: own.id, attemptId, questionVersionId: versionOf(1), claimId: null, lesson: "quiz", createdAt: now, answer: null, closedAt: null },
    ]);
  });

  it("is refused, as if there were nothing, of somebody else's attempt, another question, or after leaving the class", async () => {
    const [mine, theirs] = [await studentAtWork(), await studentAtWork()];
    const leaver = await makeMember(database, mine.own.id, { removedAt: now });
    const left = await makeAttempt(database, leaver.userId, quiz, { membershipId: leaver.id, number: 1, assignmentId: (await makeAssignment(database, mine.own.id, quiz)).id });
    expect(await report(mine.userId, { attemptId: theirs.attemptId, itemId: "quiz-2" })).toBeNull();
    expect(await report(mine.userId, { attemptId: mine.attemptId, itemId: "elsewhere-1" })).toBeNull();
    expect(await report(leaver.userId, { attemptId: left, itemId: "quiz-2" })).toBeNull();
    expect(await getReportPage(mine.userId, { attemptId: theirs.attemptId, itemId: "quiz-2" }, "en")).toBeNull();
    expect(await getReportPage(null, { attemptId: theirs.attemptId, itemId: "quiz-2" }, "en")).toBeNull();
    expect([...(await rowsOf(mine.userId)), ...(await rowsOf(leaver.userId))]).toEqual([]);
  });

  it("of an archived class goes to the administrators: its teachers read no more", async () => {
    const { userId, attemptId } = await studentAtWork({ archivedAt: now });
    await report(userId, { attemptId, itemId: "quiz-1" });
    expect(await rowsOf(userId)).toMatchObject([{ classId: null, attemptId }]);
  });

  it("shows what is meant before it is sent, and afterwards what was said of it, not of the next question", async () => {
    const { own, userId, attemptId } = await studentAtWork();
    const [reported, next] = [{ attemptId, itemId: "quiz-2" }, { attemptId, itemId: "quiz-3" }];
    expect(await getReportPage(userId, reported, "ar")).toMatchObject({
      subject: { kind: "question", number: 2, stem: "Is quiz-2 so?", title: "quiz", isHandedIn: false },
      readers: { classId: own.id, name: own.name },
      own: [],
    });
    await report(userId, reported, "Twice yes");
    expect((await getReportPage(userId, reported, "en"))?.own).toMatchObject([{ text: "Twice yes", answer: null }]);
    expect((await getReportPage(userId, next, "en"))?.own).toEqual([]);
  });
});

describe("a report of a claim", () => {
  it("goes to the class one joined last, if it still goes on, and else to the administrators", async () => {
    const { own, userId } = await studentAtWork();
    const later = (await makeClass(database)).class;
    const over = (await makeClass(database, { archivedAt: now })).class;
    await makeMember(database, later.id, { userId, joinedAt: Date.now() + 1000 });
    await makeMember(database, over.id, { userId, joinedAt: Date.now() + 2000 });
    expect(own.id).not.toBe(later.id);
    const guest = await makeUser(database);
    const teacher = (await makeClass(database)).teacherId;
    for (const [who, classId] of [[userId, later.id], [guest.id, null], [teacher, null]] as const) {
      await report(who, claim);
      expect(await rowsOf(who)).toMatchObject([{ classId, claimId: "S-001", lesson: claim.lesson, attemptId: null, questionVersionId: null }]);
    }
  });

  it.each([
    ["S-999", claim.lesson],
    ["S-001", "no-such-lesson"],
  ])("that does not exist (%s in %s) is none", async (claimId, lesson) => {
    const { id } = await makeUser(database);
    expect(await report(id, { claimId, lesson })).toBeNull();
    expect(await getReportPage(id, { claimId, lesson }, "en")).toBeNull();
  });
});

describe("reporting again", () => {
  it("is one report for two clicks at once, and another once the first is closed or says something else", async () => {
    const { id } = await makeUser(database);
    const both = await Promise.all([report(id, claim), report(id, claim)]);
    expect(both[0]).toEqual(both[1]);
    await report(id, claim, "And that as well.");
    expect(await rowsOf(id)).toHaveLength(2);
    await database.write([database.read.update(reports).set({ closedAt: now }).where(eq(reports.userId, id))]);
    await report(id, claim);
    expect(await rowsOf(id)).toHaveLength(3);
  });

  it("waits while twenty are open, whoever is to answer them", async () => {
    const { id } = await makeUser(database);
    for (let count = 0; count < 20; count++) await makeReport(database, id, { text: `Number ${count}` });
    expect(await report(id, claim)).toEqual({ ok: false, reason: "too-many-reports" });
    // A repeated click is no further one.
    expect(await report(id, claim, "Number 3")).toMatchObject({ ok: true });
    await database.write([database.read.update(reports).set({ closedAt: now }).where(eq(reports.text, "Number 3"))]);
    expect(await report(id, claim)).toMatchObject({ ok: true });
  });

  it("is read under the entry that took over its student's work", async () => {
    const { own, teacherId, member, userId, attemptId } = await studentAtWork();
    await report(userId, { attemptId, itemId: "quiz-1" });
    const into = await makeMember(database, own.id);
    const taught = (await findTaughtClass({ userId: teacherId }, own.id)) as TaughtClass;
    expect(await mergeStudents(taught, member.id, into.id, now)).toMatchObject({ ok: true });
    expect(await database.read.select({ userId: attempts.userId }).from(attempts).where(eq(attempts.id, attemptId))).toEqual([{ userId: into.userId }]);
    expect((await getReportPage(into.userId, { attemptId, itemId: "quiz-1" }, "en"))?.own).toHaveLength(1);
    expect(await rowsOf(userId)).toEqual([]);
  });
});

describe("POST /api/reports", () => {
  const post = (sent: Parameters<typeof send>[1]) => send(reportRoute, { path: "/api/reports", ...sent });

  it("takes a stranger's report of a claim and makes them a guest, who finds the answer later", async () => {
    const from = { referer: `http://localhost:3000/ar/report?claim=S-001&lesson=${claim.lesson}` };
    const answer = await post({ form: { ...claim, text: "  الرقم خطأ.\r\nانظر المصدر. " }, headers: from });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `/ar/report?claim=S-001&lesson=${claim.lesson}&done=report-sent`]);
    expect(guestTokenOf(answer)).toBeTruthy();
    expect(await database.read.select().from(reports).where(eq(reports.text, "الرقم خطأ.\nانظر المصدر."))).toHaveLength(1);
  });

  it.each([
    ["nothing", " \r\n ", "report-empty"],
    ["1001 characters", "x".repeat(1001), "report-too-long"],
  ])("refuses a text of %s", async (_, text, problem) => {
    const answer = await post({ json: { ...claim, text } });
    expect([answer.status, answer.body]).toMatchObject([422, { error: { fields: [{ path: "text", problem }] } }]);
  });

  it("counts a line's end as one character, as the text area does", async () => {
    const { token } = await makeSession(database, (await makeUser(database)).id);
    expect((await post({ form: { ...claim, text: "x\r\n".repeat(499) + "xx" }, guest: token })).headers.get("location")).toContain("done=report-sent");
  });

  it.each([
    ["nothing", {}],
    ["an attempt without a question", { attemptId: "a" }],
    ["both a question and a claim", { attemptId: "a", itemId: "b", ...claim }],
  ])("refuses a report of %s", async (_, named) => {
    expect(await post({ json: { ...named, text: "Wrong" } })).toMatchObject({ status: 422, body: { error: { fields: [{ problem: "nothing-reported" }] } } });
  });

  it("gives a refused text back, and says when there have been too many in a minute", async () => {
    const { token } = await makeSession(database, (await makeUser(database)).id);
    const referer = { referer: `http://localhost:3000/en/report?claim=S-001&lesson=${claim.lesson}` };
    const answer = await post({ form: { ...claim, text: "x".repeat(1001) }, guest: token, headers: referer });
    expect(answer.headers.get("location")).toMatch(/\/en\/report\?claim=S-001&lesson=[\w-]+&problem=invalid-input&draft=[\w-]+$/);
    const answers = [];
    for (let count = 0; count < 120; count++) answers.push((await post({ json: { ...claim, text: "" }, guest: token })).status);
    expect([answers.filter((status) => status === 422).length, answers.at(-1)]).toEqual([119, 429]);
  });
});
