import "server-only";
import { applyEvents } from "./apply-events";
import { type LoadedAttempt, loadRow } from "./load-attempt";

/** An attempt past its deadline is handed in with what is saved, before anybody is shown it; others come back as they are. */
export async function closeIfOver(loaded: LoadedAttempt | null, now: number): Promise<LoadedAttempt | null> {
  if (!loaded || loaded.state.status === "submitted" || loaded.row.deadlineAt === null || now < loaded.row.deadlineAt) return loaded;
  const applied = await applyEvents({ attemptId: loaded.row.id, load: () => loadRow(loaded.row), eventsFor: () => [], now });
  return applied?.after ?? null;
}
