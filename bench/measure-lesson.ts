import type { ChildProcess } from "node:child_process";
import { Agent } from "node:http";
import { applyLoad } from "./apply-load";
import { ask, endChild, startChild } from "./child-process";
import type { LessonFigures } from "./figures";
import { call } from "./http-call";
import type { AppServer } from "./app-server";
import { medianOf } from "./statistics";
import type { StaticFile } from "./static-server";

const rounds = 5;
const path = "/en/lessons/what-the-article-reports";
const headers = { "accept-encoding": "br, gzip" };

/** The lesson page beside a plain static server that sends the same bytes, in turns, with the same client. */
export async function measureLesson(app: AppServer, client: ChildProcess): Promise<LessonFigures> {
  const file = await fetchLesson(app);
  const plain = startChild("static-server.ts");
  try {
    const port = await ask<number>(plain, file);
    const load = (url: string) => ({ kind: "pages" as const, url, headers, connections: 16, requests: 10_000, limitMs: 3000 });
    const oneRound = async (pid: number, url: string) => {
      const { done, perSecond, cpuMs } = await applyLoad(client, pid, load(url));
      return { perSecond, cpuMs: cpuMs / done };
    };
    const servers = { app: [app.pid, `${app.origin}${path}`], plain: [plain.pid ?? 0, `http://127.0.0.1:${port}${path}`] } as const;
    const seen: { app: { perSecond: number; cpuMs: number }; plain: { perSecond: number; cpuMs: number } }[] = [];
    // The first round warms both up and is not counted.
    for (let round = 0; round <= rounds; round++) {
      const pair = { app: await oneRound(...servers.app), plain: await oneRound(...servers.plain) };
      if (round > 0) seen.push(pair);
    }
    return {
      bytes: Buffer.from(file.base64, "base64").length,
      encoding: file.encoding,
      requestsPerSecond: medianOf(seen, (round) => round.app.perSecond),
      cpuMs: medianOf(seen, (round) => round.app.cpuMs),
      staticRequestsPerSecond: medianOf(seen, (round) => round.plain.perSecond),
      staticCpuMs: medianOf(seen, (round) => round.plain.cpuMs),
    };
  } finally {
    await endChild(plain);
  }
}

async function fetchLesson(app: AppServer): Promise<StaticFile> {
  const agent = new Agent();
  const answer = await call(`${app.origin}${path}`, { agent, headers });
  agent.destroy();
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
  const encoding = answer.headers["content-encoding"] ?? "identity";
  return { path, type: answer.headers["content-type"] ?? "text/html", encoding, base64: answer.body.toString("base64") };
}
