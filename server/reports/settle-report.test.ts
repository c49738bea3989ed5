import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { POST as answerRoute } from "@/app/api/reports/[reportId]/answer/route";
import { POST as closingRoute } from "@/app/api/reports/[reportId]/closing/route";
import { makeClass, makeMember, makeReport } from "@/db/class-factories";
import { makeAccount, makeSession, makeUser } from "@/db/factories";
import { auditEntries, reports, users } from "@/db/schema/tables";
import { useTestDatabase } from "@/db/test-database";
import { getDatabase } from "@/server/database";
import { send } from "@/server/test-request";
import { type AnswerableReport, findReport } from "./find-report";
import { answerReport, closeReport, reopenReport } from "./settle-report";

const database = await useTestDatabase();
const now = Date.UTC(2026, 10, 26, 9);

beforeAll(() => getDatabase());

async function classWithReport() {
  const { class: own, teacherId } = await makeClass(database);
  const student = await makeMember(database, own.id);
  const report = await makeReport(database, student.userId, { classId: own.id });
  return { own, teacherId, student, report };
}
const found = async (userId: string, reportId: string): Promise<AnswerableReport> => {
  const report = await findReport({ userId }, reportId);
  if (!report) throw new Error("not theirs to answer");
  return report;
};
const rowOf = async (id: string) => (await database.read.select().from(reports).where(eq(reports.id, id)))[0];
const logOf = async (classId: string) =>
  (await database.read.select().from(auditEntries).where(and(eq(auditEntries.classId, classId)))).map(({ action, userId, details }) => [action, userId, details.reportId]);

describe("who may answer", () => {
  it("are the class's teachers and administrators; not its students, another class's or a removed teacher, nobody", async () => {
    const { own, teacherId, student, report } = await classWithReport();
    const coTeacher = await makeMember(database, own.id, { role: "teacher", userId: (await makeAccount(database, "co")).id });
    const gone = await makeMember(database, own.id, { role: "teacher", removedAt: 1 });
    const admin = await makeAccount(database, "admin", { isAdmin: true });
    const other = (await makeClass(database)).teacherId;
    for (const userId of [teacherId, coTeacher.userId, admin.id]) expect(await findReport({ userId }, report.id)).toMatchObject({ id: report.id, by: userId });
    for (const userId of [student.userId, gone.userId, other]) expect(await findReport({ userId }, report.id)).toBeNull();
    expect(await findReport(null, report.id)).toBeNull();
    expect(await findReport({ userId: teacherId }, "none")).toBeNull();
  });

  it("are administrators alone where a report belongs to no class", async () => {
    const report = await makeReport(database, (await makeUser(database)).id);
    const { teacherId } = await makeClass(database);
    const admin = await makeAccount(database, "another-admin", { isAdmin: true });
    expect(await findReport({ userId: teacherId }, report.id)).toBeNull();
    expect(await answerReport(await found(admin.id, report.id), "True.", now)).toEqual({ ok: true });
    expect(await rowOf(report.id)).toMatchObject({ answer: "True.", answeredBy: admin.id, closedAt: now });
  });
});

describe("an answer", () => {
  it("closes the report and is told in the log, once for two clicks", async () => {
    const { own, teacherId, report } = await classWithReport();
    const mine = await found(teacherId, report.id);
    expect(await Promise.all([answerReport(mine, "You are right.", now), answerReport(mine, "You are right.", now + 5)])).toEqual([{ ok: true }, { ok: true }]);
    expect(await rowOf(report.id)).toMatchObject({ answer: "You are right.", answeredBy: teacherId, closedAt: now });
    expect(await logOf(own.id)).toEqual([["report-answered", teacherId, report.id]]);
  });

  it("never writes over another teacher's, nor answers what was closed, unless it is opened again", async () => {
    const { own, teacherId, report } = await classWithReport();
    const coTeacher = await makeMember(database, own.id, { role: "teacher", userId: (await makeAccount(database, "second")).id });
    const [first, second] = [await found(teacherId, report.id), await found(coTeacher.userId, report.id)];
    await answerReport(first, "You are right.", now);
    expect(await answerReport(second, "You are wrong.", now + 1)).toEqual({ ok: false, reason: "report-closed" });
    expect(await answerReport(second, "You are right.", now + 1)).toEqual({ ok: false, reason: "report-closed" });
    expect(await rowOf(report.id)).toMatchObject({ answer: "You are right.", answeredBy: teacherId });
    await reopenReport(second, now + 2);
    expect(await rowOf(report.id)).toMatchObject({ answer: "You are right.", closedAt: null });
    expect(await answerReport(second, "You are wrong.", now + 3)).toEqual({ ok: true });
    expect(await rowOf(report.id)).toMatchObject({ answer: "You are wrong.", answeredBy: coTeacher.userId, closedAt: now + 3 });
    expect((await logOf(own.id)).map(([action]) => action)).toEqual(["report-answered", "report-reopened", "report-answered"]);
  });

  it("is none once whoever wrote the report has erased their account", async () => {
    const { teacherId, student, report } = await classWithReport();
    const mine = await found(teacherId, report.id);
    await database.write([database.read.delete(users).where(eq(users.id, student.userId))]);
    expect([await answerReport(mine, "Too late.", now), await closeReport(mine, now), await reopenReport(mine, now)]).toEqual([null, null, null]);
  });
});

describe("closing without an answer, and opening again", () => {
  it("change what they say once each, however often they are asked", async () => {
    const { own, teacherId, report } = await classWithReport();
    const mine = await found(teacherId, report.id);
    await reopenReport(mine, now);
    await Promise.all([closeReport(mine, now), closeReport(mine, now + 9)]);
    expect(await rowOf(report.id)).toMatchObject({ answer: null, closedAt: now });
    await Promise.all([reopenReport(mine, now), reopenReport(mine, now)]);
    expect(await rowOf(report.id)).toMatchObject({ answer: null, closedAt: null });
    expect((await logOf(own.id)).map(([action]) => action)).toEqual(["report-closed", "report-reopened"]);
  });
});

describe("the routes of the queue", () => {
  it("lead back to the queue the report stands in, and give a refused answer back", async () => {
    const { own, teacherId, report } = await classWithReport();
    const { token } = await makeSession(database, teacherId);
    const referer = { referer: `http://localhost:3000/ar/classes/${own.id}/reports?done=report-closed` };
    const post = (route: typeof answerRoute, form: Record<string, string>, id = report.id, guest = token) =>
      send(route, { path: `/api/reports/${id}/x`, params: { reportId: id }, form, guest, headers: referer });
    const empty = await post(answerRoute, { reportId: report.id, text: " " });
    expect(empty.headers.get("location")).toMatch(new RegExp(`^/ar/classes/${own.id}/reports\\?problem=invalid-input&draft=[\\w-]+$`));
    expect((await post(answerRoute, { reportId: report.id, text: "نعم" })).headers.get("location")).toBe(`/ar/classes/${own.id}/reports?done=report-answered`);
    expect((await post(answerRoute, { reportId: report.id, text: "لا" })).headers.get("location")).toMatch(/\?problem=report-closed&draft=/);
    const admin = await makeSession(database, (await makeAccount(database, "site-admin", { isAdmin: true })).id);
    const outside = await makeReport(database, (await makeUser(database)).id);
    expect((await post(closingRoute, {}, outside.id, admin.token)).headers.get("location")).toBe("/ar/reports?done=report-closed");
  });
});
