import "server-only";
import type { AttemptView } from "@/domain/attempt/view";
import type { Locale } from "@/domain/locale";
import { viewOf } from "./attempt-view";
import { closeIfOver } from "./close-if-over";
import { loadAttempt } from "./load-attempt";

/** null when there is no such attempt or it is somebody else's. */
export async function getAttempt(userId: string, attemptId: string, locale: Locale, now: number): Promise<AttemptView | null> {
  const loaded = await closeIfOver(await loadAttempt(userId, attemptId), now);
  return loaded && viewOf(loaded, locale, now);
}
