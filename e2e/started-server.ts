import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { call } from "./http-calls";

export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "localhost", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

/** A server of one's own, with nothing in its environment but what the test says. */
export class StartedServer {
  readonly #child: ChildProcess;
  readonly #began = performance.now();
  readonly ended: Promise<number | null>;
  output = "";

  /** `npm start` without npm; `script`: another way in. */
  constructor(env: Record<string, string>, script = "commands/start.mjs") {
    const { PATH = "", HOME = "" } = process.env;
    // A process group of its own, as in a terminal: a signal can reach all of it at once.
    this.#child = spawn(process.execPath, [script], { env: { NODE_ENV: "production", PATH, HOME, ...env }, detached: true });
    this.#child.stdout?.on("data", (chunk) => (this.output += chunk));
    this.#child.stderr?.on("data", (chunk) => (this.output += chunk));
    this.ended = new Promise((resolve) => this.#child.on("close", resolve));
  }

  /** Resolves with the milliseconds since it was started. Throws when the process ends first. */
  async untilReady(port: number): Promise<number> {
    for (;;) {
      const ready = await call("GET", "/api/health/ready", { port }).catch(() => null);
      if (ready?.status === 200) return Math.round(performance.now() - this.#began);
      if (this.#hasEnded) throw new Error(`The server ended with ${this.#child.exitCode}:\n${this.output}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** "group": as Ctrl-C does in a terminal; "first": as a supervisor does. Resolves with the exit code. */
  stop(signal: NodeJS.Signals, to: "group" | "first" = "group"): Promise<number | null> {
    const { pid } = this.#child;
    if (pid && !this.#hasEnded) process.kill(to === "group" ? -pid : pid, signal);
    return this.ended;
  }

  get #hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }
}
