import { Agent } from "node:http";
import { call } from "./http-call";
import { takeAttempt, type Timing } from "./take-attempt";

/** One URL again and again, over connections that stay open. */
export type PageLoad = { kind: "pages"; url: string; headers: Record<string, string>; connections: number; requests: number; limitMs: number };
/** Whole attempts, `atOnce` students at a time, each a new guest. */
export type AttemptLoad = { kind: "attempts"; origin: string; slug: string; attempts: number; atOnce: number; firstStudent: number; limitMs: number };

/** `done`: requests or attempts that were finished; `ms`: how long all took; `timings`: of each request. */
export type LoadReport = { done: number; ms: number; timings: Timing[] } | { problem: string };

/** Past the limit nothing new is begun: a slow server gives a smaller sample, not a longer run. */
async function repeat(load: { total: number; atOnce: number; limitMs: number }, one: (index: number) => Promise<Timing[]>): Promise<LoadReport> {
  const started = performance.now();
  const timings: Timing[] = [];
  let begun = 0;
  let done = 0;
  const worker = async () => {
    while (begun < load.total && performance.now() - started < load.limitMs) {
      timings.push(...(await one(begun++)));
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: load.atOnce }, worker));
  return { done, ms: performance.now() - started, timings };
}

const addressOf = (student: number) => `10.${student >> 16}.${(student >> 8) & 255}.${student & 255}`;

async function run(load: PageLoad | AttemptLoad): Promise<LoadReport> {
  if (load.kind === "attempts") {
    const { origin, slug, firstStudent } = load;
    return repeat({ ...load, total: load.attempts }, (index) =>
      takeAttempt({ origin, slug, address: addressOf(firstStudent + index) }),
    );
  }
  const agent = new Agent({ keepAlive: true, maxSockets: load.connections });
  try {
    return await repeat({ total: load.requests, atOnce: load.connections, limitMs: load.limitMs }, async () => {
      const { status, ms } = await call(load.url, { agent, headers: load.headers });
      if (status !== 200) throw new Error(`${load.url}: ${status}`);
      return [{ step: "page", ms }];
    });
  } finally {
    agent.destroy();
  }
}

process.on("message", (load: PageLoad | AttemptLoad) => {
  run(load)
    .catch((error: unknown): LoadReport => ({ problem: error instanceof Error ? error.message : String(error) }))
    .then((report) => process.send?.(report));
});
process.on("disconnect", () => process.exit(0));
