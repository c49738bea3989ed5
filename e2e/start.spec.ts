import { expect, test } from "@playwright/test";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { call, Caller } from "./http-calls";
import { e2eAuthSecret, e2eDataDir, e2ePort } from "./server-address";
import { freePort, StartedServer } from "./started-server";

let dataDir: string;
const servers: StartedServer[] = [];
function start(...how: ConstructorParameters<typeof StartedServer>): StartedServer {
  const server = new StartedServer(...how);
  servers.push(server);
  return server;
}

test.beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "classroom-start-"));
});
test.afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop("SIGKILL")));
  rmSync(dataDir, { recursive: true, force: true });
});

/** An open keep-alive connection that has had its answer, and one that never asked anything. */
async function holdConnections(port: number): Promise<void> {
  await call("GET", "/api/me", { port });
  await new Promise<void>((resolve) => connect({ host: "localhost", port }).on("connect", () => resolve()).on("error", () => undefined));
}

test("starts on an empty folder, says where and how, and keeps acknowledged work through a kill", async () => {
  const port = await freePort();
  const env = { PORT: String(port), DATA_DIR: dataDir };
  const first = start(env);
  await first.untilReady(port);
  await expect.poll(() => first.output).toContain(`Ceasefire Classroom: http://localhost:${port}\n`);
  await expect.poll(() => first.output).toMatch(/Demo teacher: +user name demo-teacher, password \S+\n/);
  expect(first.output).toContain(dataDir);
  const [, username, password] = /user name (\S+), password (\S+)/.exec(first.output) ?? [];
  expect((await new Caller(port).send("POST", "/api/session", { username, password })).status).toBe(200);
  for (const secret of ["auth-secret", "demo-teacher-password"]) expect(statSync(join(dataDir, secret)).mode & 0o077, secret).toBe(0);

  const guest = new Caller(port);
  const { attemptId, items } = await guest.start("what-the-article-reports");
  const item = items.find(({ kind }) => kind === "short-text") ?? items.find(({ kind }) => kind === "choice");
  const response = item?.kind === "short-text" ? { text: "kept through a kill" } : { chosen: ["kept"] };
  const event = { id: randomUUID(), type: "answer-saved", itemId: item?.itemId, response, at: Date.now() };
  expect((await guest.send("POST", `/api/attempts/${attemptId}/events`, { events: [event] })).status).toBe(200);
  await first.stop("SIGKILL");

  const second = start(env);
  const milliseconds = await second.untilReady(port);
  test.info().annotations.push({ type: "second start", description: `${milliseconds} ms to ready` });
  expect(milliseconds).toBeLessThan(15_000);
  const kept = (await guest.send("GET", `/api/attempts/${attemptId}`)).json();
  expect(kept.items.find(({ itemId }) => itemId === item?.itemId)?.response).toEqual(response);
  // The same installation, not a new one: its teacher is still there, with the same password.
  expect((await new Caller(port).send("POST", "/api/session", { username, password })).status).toBe(200);

  await holdConnections(port);
  const stopped = performance.now();
  expect(await second.stop("SIGINT")).toBe(0);
  // Nobody was being answered, so there was nothing to wait for.
  expect(performance.now() - stopped).toBeLessThan(4000);
  expect(second.output).not.toMatch(/\n\s+at /);
});

test("a signal to the first process alone ends the server too, and cleanly", async () => {
  const port = await freePort();
  const server = start({ PORT: String(port), DATA_DIR: dataDir });
  await server.untilReady(port);
  await holdConnections(port);
  expect(await server.stop("SIGTERM", "first")).toBe(0);
  await expect(call("GET", "/api/health/live", { port })).rejects.toThrow();
});

test("a wrong environment is refused with every problem at once", async () => {
  const wrong = { PORT: "many", AUTH_SECRET: "short", LOG_LEVEL: "loud", DATABASE_URL: "ftp://elsewhere", PUBLIC_ORIGIN: "classroom", AUTH_GITHUB_ID: "alone" };
  const server = start({ ...wrong, DATA_DIR: dataDir });
  expect(await server.ended).toBe(1);
  for (const name of Object.keys(wrong)) expect(server.output).toContain(name);
  expect(server.output).toContain("AUTH_GITHUB_SECRET");
  expect(server.output).not.toMatch(/\n\s+at /);
});

test("a port that is taken is said in one line", async () => {
  const server = start({ PORT: String(e2ePort), DATA_DIR: dataDir });
  expect(await server.ended).toBe(1);
  expect(server.output).toContain(`Port ${e2ePort} is taken. Set PORT to another one.`);
  expect(server.output).not.toMatch(/\n\s+at /);
  expect((await call("GET", "/api/health/ready")).status).toBe(200);
});

test("behind a trusted proxy the address it added counts, and nothing the client wrote before it", async () => {
  const port = await freePort();
  const env = { PORT: String(port), DATA_DIR: e2eDataDir, AUTH_SECRET: e2eAuthSecret, TRUST_PROXY: "1", LOG_LEVEL: "warn" };
  const server = start(env, ".next/serve.mjs");
  await server.untilReady(port);
  const metricsFrom = async (address: string) => (await call("GET", "/api/metrics", { port, headers: { "x-forwarded-for": address } })).status;
  expect(await metricsFrom("203.0.113.7")).toBe(404);
  expect(await metricsFrom("127.0.0.1, 203.0.113.7")).toBe(404);
  expect(await metricsFrom("203.0.113.7, 127.0.0.1")).toBe(200);

  const guesses = [];
  for (let guess = 0; guess < 14; guess++) {
    const body = JSON.stringify({ username: `nobody-${port}`, password: `guess ${guess}` });
    const headers = { "content-type": "application/json", "x-forwarded-for": `10.0.0.${guess}, 203.0.113.7` };
    guesses.push((await call("POST", "/api/session", { port, headers, body })).status);
  }
  expect(guesses.at(-1)).toBe(429);
});
