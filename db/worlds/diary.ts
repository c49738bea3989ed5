/** What happens in a class: noted in any order, done in the order of its times, since a class's log is read in the order it was written. */
export class Diary {
  readonly #entries: { at: number; work: (at: number) => Promise<unknown> }[] = [];

  note(at: number, work: (at: number) => Promise<unknown>): void {
    this.#entries.push({ at, work });
  }

  /** Does everything that was noted, one after the other. */
  async live(): Promise<void> {
    for (const { at, work } of this.#entries.toSorted((a, b) => a.at - b.at)) await work(at);
  }
}

/** A school that lacked what a verb refused would still look finished: better it stops. */
export function granted<Result extends { ok: boolean } | null>(result: Result): Extract<Result, { ok: true }> {
  if (!result?.ok) throw new Error(`The demo school was refused something: ${JSON.stringify(result)}`);
  return result as Extract<Result, { ok: true }>;
}
