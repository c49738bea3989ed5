import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** Starts another file of this folder as a process of its own. */
export const startChild = (file: string): ChildProcess =>
  fork(join(import.meta.dirname, file), { execArgv: ["--import", "tsx"], stdio: ["ignore", "inherit", "inherit", "ipc"] });

/** Sends a message and waits for the one answer. Throws when the child ends instead. */
export async function ask<Answer>(child: ChildProcess, message: object): Promise<Answer> {
  const given = new AbortController();
  try {
    child.send(message);
    return await Promise.race([
      once(child, "message", { signal: given.signal }).then(([answer]: Answer[]) => answer as Answer),
      once(child, "exit", { signal: given.signal }).then(([code]: unknown[]) => {
        throw new Error(`the process ended with ${String(code)} before it answered`);
      }),
    ]);
  } finally {
    given.abort();
  }
}

/** Ends this one process, kindly at first. */
export async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const force = setTimeout(() => child.kill("SIGKILL"), 8000);
  await ended;
  clearTimeout(force);
}
