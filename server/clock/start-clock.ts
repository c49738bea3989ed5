import "server-only";
import { isDraining } from "@/server/health/draining";
import { log } from "@/server/log";
import { once } from "@/server/once";
import { closeOverdue } from "./close-overdue";

/** With a round each quarter of a minute an abandoned attempt is closed well within the promised minute. */
const roundMs = 15_000;

/** Starts the rounds of this process, the first at once: deadlines that passed while nothing ran are kept too. Again changes nothing. */
export const startClock = (): void =>
  void once("clock", () => {
    let isAtWork = false;
    const round = async () => {
      if (isDraining()) return clearInterval(timer);
      // A round that takes longer than its turn is not begun twice.
      if (isAtWork) return;
      isAtWork = true;
      await closeOverdue(Date.now()).catch((error: unknown) => log.error({ err: error }, "a round of the clock failed"));
      isAtWork = false;
    };
    const timer = setInterval(() => void round(), roundMs);
    // The process ends when its server does.
    timer.unref();
    void round();
    return timer;
  });
