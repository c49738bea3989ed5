import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { isDraining, onDraining } from "@/server/health/draining";
import { log } from "@/server/log";
import { onChange } from "./announce";
import { isSeatFree, takeSeat } from "./seats";

/**
 * All ms. `lookMs`: how often the database is asked, which tells of other processes' changes and of rights that ended.
 * `settleMs`: a burst of changes is told of once.
 */
export type Pace = { lookMs: number; settleMs: number; heartbeatMs: number };
const usualPace: Pace = { lookMs: 5000, settleMs: 100, heartbeatMs: 20_000 };

type Watch = {
  classId: string;
  assignmentId: string;
  /** Asked before each event. */
  mayWatch(): Promise<boolean>;
  readVersion(): Promise<string>;
  pace?: Pace;
};

/**
 * Server-sent events that tell the assignment's version: at the beginning and after each change. Ends when `mayWatch`
 * says no, and when the server stops. null: too many are watching already.
 */
export function watchAssignment(watch: Watch): ReadableStream<Uint8Array> | null {
  if (isDraining() || !isSeatFree(watch.classId)) return null;
  let stop: (() => void) | null = null;
  return new ReadableStream<Uint8Array>(
    {
      // Begins when somebody reads: an answer that nobody takes up holds nothing.
      pull(controller) {
        stop ??= begin(controller, watch);
      },
      cancel: () => stop?.(),
    },
    { highWaterMark: 0 },
  );
}

function begin(controller: ReadableStreamDefaultController<Uint8Array>, watch: Watch): () => void {
  const { classId, assignmentId, mayWatch, readVersion, pace = usualPace } = watch;
  const encoder = new TextEncoder();
  const send = (text: string) => controller.enqueue(encoder.encode(text));
  let isOver = false;
  let isDue = false;
  let wake = () => {};

  const look = async (told: string): Promise<string> => {
    const version = (await mayWatch()) ? await readVersion() : null;
    if (version === null) close();
    else if (!isOver && version !== told) send(`event: changed\nid: ${version}\ndata: ${version}\n\n`);
    return version ?? told;
  };
  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, pace.lookMs);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const run = async () => {
    let told = "";
    while (!isOver) {
      isDue = false;
      told = await look(told);
      if (!isDue && !isOver) await pause();
      if (isDue) await wait(pace.settleMs);
    }
  };

  const releases = [
    takeSeat(classId),
    onDraining(() => close()),
    onChange(assignmentId, () => {
      isDue = true;
      wake();
    }),
  ];
  const heartbeat = setInterval(() => send(": still here\n\n"), pace.heartbeatMs);
  const stop = () => {
    isOver = true;
    clearInterval(heartbeat);
    for (const release of releases) release();
    wake();
  };
  const close = () => {
    if (isOver) return;
    stop();
    controller.close();
  };
  run().catch((error: unknown) => {
    log.error({ assignmentId, err: error }, "watching an assignment failed");
    // The page asks again.
    close();
  });
  return stop;
}
