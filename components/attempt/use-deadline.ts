import { useEffect, useRef, useState } from "react";

/** What the server last said of the time: when the attempt ends (null: never), and what its own clock showed. UTC ms. */
export type ServerClock = { deadline: number | null; serverTime: number };

const minuteMs = 60_000;
/** So shortly before the end everything is sent once more: what arrives later is not counted. */
const lastCallMs = 2500;
/** When the server could not be asked it is asked again after this time. */
const askAgainMs = 5000;

/**
 * The time that is left, ms, by the server's clock: each minute, in the last minute each second; null before the page's
 * script runs, and without a deadline. `ask` brings the server's word, once a minute and at the end: a teacher may have
 * given more time, and the end is the server's to declare.
 */
export function useDeadline({ deadline, serverTime }: ServerClock, ask: () => Promise<void>): { leftMs: number | null } {
  const [leftMs, setLeft] = useState<number | null>(null);
  /** Is the clock that of the page itself, which came a while before its script? */
  const isFromPage = useRef(true);

  useEffect(() => {
    if (deadline === null) return;
    const aheadMs = serverTime - (isFromPage.current ? pageArrivedAt() : Date.now());
    isFromPage.current = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isStopped = false;
    const look = async (isFirst: boolean): Promise<void> => {
      const left = deadline - Date.now() - aheadMs;
      setLeft(Math.max(0, left));
      // An answer starts this anew with what the server said.
      const isTimeToAsk = left <= 0 || (!isFirst && (left > minuteMs || left <= lastCallMs));
      if (isTimeToAsk) await ask();
      if (!isStopped) timer = setTimeout(() => void look(false), left <= 0 ? askAgainMs : untilNextLook(left));
    };
    timer = setTimeout(() => void look(true));
    return () => {
      isStopped = true;
      clearTimeout(timer);
    };
  }, [deadline, serverTime, ask]);

  return { leftMs: deadline === null ? null : leftMs };
}

const untilNextLook = (leftMs: number): number => (leftMs % (leftMs > minuteMs ? minuteMs : 1000)) + 1;

/** When the page's first byte arrived, by this device's clock. */
function pageArrivedAt(): number {
  const [page] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return page && page.responseStart > 0 ? performance.timeOrigin + page.responseStart : Date.now();
}
