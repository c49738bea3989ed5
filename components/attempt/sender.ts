import type { AttemptStanding } from "@/domain/attempt/view";
import { type DeviceEvent, deviceStore } from "./device-store";

export type SaveState =
  | { at: "server" }
  | { at: "device"; because: "waiting" | "offline" | "signed-out" | "busy" }
  | { at: "closed" }
  | { at: "nowhere" };

/** Within this time a change is on its way to the server, ms; the device has it at once. */
const settleMs = 500;
const slowestRetryMs = 30_000;

/**
 * Sends what the device holds for one attempt, in order, until the server has it all. Safe to run in several tabs:
 * the server knows each event by its id.
 */
export class Sender {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<void> | null = null;
  #failures = 0;
  #state: SaveState = { at: "server" };

  constructor(
    readonly attemptId: string,
    readonly onState: (state: SaveState) => void,
    readonly onStanding: (standing: AttemptStanding) => void,
  ) {}

  #say(state: SaveState): void {
    this.#state = state;
    this.onState(state);
  }

  /** Keeps the event on the device now and sends it soon. */
  add(event: DeviceEvent): void {
    const kept = deviceStore.keep(this.attemptId, event);
    this.#say(kept ? { at: "device", because: "waiting" } : { at: "nowhere" });
    if (kept) this.schedule(settleMs);
    else void this.#post([event]);
  }

  schedule(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), delay);
  }

  /** Sends everything now. Resolves when nothing waits, or when the network or the server says no. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#sending ??= this.#drain().finally(() => (this.#sending = null));
    return this.#sending;
  }

  /** The page is going away: the browser finishes this request on its own. The device keeps a copy all the same. */
  leave(): void {
    const events = deviceStore.waiting(this.attemptId);
    if (events.length > 0) void fetch(this.#url, this.#request(events.slice(0, 200), true)).catch(() => undefined);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  get #url() {
    return `/api/attempts/${this.attemptId}/events`;
  }

  #request(events: readonly DeviceEvent[], keepalive = false): RequestInit {
    return { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ events }), keepalive };
  }

  async #drain(): Promise<void> {
    for (;;) {
      const events = deviceStore.waiting(this.attemptId).slice(0, 100);
      if (events.length === 0) return this.#state.at === "device" ? this.#askServer() : undefined;
      if (!(await this.#post(events))) return;
    }
  }

  /** Another tab sent ours along with its own: what came of it, the server knows. */
  async #askServer(): Promise<void> {
    const response = await fetch(`/api/attempts/${this.attemptId}`).catch(() => null);
    if (!response?.ok) return this.#retry();
    this.#failures = 0;
    this.#say({ at: "server" });
    // A whole AttemptView, of which the standing is a part.
    this.onStanding((await response.json()) as AttemptStanding);
  }

  /** True when the server took or refused everything sent: there is nothing left to retry. */
  async #post(events: readonly DeviceEvent[]): Promise<boolean> {
    let response: Response;
    try {
      response = await fetch(this.#url, this.#request(events));
    } catch {
      this.#retry();
      this.#say({ at: "device", because: navigator.onLine ? "busy" : "offline" });
      return false;
    }
    if (response.status === 401 || response.status === 404) {
      this.#say({ at: "device", because: "signed-out" });
      return false;
    }
    if (![200, 409, 422].includes(response.status)) {
      this.#retry(Number(response.headers.get("retry-after") ?? 0) * 1000);
      this.#say({ at: "device", because: "busy" });
      return false;
    }
    // The events route answers these three with the same body, see server/attempts/record-events.ts.
    const body = (await response.json()) as { accepted?: string[]; refused?: { id: string; reason: string }[]; state?: AttemptStanding };
    this.#failures = 0;
    const refused = body.refused ?? events.map(({ id }) => ({ id, reason: "invalid-input" }));
    deviceStore.acknowledge(this.attemptId, body.accepted ?? []);
    deviceStore.refuse(this.attemptId, refused.map(({ id }) => id));
    if (body.state) this.onStanding(body.state);
    const isClosed = refused.some(({ reason }) => reason === "attempt-closed");
    const waiting = deviceStore.waiting(this.attemptId).length > 0;
    this.#say(isClosed ? { at: "closed" } : waiting ? { at: "device", because: "waiting" } : { at: "server" });
    return true;
  }

  #retry(atLeast = 0): void {
    this.#failures += 1;
    this.schedule(Math.max(atLeast, Math.min(slowestRetryMs, 1000 * 2 ** (this.#failures - 1))));
  }
}
