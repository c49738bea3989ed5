import { once } from "node:events";
import { createServer, type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, describe, expect, it } from "vitest";
import { routes } from "@/app/api/openapi.json/routes";
import { makeSession } from "@/db/factories";
import { useTestDatabase } from "@/db/test-database";
import { makeClassAtWork, makeStudentAtWork } from "@/server/attempts/class-attempt.test-data";
import { startDraining } from "@/server/health/draining";
import { isSeatFree, mostInClass, takeSeat } from "@/server/live/seats";
import { guestCookieName } from "@/server/sessions/cookies";
import { answerApi, findEndpoint } from "./api-front";

const database = await useTestDatabase();
const work = await makeClassAtWork(database);
const { token } = await makeSession(database, work.teacherId);
const path = `/api/classes/${work.classId}/assignments/${work.assignment.id}/live`;

const server = createServer((incoming, outgoing) => {
  const found = findEndpoint("GET", path);
  if (found) answerApi(found, incoming, outgoing, "http://localhost").catch(() => outgoing.destroy());
});
server.listen(0, "localhost");
await once(server, "listening");
afterAll(() => void server.close());

async function connect() {
  const { port } = server.address() as AddressInfo;
  const sent = request({ host: "localhost", port, path, headers: { cookie: `${guestCookieName}=${token}` } });
  sent.end();
  const [answer] = (await once(sent, "response")) as [IncomingMessage];
  answer.setEncoding("utf8");
  // A connection that is cut says so; here it is cut on purpose.
  answer.on("error", () => undefined);
  const next = async () => String((await once(answer, "data"))[0]);
  return { answer, next, cut: () => sent.destroy() };
}

/** Until it is so; the test's own time limit ends a wait in vain. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe("a stream through the front", () => {
  it("comes piece by piece while it goes on", async () => {
    const { answer, next, cut } = await connect();
    expect(answer.headers).toMatchObject({ "content-type": "text/event-stream; charset=utf-8", "x-accel-buffering": "no" });
    const first = await next();
    const second = next();
    await makeStudentAtWork(database, work, Date.now());
    expect(await second).toMatch(/^event: changed\n/);
    expect(await second).not.toBe(first);
    cut();
  });

  it("ends at its source when the reader goes away", async () => {
    for (let place = 1; place < mostInClass; place++) takeSeat(work.classId);
    await until(() => isSeatFree(work.classId));
    const { next, cut } = await connect();
    await next();
    expect(isSeatFree(work.classId)).toBe(false);
    cut();
    await until(() => isSeatFree(work.classId));
  });

  it("ends when the server stops, so that it does not hold the process", async () => {
    const { answer, next } = await connect();
    await next();
    const end = once(answer, "end");
    startDraining();
    await end;
    expect(answer.complete).toBe(true);
  });
});

describe("the endpoint behind an address", () => {
  it("is the one of a fixed address before one with a name in its place", () => {
    const endpoint = routes["/api/classes/{classId}/quizzes/drafts"]?.POST;
    expect(findEndpoint("POST", "/api/classes/c1/quizzes/drafts")).toEqual({ endpoint, params: { classId: "c1" } });
    expect(findEndpoint("POST", "/api/classes/c1/quizzes/own-1")?.params).toEqual({ classId: "c1", slug: "own-1" });
  });

  it("is none where the method or the address is not ours", () => {
    expect(findEndpoint("PUT", "/api/classes/c1/quizzes/drafts")).toBeNull();
    expect(findEndpoint("GET", "/api/nothing/here")).toBeNull();
  });
});
