import type { ChildProcess } from "node:child_process";
import type { AppServer } from "./app-server";
import { applyLoad } from "./apply-load";
import type { AttemptFigures } from "./figures";
import { watchMemory } from "./process-cost";
import { median, medianOf, percentile } from "./statistics";
import type { Step } from "./take-attempt";

const slug = "what-the-article-reports";
const rounds = 3;

/** Whole attempts, fifty at once for how many the server bears, then one after another for what each costs. */
export async function measureAttempts(app: AppServer, client: ChildProcess): Promise<AttemptFigures> {
  let firstStudent = 1;
  const takeAttempts = async (attempts: number, atOnce: number, limitMs: number) => {
    const load = { kind: "attempts" as const, origin: app.origin, slug, attempts, atOnce, firstStudent, limitMs };
    firstStudent += attempts;
    const { cpuMs, done, perSecond, timings } = await applyLoad(client, app.pid, load);
    const times = (...steps: Step[]) => timings.filter(({ step }) => steps.length === 0 || steps.includes(step)).map(({ ms }) => ms);
    return { cpuMs: cpuMs / done, perSecond, times };
  };
  type Round = Awaited<ReturnType<typeof takeAttempts>>;
  const repeat = async (...load: Parameters<typeof takeAttempts>) => {
    const seen: Round[] = [];
    for (let round = 0; round < rounds; round++) seen.push(await takeAttempts(...load));
    return seen;
  };

  await takeAttempts(50, 5, 8000); // warms up, not counted
  const { result: together, peakMib } = await watchMemory(app.pid, () => repeat(200, 50, 12_000));
  const alone = await repeat(25, 1, 6000);
  const usual = (step: Step) => medianOf(alone, ({ times }) => median(times(step)));

  return {
    perSecond: medianOf(together, (round) => round.perSecond),
    cpuMsTogether: medianOf(together, (round) => round.cpuMs),
    requestP50Ms: medianOf(together, ({ times }) => percentile(times(), 0.5)),
    requestP99Ms: medianOf(together, ({ times }) => percentile(times(), 0.99)),
    memoryMib: peakMib,
    cpuMsAlone: medianOf(alone, (round) => round.cpuMs),
    stepMsAlone: { start: usual("start"), save: usual("save"), handIn: usual("hand-in"), result: usual("result") },
  };
}
