import type { ChildProcess } from "node:child_process";
import type { AppServer } from "./app-server";
import { applyLoad } from "./apply-load";
import type { AttemptFigures } from "./figures";
import { watchMemory } from "./process-cost";
import { medianOf, percentile } from "./statistics";

const slug = "what-the-article-reports";
const rounds = 3;

/** Whole attempts, one after another for what each costs, then fifty at once for how many the server bears. */
export async function measureAttempts(app: AppServer, client: ChildProcess): Promise<AttemptFigures> {
  let firstStudent = 1;
  const load = (attempts: number, atOnce: number, limitMs: number) => {
    const students = firstStudent;
    firstStudent += attempts;
    return { kind: "attempts" as const, origin: app.origin, slug, attempts, atOnce, firstStudent: students, limitMs };
  };
  const repeat = async <Round>(oneRound: () => Promise<Round>) => {
    const seen: Round[] = [];
    for (let round = 0; round < rounds; round++) seen.push(await oneRound());
    return seen;
  };

  await applyLoad(client, app.pid, load(40, 4, 8000)); // warms up, not counted
  const alone = await repeat(async () => {
    const { cpuMs, done, times } = await applyLoad(client, app.pid, load(25, 1, 6000));
    return { cpuMs: cpuMs / done, p50: percentile(times, 0.5) };
  });
  const { result: together, peakMib } = await watchMemory(app.pid, () =>
    repeat(async () => {
      const { cpuMs, done, perSecond, times } = await applyLoad(client, app.pid, load(200, 50, 12_000));
      return { cpuMs: cpuMs / done, perSecond, p50: percentile(times, 0.5), p99: percentile(times, 0.99) };
    }),
  );

  return {
    cpuMsAlone: medianOf(alone, (round) => round.cpuMs),
    requestMsAlone: medianOf(alone, (round) => round.p50),
    perSecond: medianOf(together, (round) => round.perSecond),
    cpuMsTogether: medianOf(together, (round) => round.cpuMs),
    requestP50Ms: medianOf(together, (round) => round.p50),
    requestP99Ms: medianOf(together, (round) => round.p99),
    memoryMib: peakMib,
  };
}
