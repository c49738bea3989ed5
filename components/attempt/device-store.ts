import type { z } from "zod";
import type { deviceEvent } from "@/domain/attempt/event-schema";

export type DeviceEvent = z.infer<typeof deviceEvent>;

const prefix = (kind: "waiting" | "refused", attemptId: string) => `classroom:${kind}:${attemptId}:`;

/**
 * Events of an attempt that the server has not acknowledged, one storage entry each, so that two tabs never
 * overwrite each other. `refused` ones stay on the device too: a late answer is not counted, but not destroyed.
 */
export const deviceStore = {
  /** False where the browser gives no storage (full, or private mode): the page must then not claim it saved. */
  keep(attemptId: string, event: DeviceEvent): boolean {
    try {
      localStorage.setItem(prefix("waiting", attemptId) + event.id, JSON.stringify(event));
      return true;
    } catch {
      return false;
    }
  },
  waiting: (attemptId: string): DeviceEvent[] => read(prefix("waiting", attemptId)),
  refused: (attemptId: string): DeviceEvent[] => read(prefix("refused", attemptId)),
  acknowledge(attemptId: string, ids: readonly string[]): void {
    for (const id of ids) localStorage.removeItem(prefix("waiting", attemptId) + id);
  },
  refuse(attemptId: string, ids: readonly string[]): void {
    for (const id of ids) {
      const event = localStorage.getItem(prefix("waiting", attemptId) + id);
      if (event) localStorage.setItem(prefix("refused", attemptId) + id, event);
      localStorage.removeItem(prefix("waiting", attemptId) + id);
    }
  },
};

function read(start: string): DeviceEvent[] {
  try {
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(start))
      .flatMap((name) => {
        // Written by `keep` alone, in this shape; the server checks it again.
        const event = JSON.parse(localStorage.getItem(name) ?? "null") as DeviceEvent | null;
        return event ? [event] : [];
      })
      .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  } catch {
    return [];
  }
}
