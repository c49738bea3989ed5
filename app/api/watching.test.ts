import { eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { describe, expect, it } from "vitest";
import * as comments from "@/app/api/classes/[classId]/attempts/[attemptId]/comments/route";
import * as marks from "@/app/api/classes/[classId]/attempts/[attemptId]/marks/[itemId]/route";
import * as reopening from "@/app/api/classes/[classId]/attempts/[attemptId]/reopening/route";
import * as extension from "@/app/api/classes/[classId]/assignments/[assignmentId]/extension/route";
import * as live from "@/app/api/classes/[classId]/assignments/[assignmentId]/live/route";
import * as standing from "@/app/api/classes/[classId]/assignments/[assignmentId]/standing/route";
import { makeSession } from "@/db/factories";
import { memberships, sessions } from "@/db/schema/tables";
import { useTestDatabase } from "@/db/test-database";
import { makeClassAtWork, makeOutsiders, makeStudentAtWork } from "@/server/attempts/class-attempt.test-data";
import { guestCookieName } from "@/server/sessions/cookies";
import { announce } from "@/server/live/announce";
import { mostInClass } from "@/server/live/seats";
import { send } from "@/server/test-request";

const database = await useTestDatabase();
const hour = 3_600_000;

async function atWork() {
  const now = Date.now();
  const work = await makeClassAtWork(database, { dueAt: now + hour });
  const student = await makeStudentAtWork(database, work, now, "Amal");
  const { id: sessionId, token } = await makeSession(database, work.teacherId);
  const params = { classId: work.classId, assignmentId: work.assignment.id, attemptId: student.attemptId, itemId: work.items[0] };
  return { ...work, student, token, sessionId, params };
}

/** What the stream says next; null at its end. */
async function listen({ params, token }: Awaited<ReturnType<typeof atWork>>) {
  const request = new Request("http://localhost:3000/api/live", { headers: { host: "localhost:3000", cookie: `${guestCookieName}=${token}` } });
  const response = await live.GET(request, { params: Promise.resolve(params) });
  const reader = response.status === 200 ? response.body?.getReader() : undefined;
  const next = async () => {
    const piece = await reader?.read();
    return piece?.value ? new TextDecoder().decode(piece.value) : null;
  };
  return { response, next, leave: () => reader?.cancel() };
}

describe("the stream of an assignment", () => {
  it("says a new version when a student answers, the one that the standing then has", async () => {
    const work = await atWork();
    const { response, next, leave } = await listen(work);
    expect(response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    expect(response.headers.get("cache-control")).toBe("no-store");
    const first = await next();
    await work.student.says(0, true);
    const second = await next();
    expect(second).toMatch(/^event: changed\nid: ([\w-]+)\ndata: \1\n\n$/);
    expect(second).not.toBe(first);
    const { body } = await send(standing.GET, { method: "GET", params: work.params, guest: work.token });
    expect(second).toContain(`data: ${String(body.version)}\n`);
    await leave();
  });

  it.each<[string, (work: Awaited<ReturnType<typeof atWork>>) => Promise<unknown>]>([
    ["is removed from the class", ({ teacherId }) => database.read.update(memberships).set({ removedAt: 1 }).where(eq(memberships.userId, teacherId))],
    ["signs out", ({ sessionId }) => database.read.update(sessions).set({ endedAt: 1 }).where(eq(sessions.id, sessionId))],
  ])("ends when its teacher %s", async (_, lose) => {
    const work = await atWork();
    const { next } = await listen(work);
    await next();
    await lose(work);
    announce(work.assignment.id);
    expect(await next()).toBeNull();
  });

  it("is refused to one more than a class may have, and open again when somebody leaves", async () => {
    const work = await atWork();
    const watching = await Promise.all(Array.from({ length: mostInClass }, () => listen(work)));
    await Promise.all(watching.map(({ next }) => next()));
    const { response } = await listen(work);
    expect(response.status).toBe(429);
    expect(response.headers.get("retry-after")).toBe("10");
    await watching[0]?.leave();
    expect((await listen(work)).response.status).toBe(200);
    await Promise.all(watching.map(({ leave }) => leave()));
  });
});

describe("watching and marking", () => {
  const routes = [
    ["GET", live.GET, {}],
    ["GET", standing.GET, {}],
    ["POST", extension.POST, { addMinutes: 15 }],
    ["PUT", marks.PUT, { mark: 1, reason: "Right after all" }],
    ["POST", comments.POST, { text: "Well read" }],
    ["POST", reopening.POST, { reason: "The network failed" }],
  ] as const;

  it("are for those who run the class: for others there is nothing there", async () => {
    const work = await atWork();
    await work.student.handsIn(Date.now());
    for (const { who, userId } of await makeOutsiders(database, work.classId)) {
      const { token } = await makeSession(database, userId);
      for (const [method, endpoint, json] of routes) {
        const { status } = await send(endpoint, { method, params: work.params, guest: token, ...(method !== "GET" && { json }) });
        expect(status, `${who}: ${endpoint.spec.summary}`).toBe(404);
      }
    }
    for (const [method, endpoint, json] of routes) {
      const { status, text } = await send(endpoint, { method, params: work.params, guest: work.token, ...(method !== "GET" && { json }) });
      expect(status, text).toBe(200);
    }
  });
});

describe("the marking forms without script", () => {
  const page = "http://localhost:3000/ar/classes/c/attempts/a";
  const post = (endpoint: typeof marks.POST, work: Awaited<ReturnType<typeof atWork>>, form: Record<string, string>) =>
    send(endpoint, { params: work.params, guest: work.token, form, headers: { referer: page } });

  it("take a mark with a comma, and go back to its question", async () => {
    const work = await atWork();
    await work.student.handsIn(Date.now());
    const { status, headers } = await post(marks.POST, work, { page: uuid(), itemId: work.items[0], mark: "0,5", reason: "Half right" });
    expect(status).toBe(303);
    expect(headers.get("location")).toBe(`/ar/classes/${work.classId}/attempts/${work.student.attemptId}?done=mark-overridden#question-1`);
  });

  it.each([
    [{ mark: "7", reason: "Too kind" }],
    [{ mark: "", reason: "Nothing typed" }],
    [{ mark: "one", reason: "In words" }],
    [{ mark: "1", reason: " " }],
  ])("keep what was typed when it is refused: %j", async (form) => {
    const work = await atWork();
    await work.student.handsIn(Date.now());
    const { status, headers } = await post(marks.POST, work, { itemId: work.items[0], ...form });
    expect(status).toBe(303);
    expect(headers.get("location")).toMatch(/^\/ar\/classes\/c\/attempts\/a\?problem=invalid-input&draft=/);
  });

  it("sent twice by a double click make one step; changed and sent again, another", async () => {
    const work = await atWork();
    await work.student.handsIn(Date.now());
    const form = { page: uuid(), itemId: work.items[0], mark: "1", reason: "Right after all" };
    await post(marks.POST, work, form);
    await post(marks.POST, work, form);
    await post(marks.POST, work, { ...form, mark: "0.5" });
    const { body } = await send(standing.GET, { method: "GET", params: work.params, guest: work.token });
    const steps = await database.read.query.attemptSteps.findMany({ where: (step, { eq: is }) => is(step.attemptId, work.student.attemptId) });
    expect(steps.filter(({ step }) => step.type === "mark-overridden")).toHaveLength(2);
    expect(body.students).toMatchObject([{ marks: ["partly", "unanswered", "unanswered"] }]);
  });
});
