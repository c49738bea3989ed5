import { useEffect, useState } from "react";
import type { AssignmentStanding } from "@/domain/assignment/standing";

/** `still`: as the page was made; `live`: told of each change; `polling`: asks again and again; `gone`: may not any more. */
export type WatchMode = "still" | "live" | "polling" | "gone";

const settleMs = 300;
const pollMs = 10_000;
const retryMs = 5000;
/** Times alone pass without a change: "3 minutes ago", "overdue". */
const quietMs = 60_000;
const mostFailures = 2;

/** The standing of an assignment, kept up to date: by the server's events, and by asking where they do not come through. */
export function useStanding(initial: AssignmentStanding, api: string): { standing: AssignmentStanding; mode: WatchMode } {
  const [standing, setStanding] = useState(initial);
  const [mode, setMode] = useState<WatchMode>("still");

  useEffect(() => {
    let version = initial.version;
    let failures = 0;
    let source: EventSource | null = null;
    let again: ReturnType<typeof setTimeout> | undefined;
    let reconnect: ReturnType<typeof setTimeout> | undefined;

    const stop = () => {
      source?.close();
      source = null;
      clearTimeout(again);
      clearTimeout(reconnect);
    };
    const askIn = (ms: number) => {
      clearTimeout(again);
      again = setTimeout(() => void ask(), ms);
    };
    const ask = async () => {
      const answer = await fetch(`${api}/standing`, { headers: { accept: "application/json" } }).catch(() => null);
      if (answer && [401, 403, 404].includes(answer.status)) {
        stop();
        return setMode("gone");
      }
      if (answer?.ok) {
        // The same shape this page was made from.
        const fresh = (await answer.json()) as AssignmentStanding;
        version = fresh.version;
        setStanding(fresh);
      }
      askIn(source ? quietMs : pollMs);
    };
    const listen = () => {
      source = new EventSource(`${api}/live`);
      source.addEventListener("changed", (event) => {
        failures = 0;
        setMode("live");
        if (event.data !== version) askIn(settleMs);
      });
      source.addEventListener("error", () => {
        failures += 1;
        // A browser tries again by itself after a lost connection, but not after a refusal.
        const isRefused = source?.readyState === EventSource.CLOSED;
        if (failures < mostFailures && !isRefused) return;
        source?.close();
        source = null;
        if (failures < mostFailures) {
          reconnect = setTimeout(listen, retryMs);
          return;
        }
        setMode("polling");
        askIn(0);
      });
    };
    const begin = () => {
      failures = 0;
      listen();
      askIn(quietMs);
    };
    const fromCache = (event: PageTransitionEvent) => {
      if (!event.persisted) return;
      begin();
      askIn(0);
    };
    begin();
    addEventListener("pagehide", stop);
    addEventListener("pageshow", fromCache);
    return () => {
      stop();
      removeEventListener("pagehide", stop);
      removeEventListener("pageshow", fromCache);
    };
  }, [initial, api]);

  return { standing, mode };
}
