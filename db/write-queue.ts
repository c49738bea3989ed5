import type { Client, InStatement, ResultSet } from "@libsql/client";

type Job = { statements: InStatement[]; resolve(results: ResultSet[]): void; reject(error: unknown): void };

/** Past this many statements a commit holds the event loop for long enough to be felt. */
const statementsPerCommit = 400;

/** libSQL's code of an error, also when a library wrapped it. */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return "";
  if ("code" in error && typeof error.code === "string") return error.code;
  return errorCode(error.cause);
}

export const isConstraintError = (error: unknown) => errorCode(error).startsWith("SQLITE_CONSTRAINT");
const isBusy = (error: unknown) => errorCode(error).startsWith("SQLITE_BUSY");

/**
 * The one way to write. Writes that wait together are committed together (group commit: one fsync for many),
 * each acknowledged only after the commit. Where the group breaks a rule, each job runs alone, so that one broken
 * constraint refuses one job. Jobs are batches, not interactive transactions: the same code serves a file and a server.
 */
export class WriteQueue {
  #waiting: Job[] = [];
  #running = false;

  constructor(readonly client: Client) {}

  write(statements: InStatement[]): Promise<ResultSet[]> {
    if (statements.length === 0) return Promise.resolve([]);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ statements, resolve, reject });
      if (!this.#running) {
        this.#running = true;
        // One turn of the loop later, so that requests that came in together share a commit.
        setImmediate(() => void this.#drain());
      }
    });
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      const group = this.#takeGroup();
      try {
        const results = await this.#commit(group.flatMap((job) => job.statements));
        let from = 0;
        for (const job of group) job.resolve(results.slice(from, (from += job.statements.length)));
      } catch (error) {
        // Behind a lock each job alone would wait in full again, and freeze the process that long: the group fails as one.
        if (group.length === 1 || isBusy(error)) for (const job of group) job.reject(error);
        else for (const job of group) await this.#commit(job.statements).then(job.resolve, job.reject);
      }
    }
    this.#running = false;
  }

  #takeGroup(): Job[] {
    const group: Job[] = [];
    let count = 0;
    while (this.#waiting[0] && (group.length === 0 || count + this.#waiting[0].statements.length <= statementsPerCommit)) {
      const job = this.#waiting.shift() as Job;
      count += job.statements.length;
      group.push(job);
    }
    return group;
  }

  async #commit(statements: InStatement[]): Promise<ResultSet[]> {
    try {
      return await this.client.batch(statements, "write");
    } catch (error) {
      if (!isBusy(error)) throw error;
      // libSQL's connection stays poisoned after SQLITE_BUSY ("statements in progress"): take a fresh one, try once more.
      this.client.reconnect();
      return await this.client.batch(statements, "write");
    }
  }
}
